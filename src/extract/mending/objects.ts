import { children, firstChild, hasChild, isDateWord, type Sentence, type Token } from '../language/index.ts'
import { holds } from './holds.ts'
import { type Known, type Moves, NO_MOVES } from './moves.ts'

/** "Velmont a recours à Lumio", "Velmont a besoin de Dorsane": avoir is no auxiliary of a noun but its verb. */
export function giveAvoirItsObject(sentence: Sentence): Moves {
  if (!holds(sentence, 'aux')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach((token, noun) => {
    if (token.upos !== 'NOUN') return
    const avoir = children(sentence, noun, 'aux:tense', 'aux').find((i) => tokens[i]?.lemma === 'avoir' && i < noun)
    if (avoir === undefined) return
    moves.set(avoir, { upos: 'VERB', head: token.head, deprel: token.deprel })
    moves.set(noun, { head: avoir, deprel: 'obj' })
    for (const i of children(sentence, noun, 'nsubj', 'advmod', 'punct', 'obl', 'obl:mod', 'expl:subj', 'cc', 'mark'))
      moves.set(i, { head: avoir })
  })
  return moves
}

/** "il n’avait pas encore invoqué la loi": avoir is the auxiliary of the participle behind it, and "il" whoever it is that did it. */
export function giveParticipleItsAuxiliary(sentence: Sentence): Moves {
  if (!holds(sentence, 'impersonal')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach((token, avoir) => {
    if (token.upos !== 'VERB' || token.lemma !== 'avoir' || token.features.VerbForm !== 'Fin') return
    const verb = firstChild(sentence, avoir, 'ccomp') ?? -1
    const { VerbForm, Tense } = tokens[verb]?.features ?? {}
    if (verb < avoir || VerbForm !== 'Part' || Tense === 'Pres') return
    if (!tokens.slice(avoir + 1, verb).every(({ upos }) => upos === 'ADV')) return
    if (!hasChild(sentence, verb, 'obj')) return
    moves.set(verb, { head: token.head, deprel: token.deprel })
    for (const i of children(sentence, avoir)) if (i !== verb) moves.set(i, { head: verb })
    for (const i of children(sentence, avoir, 'expl:subj')) moves.set(i, { head: verb, deprel: 'nsubj' })
    moves.set(avoir, { upos: 'AUX', head: verb, deprel: 'aux:tense' })
  })
  return moves
}

/** "a mis en demeure Velmont de payer": "demeure" is no verb there, nor "en" its pronoun. */
export function readFormalNotice(sentence: Sentence): Moves {
  if (!holds(sentence, 'demeure')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach((token, i) => {
    const en = i - 1
    const verb = tokens[token.head]
    if (token.upos !== 'VERB' || verb?.lemma !== 'mettre' || token.form.toLowerCase() !== 'demeure') return
    if (tokens[en]?.form.toLowerCase() !== 'en' || token.head > en) return
    moves.set(en, { upos: 'ADP', head: i, deprel: 'case' })
    moves.set(i, { upos: 'NOUN', deprel: 'obl:arg' })
    for (const child of children(sentence, i)) if (child > i) moves.set(child, { head: token.head })
  })
  return moves
}

/** "a fait développer par Dorsane l’application Lumio", "a reçu jeudi le patron de Dorsane": a phrase with a determiner right behind a name or a date. */
export function giveVerbItsObject(sentence: Sentence, { nameAt }: Known): Moves {
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach((token, noun) => {
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return
    if (!/^(appos|nmod|conj|dep|obl:mod)$/.test(token.deprel)) return
    const before = token.head
    if (before < 0 || before >= noun || isDateWord(token.form)) return
    if (!isDateWord(tokens[before]?.form ?? '') && !nameAt(before)) return
    const determiner = firstChild(sentence, noun, 'det')
    if (determiner === undefined || hasChild(sentence, noun, 'case')) return
    // Nothing but the name, or the date, stands between: "lundi 3 mars", "Lucie Garance".
    const between = tokens.slice(before + 1, determiner)
    if (!between.every((part, i) => isPart(before + 1 + i, part.form))) return
    const verb = governing(sentence, before)
    const lacks = verb !== undefined && !hasChild(sentence, verb, 'obj', 'ccomp', 'xcomp', 'cop', 'aux:pass')
    if (lacks && tokens[verb]?.deprel !== 'acl' && ![...moves.values()].some(({ head }) => head === verb))
      moves.set(noun, { head: verb, deprel: 'obj' })

    function isPart(i: number, form: string): boolean {
      const name = nameAt(before)
      return name
        ? nameAt(i) === name
        : isDateWord(form) || tokens[i]?.upos === 'NUM' || form === 'soir' || form === 'matin'
    }
  })
  return moves
}

/**
 * "a menacé lundi 5 mai Velmont de bloquer ses entrepôts": a name between a date and an infinitive with "de" is whom the
 * verb asks or threatens; what stood as its object behind a comma describes the name before that comma.
 */
export function giveVerbItsAddressee(sentence: Sentence, { nameAt, names }: Known): Moves {
  const { tokens } = sentence
  const moves: Moves = new Map()
  for (const first of names) {
    const token = tokens[first]
    if (!token || !/^(nmod|appos|flat|dep|conj)/.test(token.deprel) || !endsDate(tokens[first - 1])) continue
    let end = first
    while (nameAt(end + 1) === nameAt(first)) end++
    const mark = tokens[end + 1]
    const infinitive = mark?.lemma === 'de' ? mark.head : -1
    const { deprel, head: verb = -1, features } = tokens[infinitive] ?? {}
    if (features?.VerbForm !== 'Inf' || deprel !== 'xcomp' || tokens[verb]?.upos !== 'VERB' || verb > first) continue
    if (governing(sentence, first) !== verb) continue
    const other = firstChild(sentence, verb, 'obj')
    if (other !== undefined) {
      const article = firstChild(sentence, other, 'det')
      const described = article === undefined ? undefined : describedBy(sentence, other, article, nameAt)
      if (described === undefined) continue
      moves.set(other, { head: described, deprel: 'appos' })
    }
    moves.set(first, { head: verb, deprel: 'obj' })
  }
  return moves
}

/** "lundi", "5 mai", "hier soir": what a date ends with. */
function endsDate(token: Token | undefined): boolean {
  return token !== undefined && (isDateWord(token.form) || /^(soir|matin|midi|après-midi)$/.test(token.form))
}

/** The noun, or the first token of the name, before the comma that a phrase with an indefinite article stands behind: "Velmont, une société". */
function describedBy({ tokens }: Sentence, noun: number, article: number, nameAt: Known['nameAt']): number | undefined {
  if (tokens[article]?.lemma !== 'un' || tokens[article - 1]?.form !== ',' || article > noun) return undefined
  let first = article - 2
  const name = nameAt(first)
  if (!name) return tokens[first]?.upos === 'NOUN' ? first : undefined
  while (nameAt(first - 1) === name) first--
  return first
}

/** "a nié avoir menacé Velmont": behind an infinitive of the past stands no subject, but its object. */
export function giveInfinitiveItsObject(sentence: Sentence): Moves {
  if (!holds(sentence, 'aux')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach(({ deprel, head }, behind) => {
    if (deprel !== 'nsubj' || head > behind || tokens[head]?.upos !== 'VERB' || hasChild(sentence, head, 'obj')) return
    const auxiliary = firstChild(sentence, head, 'aux:tense')
    if (auxiliary === undefined || tokens[auxiliary]?.lemma !== 'avoir') return
    if (tokens[auxiliary]?.features.VerbForm === 'Inf') moves.set(behind, { deprel: 'obj' })
  })
  return moves
}

/** The verb to which a complement belongs, past the nouns between; it stands before it. */
function governing({ tokens }: Sentence, word: number): number | undefined {
  let at = word
  for (let steps = 0; steps < 4; steps++) {
    if (/^nsubj/.test(tokens[at]?.deprel ?? '')) return undefined
    at = tokens[at]?.head ?? -1
    if (at < 0 || at > word) return undefined
    if (tokens[at]?.upos === 'VERB') return at
  }
  return undefined
}

/** "demande à X ce qu’il pense": what is asked is the verb’s object, not a word about X. */
export function askWhat(sentence: Sentence): Moves {
  if (!holds(sentence, 'ce', 'parataxis')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach(({ form, deprel, head }, i) => {
    const verb = tokens[head]?.head ?? -1
    if (/^ce$/i.test(form) && deprel === 'parataxis' && tokens[verb]?.upos === 'VERB' && verb < head && head < i)
      moves.set(i, { head: verb, deprel: 'obj' })
  })
  return moves
}

/** "dément avoir racheté Dorsane": before "avoir" stands no auxiliary but a verb, of which what was done hangs. */
export function readDenialOfDoing(sentence: Sentence): Moves {
  if (!holds(sentence, 'aux')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach((token, avoir) => {
    if (token.lemma !== 'avoir' || token.features.VerbForm !== 'Inf' || !/^aux/.test(token.deprel)) return
    const verb = avoir - 1
    const participle = token.head
    const [misread, done] = [tokens[verb], tokens[participle]]
    if (!done || misread?.head !== participle || !/^aux/.test(misread.deprel)) return
    if (/^(avoir|être)$/.test(misread.lemma)) return
    moves.set(verb, { upos: 'VERB', head: done.head, deprel: done.deprel })
    moves.set(participle, { head: verb, deprel: 'xcomp' })
    for (const i of children(sentence, participle))
      if (i < verb || tokens[i]?.upos === 'PUNCT') moves.set(i, { head: verb })
  })
  return moves
}
