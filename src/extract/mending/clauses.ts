import { ancestors, children, hasChild, type Sentence, type Token } from '../language/index.ts'
import { holds } from './holds.ts'
import { type Moves, NO_MOVES, topWithin } from './moves.ts'

/** In tokens, commas included: "a, contre toute attente et malgré l’avis de ses proches, attaqué". */
const LONGEST_INSERTION = 20

/** "Velmont a, selon nos informations, racheté Dorsane": the auxiliary belongs to the participle behind the insertion. */
export function giveInterruptedVerbItsAuxiliary(sentence: Sentence): Moves {
  if (!holds(sentence, 'comma')) return NO_MOVES
  const { tokens } = sentence
  const auxiliary = tokens.findIndex(
    ({ features, lemma }, i) =>
      tokens[i + 1]?.form === ',' && features.VerbForm === 'Fin' && (lemma === 'avoir' || lemma === 'être'),
  )
  const participle = auxiliary < 1 ? undefined : participleBehind(sentence, auxiliary)
  const token = tokens[auxiliary]
  const verb = tokens[participle ?? -1]
  if (participle === undefined || !token || !verb || verb.head === auxiliary || token.head === participle)
    return NO_MOVES
  const isPronoun = tokens[auxiliary - 1]?.upos === 'PRON'
  const subject = isPronoun ? auxiliary - 1 : nominalTop(sentence, auxiliary)
  const above = tokens[subject ?? -1]
  if (subject === undefined || !above) return NO_MOVES
  const moves: Moves = new Map()
  const place = above.head === auxiliary || above.head > auxiliary ? token : above
  const outer = place.head > auxiliary && place.head <= participle ? -1 : place.head
  moves.set(participle, { head: outer, deprel: outer < 0 ? 'root' : place === token ? token.deprel : 'ccomp' })
  moves.set(auxiliary, { upos: 'AUX', head: participle, deprel: token.lemma === 'avoir' ? 'aux:tense' : 'aux:pass' })
  moves.set(subject, { head: participle, deprel: 'nsubj' })
  for (const i of children(sentence, auxiliary))
    if (i !== subject && i !== participle) moves.set(i, { head: participle })
  return moves
}

/** The participle right behind the comma that ends the insertion. */
function participleBehind({ tokens }: Sentence, auxiliary: number): number | undefined {
  for (let i = auxiliary + 2; i < Math.min(tokens.length, auxiliary + LONGEST_INSERTION); i++) {
    if (tokens[i]?.form !== ',') continue
    let next = i + 1
    while (tokens[next]?.upos === 'ADV') next++
    const { VerbForm, Tense } = tokens[next]?.features ?? {}
    if (VerbForm === 'Part' && Tense !== 'Pres') return next
  }
  return undefined
}

/** The noun or name that heads the phrase right before a word. */
function nominalTop(sentence: Sentence, word: number): number | undefined {
  const { tokens } = sentence
  let top = tokens[word - 1]?.form === ',' ? (tokens[word - 1]?.head ?? word - 2) : word - 1
  if (top >= word) top = word - 2
  for (let head = tokens[top]?.head ?? -1; head >= 0 && head < word; head = tokens[top]?.head ?? -1) {
    if (!/^(NOUN|PROPN|ADJ|NUM|X|DET|ADP)$/.test(tokens[head]?.upos ?? '')) break
    top = head
  }
  return /^(NOUN|PROPN)$/.test(tokens[top]?.upos ?? '') ? top : undefined
}

/** "Velmont, elle, soutient Dorsane": the pronoun repeats whom the sentence is about; she is the subject. */
export function giveTopicItsVerb(sentence: Sentence): Moves {
  if (!holds(sentence, 'stressed pronoun', 'comma')) return NO_MOVES
  const { tokens } = sentence
  const pronoun = tokens.findIndex(
    ({ deprel, form }, i) =>
      deprel === 'nsubj' &&
      tokens[i - 1]?.form === ',' &&
      tokens[i + 1]?.form === ',' &&
      /^(lui|elle|eux|elles)$/i.test(form),
  )
  if (pronoun < 2) return NO_MOVES
  const verb = tokens[pronoun]?.head ?? -1
  const topic = topWithin(sentence, pronoun - 2, 0, pronoun)
  const token = tokens[topic]
  if (verb < pronoun || !token || !/^(NOUN|PROPN)$/.test(token.upos)) return NO_MOVES
  if (token.head !== verb && token.head >= 0) return NO_MOVES
  const moves: Moves = new Map()
  moves.set(topic, { head: verb, deprel: 'nsubj' })
  moves.set(pronoun, { head: topic, deprel: 'appos' })
  if (token.head < 0) moves.set(verb, { head: -1, deprel: 'root' })
  return moves
}

