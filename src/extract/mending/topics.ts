import { children, hasChild, type Sentence, type Token } from '../language/index.ts'
import { holds } from './holds.ts'
import { type Known, type Moves, NO_MOVES } from './moves.ts'

/** In tokens: "Élection municipale à Lanvaux : la maire …". */
const LONGEST_TOPIC = 8

/** "Lanvaux : Lucie Garance accuse Velmont": what a headline is about, before its colon, is not who does what it tells. */
export function setTopicApart(sentence: Sentence): Moves {
  if (!holds(sentence, 'colon')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  const marked = tokens.findIndex(({ form }) => form === ':')
  const colon = marked < 0 ? tokens.findIndex((_, i) => isDash(tokens, i)) : marked
  const isTopic = colon > 0 && colon <= LONGEST_TOPIC
  if (!isTopic || tokens.slice(0, colon).some(({ features }) => features.VerbForm === 'Fin')) return moves
  const told = tokens.findIndex(({ head, deprel }, i) => i < colon && head > colon && /^(nsubj|obl|advcl)/.test(deprel))
  const verb = tokens[told]?.head
  if (verb === undefined || !/^nsubj/.test(tokens[told]?.deprel ?? '')) return moves
  const own = tokens.findIndex(({ head, deprel }, i) => i > colon && head === verb && /^nsubj/.test(deprel))
  // "Lucie Garance : menacée par Velmont, elle répond" is about her.
  if (tokens[own]?.upos === 'PRON') return moves.set(own, { deprel: 'expl:subj' })
  moves.set(told, { deprel: 'dislocated' })
  const subject = tokens.findIndex(
    ({ head, deprel }, i) =>
      i > colon && i < verb && head >= 0 && head < colon && /^(appos|nmod|flat|conj)/.test(deprel),
  )
  if (own < 0 && subject >= 0) moves.set(subject, { head: verb, deprel: 'nsubj' })
  return moves
}

/** A dash between spaces, which stands for a colon behind a topic in capitals: "SPORT - …". */
function isDash(tokens: readonly Token[], i: number): boolean {
  const [before, dash, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (!before || !dash || !after || !/^[-–—|]$/.test(dash.form)) return false
  const isSpaced = before.end < dash.start && dash.end < after.start
  return isSpaced && tokens.slice(0, i).every(({ form }) => form === form.toUpperCase())
}

/** "Selon Paul Estève, Velmont va …", "Adjointe de Paul Estève, Lucie Garance a …": the name right before the verb, behind a comma, is its subject. */
export function subjectBehindComma(sentence: Sentence, { nameAt, names }: Known): Moves {
  if (names.length === 0 || !holds(sentence, 'comma')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  names.forEach((first) => {
    const token = tokens[first]
    const name = nameAt(first)
    if (!token || tokens[first - 1]?.form !== ',') return
    if (!/^(flat|flat:name|goeswith|appos|nmod|conj)$/.test(token.deprel) || hasChild(sentence, first, 'case')) return
    if (token.head >= first) return
    let after = first
    while (nameAt(after) === name) after++
    while (
      /^(ADV|PRON)$/.test(tokens[after]?.upos ?? '') &&
      !/^(qui|que|qu['’]|dont)$/i.test(tokens[after]?.form ?? '')
    )
      after++
    const finite = tokens[after]
    if (finite?.features.VerbForm !== 'Fin') return
    if (token.deprel === 'conj' && finite.features.Number !== 'Sing') return
    const verb = finite.upos === 'AUX' && finite.head > after ? finite.head : after
    const topic = token.head
    const rivals = children(sentence, verb, 'nsubj', 'nsubj:pass')
    // "Moscou dénonce les critiques de Berlin, Washington accuse …"
    if (isUnclaimed(sentence, verb, [topic, first])) {
      const root = tokens.findIndex(({ head }) => head < 0)
      moves.set(first, { head: verb, deprel: 'nsubj' })
      if (root !== verb) moves.set(verb, { head: root, deprel: 'parataxis' })
      return
    }
    // "Le président de X, Y a …" is one person.
    if (nameAt(topic) === undefined) return
    if (rivals.some((i) => i !== topic)) return
    const isRival = rivals.includes(topic)
    const isRelated = tokens[verb]?.head === topic && /^acl/.test(tokens[verb]?.deprel ?? '')
    if (!isRival && !isRelated) return
    moves.set(first, { head: verb, deprel: isRival ? (tokens[topic]?.deprel ?? 'nsubj') : 'nsubj' })
    if (isRival) moves.set(topic, { deprel: 'dislocated' })
    else {
      moves.set(verb, { head: tokens[topic]?.head ?? -1, deprel: tokens[topic]?.deprel ?? 'root' })
      moves.set(topic, { head: verb, deprel: 'obl:mod' })
    }
  })
  return moves
}

/**
 * "Selon Paul Estève, le patron de Velmont, Lucie Garance a menacé …": the role is his whom one refers to, since no comma
 * sets the next name apart; that is who acts.
 */
export function describeSource(sentence: Sentence, { nameAt, isPerson }: Known): Moves {
  const { tokens } = sentence
  const source = tokens[0]?.lemma.toLowerCase() === 'selon' ? 1 : tokens[1]?.lemma === 'après' ? 2 : 0
  if (source === 0 || !nameAt(source) || !holds(sentence, 'comma')) return NO_MOVES
  const comma = tokens.findIndex(({ form }) => form === ',')
  const role = tokens.findIndex(({ upos }, i) => i > comma && upos === 'NOUN')
  const noun = tokens[role]
  const next = tokens.findIndex(({ form }, i) => i > role && form === ',')
  const acting = next + 1
  if (!noun || next < 0 || !isPerson(noun) || tokens[comma + 1]?.upos !== 'DET' || !nameAt(acting)) return NO_MOVES
  let after = acting
  while (nameAt(after) === nameAt(acting)) after++
  const isTold = tokens[after]?.features.VerbForm === 'Fin' && /^nsubj/.test(noun.deprel)
  if (!isTold || tokens[acting]?.head !== role) return NO_MOVES
  return new Map([
    [role, { head: source, deprel: 'appos' }],
    [acting, { head: noun.head, deprel: noun.deprel }],
  ])
}

/** Whether a verb hangs on one of these words without a subject, a relative pronoun or a conjunction of its own. */
function isUnclaimed(sentence: Sentence, verb: number, words: readonly number[]): boolean {
  const { tokens } = sentence
  const token = tokens[verb]
  if (
    !token ||
    !words.includes(token.head) ||
    tokens.slice(0, verb).every(({ features }) => features.VerbForm !== 'Fin')
  )
    return false
  return children(sentence, verb).every(
    (i) =>
      !/^(nsubj|nsubj:pass|expl:subj|mark|cc)$/.test(tokens[i]?.deprel ?? '') &&
      !/^(qui|que|qu['’]|dont|où)$/i.test(tokens[i]?.form ?? ''),
  )
}
