import { children, isDateWord, type Sentence, type Token } from '../language/index.ts'
import { holds } from './holds.ts'
import { type Known, type Moves, NO_MOVES } from './moves.ts'

/**
 * "Velmont ne signera pas, a tranché le patron de Dorsane", "…, a indiqué à la presse Lucie Garance": behind a comma a verb of
 * saying in the third person with somebody right behind it reports the clause before; whoever stands there says so, and is
 * neither its object nor a word about the press.
 */
export function readIncise(sentence: Sentence, known: Known): Moves {
  if (!holds(sentence, 'comma')) return NO_MOVES
  const { tokens } = sentence
  for (let comma = 2; comma < tokens.length - 2; comma++) {
    if (tokens[comma]?.form !== ',') continue
    const verb = sayingBehind(sentence, comma, known)
    const moves = verb === undefined ? NO_MOVES : asIncise(sentence, comma, verb, known)
    if (moves.size > 0) return moves
  }
  return NO_MOVES
}

function asIncise(sentence: Sentence, comma: number, verb: number, known: Known): Moves {
  const { tokens } = sentence
  const token = tokens[verb]
  const main = mainBefore(sentence, comma)
  if (!token || main === undefined) return NO_MOVES
  const opening = lets(tokens, verb) ? verb + 2 : verb + 1
  const speaker = speakerBehind(sentence, opening, known)
  if (speaker === undefined) return NO_MOVES
  const moves: Moves = new Map()
  const named = tokens[speaker]
  if (!(named?.head === verb && named.deprel === 'nsubj')) moves.set(speaker, { head: verb, deprel: 'nsubj' })
  const isRoot = token.head < 0
  // Behind a quotation it belongs to what is quoted, and to no sentence before.
  const strays = /^[»”"]$/.test(tokens[comma - 1]?.form ?? '') && token.head !== main
  if (isRoot || strays || !/^parataxis/.test(token.deprel)) {
    moves.set(verb, { head: main, deprel: 'parataxis' })
    if (isRoot) moves.set(main, { head: -1, deprel: 'root' })
  }
  // What stood before the comma as if it were the incise's own.
  for (const i of children(sentence, verb, 'nsubj', 'nsubj:pass'))
    if (i < comma && moves.size > 0) moves.set(i, { head: main })
  return moves
}

/** "a tranché", "s’agace", "aurait-on dit" not: the verb of saying whose group begins right behind the comma. */
function sayingBehind({ tokens }: Sentence, comma: number, { isSaying, tells }: Known): number | undefined {
  let verb = comma + 1
  while (/^(AUX|PRON|ADV)$/.test(tokens[verb]?.upos ?? '') && verb < comma + LONGEST_GROUP) verb++
  const token = tokens[verb]
  if (token?.upos !== 'VERB') return undefined
  const group = tokens.slice(comma + 1, verb)
  if (group.some(({ form, upos }) => upos === 'PRON' && !/^(s[’']|se)$/i.test(form))) return undefined
  const finite = [...group, token].find(({ features }) => features.VerbForm === 'Fin')
  if (finite?.features.Person !== '3' || finite.features.Mood === 'Sub') return undefined
  const isQuoted = /^[»”"]$/.test(tokens[comma - 1]?.form ?? '')
  return (isQuoted ? isSaying(token) : tells(token)) || lets(tokens, verb) ? verb : undefined
}

/** In tokens: "s’en était également". */
const LONGEST_GROUP = 5

/** "a fait savoir", "fait valoir" */
function lets(tokens: readonly Token[], verb: number): boolean {
  return tokens[verb]?.lemma === 'faire' && /^(savoir|valoir|remarquer|observer)$/.test(tokens[verb + 1]?.form ?? '')
}

/** The word that heads the clause before the comma, of a quotation within its marks: the root, or what hangs on the incise. */
function mainBefore(sentence: Sentence, comma: number): number | undefined {
  const { tokens } = sentence
  const isQuoted = /^[»”"]$/.test(tokens[comma - 1]?.form ?? '')
  const opening = isQuoted ? tokens.findLastIndex(({ form }, i) => i < comma - 1 && /^[«“"]$/.test(form)) : -1
  const main = tokens.findIndex(
    ({ head, upos, deprel }, i) =>
      i > opening &&
      i < comma &&
      (head < 0 || (/^(VERB|AUX)$/.test(upos) && (head <= opening || head > comma) && !/^acl/.test(deprel))),
  )
  if (main >= 0) return main
  const root = tokens.findIndex(({ head }) => head < 0)
  return root < comma ? root : undefined
}

/**
 * Who stands behind the verb, before the next comma: the first noun with a determiner and no preposition that is a word for
 * somebody, or the first name; the last name where it stands right behind another noun ("à la presse Lucie Garance").
 */
function speakerBehind({ tokens }: Sentence, opening: number, { nameAt, isCue }: Known): number | undefined {
  let hung: number | undefined
  for (let i = opening; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token || /^[,;:.!?«("”»)]$/.test(token.form)) break
    if (/^(VERB|AUX|SCONJ)$/.test(token.upos) || /^-/.test(token.form)) return hung
    if (!/^(NOUN|PROPN)$/.test(token.upos) || isDateWord(token.form)) continue
    const name = nameAt(i)
    if (name !== undefined && nameAt(i - 1) === name) continue
    let start = i
    while (/^(DET|ADJ|NUM)$/.test(tokens[start - 1]?.upos ?? '') && start > opening) start--
    const before = tokens[start - 1]
    if (before?.upos === 'ADP') continue
    const isBehindNoun = /^(NOUN|PROPN|X)$/.test(before?.upos ?? '') && !isDateWord(before?.form ?? '')
    const isPhrase = token.upos === 'NOUN' && tokens[start]?.upos === 'DET'
    // "ont constaté des témoins": nobody in particular says so.
    if (isPhrase && tokens[start]?.form === 'des') return undefined
    if (isPhrase && (name !== undefined || isCue(token))) return i
    if (token.upos !== 'PROPN' || name === undefined) continue
    if (!isBehindNoun) return i
    hung = i
  }
  return hung
}
