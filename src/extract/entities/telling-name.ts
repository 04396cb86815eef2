import { type EntityType, fold } from '../../graph/index.ts'
import type { Token } from '../language/index.ts'
import { isCapitalised, opensSentence } from './letter-case.ts'
import type { NameSpan } from './name-span.ts'
import { OF_NO_PLACE } from './origins.ts'
import { isProductBehind, kindBefore, kindsOf } from './type-votes.ts'
import type { Vocabulary } from './vocabulary.ts'

/*
 * Names whose own words leave no doubt what they are, however new they are to the recogniser: "le Racing de Clairval",
 * "L’Éveil du Lormontais", "l’Ordre des sages-femmes de Lormont", "l’État ouzbek", "le syndicat Chimie 27".
 */

/** Weighs more than a recogniser that is sure of the contrary. */
const TELLING = 4
/** Tokens of the longest name in brackets. */
const LONGEST_IN_BRACKETS = 7

/** @returns the name that begins at token `i`, which has a capital; undefined when its words do not tell by themselves */
export function tellingName(i: number, tokens: readonly Token[], vocabulary: Vocabulary): NameSpan | undefined {
  const next = tokens[i + 1]
  if (!next) return undefined
  if (tokens[i]?.upos === 'NUM') return ofNumber(i, tokens, vocabulary)
  if (next.upos === 'NUM') return numbered(i, tokens, vocabulary)
  // "dans L’Indépendant du Vexin": the article is the title's.
  const article =
    tokens[i]?.upos === 'DET' && /^(?:Le|La|Les|L['’])$/.test(tokens[i]?.form ?? '') && !opensSentence(tokens, i)
      ? 1
      : 0
  const name = titled(i + article, tokens, vocabulary)
  if (name || article) return name && { ...name, from: i }
  return inBrackets(i, tokens, vocabulary) ?? ofSurnames(i, tokens, vocabulary) ?? smallTitle(i, tokens, vocabulary)
}

/** "Racing de Clairval", "Judo-club de Clairval", "Stade clairvalois", "Éveil du Lormontais", "Ordre des médecins", "État kazakh". */
function titled(i: number, tokens: readonly Token[], vocabulary: Vocabulary): NameSpan | undefined {
  const first = tokens[i]
  // "le Judo Club de Clairval"
  const second = tokens[i + 1]?.form ?? ''
  const isClub = second.length === 4 && /^club$/i.test(second) && isNameLike(first)
  const next = tokens[isClub ? i + 2 : i + 1]
  const role = isClub ? 'club' : first && vocabulary.opensTitle(first.word)
  if (!first || !next || role === undefined) return undefined
  if (role === 'national') {
    const isIts = /^(?:la|l['’])$/iu.test(tokens[i - 1]?.form ?? '') && /^\p{Ll}/u.test(next.form)
    return isIts && vocabulary.country(next) !== undefined ? telling(i, i + 2, 'agency', first) : undefined
  }
  // « Étoile de mer » and other titles of works
  if (/^[«"“]$/.test(tokens[i - 1]?.form ?? '')) return undefined
  const rest = isClub ? i + 2 : i + 1
  if (role === 'club' && isOfTown(next, vocabulary)) return telling(i, rest + 1, 'organization', first)
  if (next.upos !== 'ADP' || next.lemma !== 'de') return undefined
  if (role === 'body') return ofProfession(i, tokens, vocabulary)
  const determined = tokens[rest + 1]?.upos === 'DET'
  // "le Stade de Clairval" is where one plays
  if (role === 'club' && (determined || (!isClub && vocabulary.headTypes(first).includes('place')))) return undefined
  const to = capitalsEnd(rest + (determined ? 2 : 1), tokens, vocabulary)
  return to === undefined ? undefined : telling(i, to, 'organization', first)
}

/** "clairvalois", "toulousain": not "municipal", "français", "prochain". */
function isOfTown(token: Token, vocabulary: Vocabulary): boolean {
  return OF_A_TOWN.test(token.form) && vocabulary.country(token) === undefined && !OF_NO_PLACE.test(fold(token.form))
}

const OF_A_TOWN = /^\p{Ll}{3,}(?:ois|ais|ien|éen|[^bc]ain)$/u

/** "Ordre des sages-femmes de Lormont", "Académie des fromages de Clairval": a body of a profession, and of where. */
function ofProfession(i: number, tokens: readonly Token[], vocabulary: Vocabulary): NameSpan | undefined {
  if (vocabulary.kindPhrase(tokens, i)) return undefined
  const noun = tokens[i + 3]
  if (tokens[i + 2]?.form !== 'les' || noun?.upos !== 'NOUN') return undefined
  let to = i + 4
  while (tokens[to]?.upos === 'ADJ' && /^\p{Ll}/u.test(tokens[to]?.form ?? '')) to++
  // "Académie des arts et techniques"
  if (tokens[to]?.lemma === 'et' && tokens[to + 1]?.upos === 'NOUN') to += 2
  while (tokens[to]?.upos === 'ADJ' && /^\p{Ll}/u.test(tokens[to]?.form ?? '')) to++
  if (tokens[to]?.upos === 'ADP' && tokens[to]?.lemma === 'de') {
    const place = tokens[to + 1]?.upos === 'DET' ? to + 2 : to + 1
    to = capitalsEnd(place, tokens, vocabulary) ?? to
  }
  return telling(i, to, 'organization', tokens[i] as Token)
}

/** Where the capitalised words that begin at `from` end; undefined when none do, or a person does. */
function capitalsEnd(from: number, tokens: readonly Token[], vocabulary: Vocabulary): number | undefined {
  let to = from
  while (isCapitalised(tokens[to]?.form ?? '') && /^(?:PROPN|NOUN|X|ADJ)$/.test(tokens[to]?.upos ?? '')) {
    // "L’entraîneuse du Judo-club de Clairval Inès Karadec"
    if (vocabulary.isFirstName(tokens[to]?.form ?? '') || vocabulary.isNoName((tokens[to] as Token).word)) break
    to++
  }
  return to === from ? undefined : to
}

/** "la députée Lucie Garance (Front des rivages)": what somebody belongs to stands behind the name. */
function inBrackets(i: number, tokens: readonly Token[], vocabulary: Vocabulary): NameSpan | undefined {
  if (tokens[i - 1]?.form !== '(' || tokens[i - 2]?.upos !== 'PROPN') return undefined
  const first = tokens[i] as Token
  if (!vocabulary.headTypes(first).includes('organization')) return undefined
  for (let to = i + 1; to <= i + LONGEST_IN_BRACKETS; to++) {
    const token = tokens[to]
    if (token?.form === ')') return to > i + 1 ? telling(i, to, 'organization', first) : undefined
    if (!token || !/^(?:ADP|DET|NOUN|PROPN|ADJ|CCONJ)$/.test(token.upos)) return undefined
  }
  return undefined
}

/** "Garance, Estève & Associés", "Karadec, Mercœur & Co": behind a noun that says it is a firm. */
function ofSurnames(i: number, tokens: readonly Token[], vocabulary: Vocabulary): NameSpan | undefined {
  if (tokens[i + 1]?.form !== ',') return undefined
  let at = i
  while (tokens[at + 1]?.form === ',' && isNameLike(tokens[at + 2])) at += 2
  const isFirm = /^(?:&|et)$/.test(tokens[at + 1]?.form ?? '') && vocabulary.isPartners(tokens[at + 2]?.form ?? '')
  if (at === i || !isFirm || !kindsBefore(i, tokens, vocabulary).includes('company')) return undefined
  return telling(i, at + 3, 'company', tokens[at + 2] as Token)
}

function isNameLike(token: Token | undefined): boolean {
  return token !== undefined && isCapitalised(token.form) && /^(?:PROPN|NOUN|X|ADJ)$/.test(token.upos)
}

/** "la rédactrice en chef du Petit Clairvalois": what journalists work for, though a region is named. */
function smallTitle(i: number, tokens: readonly Token[], vocabulary: Vocabulary): NameSpan | undefined {
  const first = tokens[i] as Token
  if (first.upos !== 'ADJ' || !isNameLike(tokens[i + 1]) || tokens[i - 1]?.upos !== 'DET') return undefined
  let noun = i - 2
  if (tokens[noun]?.upos !== 'ADP') return undefined
  noun--
  // "rédactrice en chef"
  if (tokens[noun - 1]?.upos === 'ADP') noun -= 2
  const role = tokens[noun]
  return role?.upos === 'NOUN' && vocabulary.sortsOf(role.form).has('journalist')
    ? telling(i, i + 2, 'organization', first)
    : undefined
}

/** "les éditions Sept Lunes" */
function ofNumber(i: number, tokens: readonly Token[], vocabulary: Vocabulary): NameSpan | undefined {
  if (!isNameLike(tokens[i + 1])) return undefined
  const kinds = kindsBefore(i, tokens, vocabulary)
  const type = NUMBERED.find((each) => kinds.includes(each))
  return type ? telling(i, i + 2, type, tokens[i] as Token) : undefined
}

/** "le syndicat Chimie 27", "son nouveau drone, le Condor 300": the number belongs to what the noun before says it is. */
function numbered(i: number, tokens: readonly Token[], vocabulary: Vocabulary): NameSpan | undefined {
  const number = tokens[i + 1] as Token
  const behind = tokens[i + 2]
  if (!/^\d{1,4}$/.test(number.form) || behind?.upos === 'NOUN' || behind?.form === '%') return undefined
  const kinds = kindsBefore(i, tokens, vocabulary)
  const type = NUMBERED.find((each) => kinds.includes(each)) ?? (isProductBehind(i, tokens, vocabulary) && 'product')
  return type ? telling(i, i + 2, type, tokens[i] as Token) : undefined
}

const NUMBERED: readonly EntityType[] = ['organization', 'company', 'product']

/** The types of the noun right before the name. */
function kindsBefore(i: number, tokens: readonly Token[], vocabulary: Vocabulary): readonly EntityType[] {
  const noun = kindBefore(i, tokens, vocabulary)
  return noun < 0 ? [] : kindsOf(tokens, noun, vocabulary)
}

function telling(from: number, to: number, type: EntityType, { form }: Token): NameSpan {
  return { from, to, rule: 'head', isTelling: true, votes: [{ type, weight: TELLING, reason: `name with “${form}”` }] }
}