/** "Velmont critique Dorsane, soutient Miravel et exige …": verbs side by side share their subject. */
export function joinJuxtaposedVerbs(sentence: Sentence): Moves {
  if (!holds(sentence, 'parataxis', 'comma')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach((token, verb) => {
    const first = tokens[token.head]
    if (token.deprel !== 'parataxis' || token.upos !== 'VERB' || token.features.VerbForm !== 'Fin') return
    if (first?.upos !== 'VERB' || token.head > verb || !agreeInNumber(sentence, token.head, verb)) return
    if (hasChild(sentence, verb, 'nsubj', 'nsubj:pass', 'expl:subj', 'mark')) return
    if (!hasChild(sentence, token.head, 'nsubj', 'nsubj:pass')) return
    let comma = verb - 1
    while (/^(PRON|ADV)$/.test(tokens[comma]?.upos ?? '')) comma--
    // « … », soutient X: behind a quotation a verb of saying tells who speaks.
    if (tokens[comma]?.form !== ',' || /^[»"”]$/.test(tokens[comma - 1]?.form ?? '')) return
    const last = children(sentence, verb, 'conj').find((i) => tokens[i]?.upos === 'VERB')
    if (last !== undefined && hasChild(sentence, last, 'cc')) moves.set(verb, { deprel: 'conj' })
  })
  return moves
}

function agreeInNumber(sentence: Sentence, first: number, second: number): boolean {
  const numberOf = (verb: number) =>
    [verb, ...children(sentence, verb, 'aux', 'aux:tense', 'aux:pass')]
      .map((i) => sentence.tokens[i]?.features)
      .find((features) => features?.VerbForm === 'Fin')?.Number
  return numberOf(first) === numberOf(second)
}

/** "Dans une lettre ouverte, trente élus, dont X, soutiennent Y": behind what opens the sentence stands the subject, and no apposition. */
export function giveMainVerbItsSubject(sentence: Sentence): Moves {
  const { tokens } = sentence
  const main = tokens.findIndex(({ head, upos }) => head < 0 && upos === 'VERB')
  if (main < 2 || hasChild(sentence, main, 'nsubj', 'nsubj:pass', 'expl:subj', 'csubj')) return NO_MOVES
  const number = finiteOf(sentence, main)?.features
  if (number?.Person !== '3' || number.Mood === 'Imp') return NO_MOVES
  const subject = tokens.findIndex((token, i) => {
    if (i >= main || !/^(appos|conj|nmod|parataxis)$/.test(token.deprel) || !/^(NOUN|PROPN)$/.test(token.upos))
      return false
    const start = subtreeStart(sentence, i)
    const opened = token.head >= 0 && token.head < start && hasChild(sentence, token.head, 'case')
    return (
      opened &&
      tokens[start - 1]?.form === ',' &&
      tokens.slice(0, start - 1).every(({ form }) => form !== ',') &&
      tokens[token.head]?.head === main &&
      !hasChild(sentence, i, 'case', 'cc') &&
      (token.features.Number === undefined || token.features.Number === number.Number)
    )
  })
  return subject < 0 ? NO_MOVES : new Map([[subject, { head: main, deprel: 'nsubj' }]])
}

function subtreeStart(sentence: Sentence, i: number): number {
  return Math.min(i, ...children(sentence, i, 'det', 'nummod', 'amod'))
}

function finiteOf({ tokens }: Sentence, verb: number): Token | undefined {
  const parts = tokens.filter(({ head, upos }, i) => i === verb || (head === verb && upos === 'AUX'))
  return parts.find(({ features }) => features.VerbForm === 'Fin')
}

/** "a décidé de contacter Velmont, pour négocier": what it is for belongs to the contact. */
export function hangPurposeOnInfinitive(sentence: Sentence): Moves {
  if (!holds(sentence, 'pour', 'advcl')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach((token, purpose) => {
    if (token.deprel !== 'advcl' || token.features.VerbForm !== 'Inf') return
    if (!children(sentence, purpose, 'mark').some((i) => tokens[i]?.lemma === 'pour')) return
    // "…, patronne de Dorsane, pour négocier": no noun has a purpose.
    const verb = tokens.findLastIndex(({ upos }, i) => i < token.head && upos === 'VERB')
    if (tokens[token.head]?.upos === 'NOUN' && verb >= 0) moves.set(purpose, { head: verb })
    const infinitive = children(sentence, token.head, 'xcomp').find((i) => tokens[i]?.features.VerbForm === 'Inf')
    if (infinitive !== undefined && infinitive > token.head && infinitive < purpose)
      moves.set(purpose, { head: infinitive })
  })
  return moves
}

/** "a attaqué Lucie Garance, alors députée, pour diffamation": behind the comma that ends an insertion the verb goes on. */
export function goOnBehindInsertion(sentence: Sentence): Moves {
  if (!holds(sentence, 'comma')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach(({ form }, comma) => {
    if (form !== ',' || !/^(pour|contre|devant|avec)$/.test(tokens[comma + 1]?.lemma ?? '')) return
    const noun = tokens[comma + 1]?.head ?? -1
    const opening = tokens.findLastIndex((token, i) => i < comma && token.form === ',')
    const token = tokens[noun]
    if (opening < 0 || noun < comma || !token || !/^(nmod|obl|obl:mod|obl:arg)$/.test(token.deprel)) return
    if (token.head <= opening || token.head >= comma || tokens[token.head]?.upos === 'VERB') return
    const host = topWithin(sentence, token.head, opening + 1, comma)
    const verb = [host, ...ancestors(sentence, host)].find((i) => i < opening && tokens[i]?.upos === 'VERB')
    if (verb !== undefined && hasChild(sentence, verb, 'obj', 'obl:arg'))
      moves.set(noun, { head: verb, deprel: 'obl:mod' })
  })
  return moves
}

/**
 * "Velmont, qui avait signé avec Dorsane, exige …": where the parse made the subject the root and hung everything on it, the
 * finite verb without a relative pronoun, subject or conjunction of its own is the main one.
 */
export function liftMainVerb(sentence: Sentence): Moves {
  const { tokens } = sentence
  const root = tokens.findIndex(({ head }) => head < 0)
  const subject = tokens[root]
  if (!subject || !/^(NOUN|PROPN)$/.test(subject.upos) || hasChild(sentence, root, 'cop', 'case')) return NO_MOVES
  const opening = tokens.slice(0, root).every(({ upos }) => /^(DET|ADJ|NUM|PUNCT)$/.test(upos))
  if (!opening) return NO_MOVES
  const main = tokens.findIndex((token, i) => i > root && isUnclaimed(sentence, root, token, i))
  const verb = tokens[main]
  if (!verb || !standsBehindClause(sentence, root, main)) return NO_MOVES
  const moves: Moves = new Map()
  moves.set(main, { head: -1, deprel: 'root' })
  moves.set(root, { head: main, deprel: 'nsubj' })
  for (const i of children(sentence, root, 'punct')) if (i > main) moves.set(i, { head: main })
  return moves
}

/** A finite verb that is hung as a relative clause, or as a second clause, without a word that makes it one. */
function isUnclaimed(sentence: Sentence, root: number, token: Token, verb: number): boolean {
  const { tokens } = sentence
  if (token.upos !== 'VERB' || !/^(acl:relcl|parataxis|conj)$/.test(token.deprel)) return false
  const parts = [verb, ...children(sentence, verb, 'aux', 'aux:tense', 'aux:pass')]
  const finite = parts.map((i) => tokens[i]).find((part) => part?.features.VerbForm === 'Fin')
  if (!finite || finite.features.Mood === 'Imp' || finite.features.Mood === 'Sub') return false
  const number = tokens[root]?.features.Number
  if (number && finite.features.Number && number !== finite.features.Number) return false
  // "… et fabrique": a second verb of the relative clause.
  return children(sentence, verb).every(
    (i) =>
      !/^(nsubj|nsubj:pass|expl:subj|mark|cc)$/.test(tokens[i]?.deprel ?? '') &&
      !/^(qui|que|qu['’]|dont|où|lequel|laquelle|lesquels|lesquelles)$/i.test(tokens[i]?.form ?? ''),
  )
}

/** Whether a comma stands right before the verb, and a relative clause between it and the subject. */
function standsBehindClause(sentence: Sentence, root: number, verb: number): boolean {
  const { tokens } = sentence
  let before = verb - 1
  while (/^(AUX|ADV|PRON)$/.test(tokens[before]?.upos ?? '')) before--
  if (tokens[before]?.form !== ',') return false
  return tokens
    .slice(root + 1, before)
    .some(({ form }, i) => form === ',' && /^(qui|que|qu['’]|dont|où)$/i.test(tokens[root + 2 + i]?.form ?? ''))
}
