import type { EntityType } from '../../graph/index.ts'
import type { Token } from '../language/index.ts'
import { capitalisedRunEnd } from './capitalised-run.ts'
import { isCapitalised, opensSentence } from './letter-case.ts'
import type { NameContext, NameSpan, TypeVote } from './name-span.ts'
import { kindBefore } from './type-votes.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Adjectives and complements of such a name. */
const PARTS = 3

/**
 * A common noun with a capital and the words in lower case that complete it: "le syndicat Lait libre", "l’association
 * Enfants du canal", "l’Union cheminote", "le Racing de Clairval".
 */
export function phraseName(i: number, tokens: readonly Token[], context: NameContext): NameSpan | undefined {
  const { vocabulary } = context
  // "le quotidien L’Aube des Vosges": a capital article is the title's first word.
  const article = /^(Le|La|Les|L['’])$/.test(tokens[i]?.form ?? '') && !opensSentence(tokens, i)
  const start = article ? i + 1 : i
  const first = tokens[start]
  if (!first || !isCapitalised(first.form)) return undefined
  const kind = kindBefore(i, tokens, vocabulary)
  if (!startsPhrase(start, tokens, context, kind >= 0)) return undefined
  const before = tokens[article ? i : i - 1]
  // "le Président de Velmont" is a role; "l’ONG Médecins du fleuve" is none.
  if (kind < 0 && vocabulary.kindTypes(tokens, start).includes('person')) return undefined
  // With neither a noun that says what it is nor an article, the capital may mean anything.
  if (kind < 0 && !(before?.upos === 'DET' && /^(le|la|les|l['’])$/iu.test(before.form))) return undefined
  let to = Math.max(start + 1, capitalisedRunEnd(start, tokens, vocabulary))
  for (let part = 0; part < PARTS; part++) {
    const end = partEnd(to, tokens, kind >= 0, part)
    // "sa filiale Velmont à l’espagnol Dorsane": whoever comes from there is somebody else.
    const last = tokens[end - 1]
    if (end === to || (last && vocabulary.country(last) !== undefined)) break
    to = end
  }
  if (to === start + 1) return undefined
  const votes: TypeVote[] = typesOf(tokens, start, vocabulary).map((type) => ({
    type,
    weight: 1.2,
    reason: `head “${first.form}”`,
  }))
  return {
    from: i,
    to,
    rule: 'phrase',
    votes: [...votes, { type: 'organization', weight: 0.3, reason: `phrase with the capital of “${first.form}”` }],
  }
}

function startsPhrase(
  i: number,
  tokens: readonly Token[],
  { vocabulary, isCommonWord }: NameContext,
  isNamedKind: boolean,
): boolean {
  const first = tokens[i]
  if (!first || opensSentence(tokens, i)) return false
  // "l’ONG Terre franche": behind a noun that says what it is, what the tagger takes for a common noun is one.
  if (!isCommonWord(first.form) && !(isNamedKind && first.upos === 'NOUN')) return false
  if (/^\p{Lu}{2}/u.test(first.form) || vocabulary.isTitle(first.form) || vocabulary.isNoName(first.word)) return false
  if (vocabulary.isFirstName(first.form) || vocabulary.country(first) !== undefined) return false
  return ['NOUN', 'PROPN', 'ADJ'].includes(first.upos)
}

/** Where an adjective or a complement in lower case that begins at `at` ends; `at` itself when none does. */
function partEnd(at: number, tokens: readonly Token[], isNamedKind: boolean, part: number): number {
  const token = tokens[at]
  if (!token) return at
  if (isPlainAdjective(token)) return part > 0 && mayBeVerb(at, tokens) ? at : at + 1
  if (part === 0 && isNamedKind && isSaidOfSeveral(at, tokens)) return at + 1
  // "le syndicat Marée solidaire": taggers take many an adjective for a noun.
  if (part === 0 && isNamedKind && token.upos === 'NOUN' && /^\p{Ll}{3}/u.test(token.form)) return at + 1
  if (token.upos !== 'ADP' || !/^(de|à|en|sans|pour)$/.test(token.lemma)) return at
  let to = at + 1
  const determiner = tokens[to]
  const contracted = determiner?.start === token.start
  if (determiner?.upos === 'DET') {
    if (!/^(le|la|les|l['’])$/iu.test(determiner.form)) return at
    to++
  }
  const noun = tokens[to]
  if (!noun || !/^(NOUN|PROPN)$/.test(noun.upos)) return at
  // "le syndicat Lait libre de la région": what an article introduces is mostly said of it; "Amis de la Terre" has a capital.
  const loose = determiner?.upos === 'DET' && !contracted && !/^l['’]$/.test(determiner.form)
  if (loose && !isCapitalised(noun.form)) return at
  if (token.lemma !== 'de' && !isNamedKind) return at
  to++
  while (isCapitalised(noun.form) && isCapitalised(tokens[to]?.form ?? '') && tokens[to]?.upos === 'PROPN') to++
  return to
}

/** Taggers take many a verb behind an adjective for one: "l’ONG Terre franche pointe du doigt". */
function mayBeVerb(at: number, tokens: readonly Token[]): boolean {
  const isFollowed = /^(?:ADP|DET)$/.test(tokens[at + 1]?.upos ?? '')
  return isFollowed && /^\p{Ll}+e$/u.test(tokens[at]?.form ?? '') && !LIKE_AN_ADJECTIVE.test(tokens[at]?.form ?? '')
}

const LIKE_AN_ADJECTIVE = /(?:ique|ale|elle|ienne|aine|oise|aise|ive|euse|iste|aire|ente|ante|ère|ure)$/

/** "le collectif Familles endeuillées", "l’association Parents debout": of one house, what is said of several is its name. */
function isSaidOfSeveral(at: number, tokens: readonly Token[]): boolean {
  const [name, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!name || !token || !/^\p{Lu}.*[sx]$/u.test(name.form)) return false
  if (token.form === 'debout') return true
  return /^\p{Ll}+(?:é|i|u)e?s$/u.test(token.form) && /^(?:VERB|ADJ)$/.test(token.upos) && next?.upos !== 'ADP'
}

function isPlainAdjective(token: Token): boolean {
  return token.upos === 'ADJ' && /^\p{Ll}/u.test(token.form) && token.features.VerbForm !== 'Part'
}

function typesOf(tokens: readonly Token[], i: number, vocabulary: Vocabulary): readonly EntityType[] {
  const token = tokens[i]
  const heads = token ? vocabulary.headTypes(token) : []
  return heads.length > 0 ? heads : vocabulary.kindTypes(tokens, i).filter((type) => type !== 'person')
}
