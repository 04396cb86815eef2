import { fold } from '../../graph/index.ts'
import { children, firstChild, hasChild, type Sentence, type Token } from '../language/index.ts'
import { type Gender, genderOfTitle, type LocalEntity, type LocalMention } from './local-entity.ts'
import { qualifiersOf } from './qualifiers.ts'
import { kindBefore } from './type-votes.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * Notes on an entity what the article calls it where it names it, and the gender of those words: "le patron de Dorsane,
 * Paul Estève", "Velmont, fabricant de skis", "Lucie Garance, qui dirige …"; the article before the name, participles.
 * @param titles by the offset of the name
 */
export function noteIntroductions(
  entity: LocalEntity,
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
  titles: ReadonlyMap<number, string>,
): void {
  const genders = { Masc: 0, Fem: 0 }
  for (const mention of entity.mentions) {
    const sentence = sentences[mention.sentence]
    const token = sentence?.tokens[mention.head]
    if (!sentence || !token) continue
    const title = titles.get(mention.start)
    const titleGender = title === undefined ? undefined : genderOfTitle(title)
    if (titleGender) genders[titleGender] += 3
    for (const word of (title === undefined ? undefined : OFFICES_OF_TITLES[title]) ?? []) note(entity, word, NOTHING)
    if (mention.text.includes(' ') && entity.type === 'person') {
      const firstName = vocabulary.genderOfFirstName(mention.text.split(/[\s-]/u)[0] ?? '')
      if (firstName) genders[firstName] += 2
      const likely = vocabulary.likelyGender(mention.text.split(' ')[0] ?? '')
      if (likely) genders[likely] += 1
    }
    for (const noun of introducingNouns(sentence, mention, entity, vocabulary)) {
      const { lemma, features } = sentence.tokens[noun] ?? token
      note(
        entity,
        lemma,
        qualifiersOf(sentence, noun, vocabulary, (i) => i >= mention.from && i < mention.to),
      )
      const gender = nounGender(sentence, noun) ?? features.Gender
      if (gender) genders[gender] += 2
    }
    for (const verb of verbsOf(sentence, mention)) {
      const { lemma } = sentence.tokens[verb] ?? token
      for (const word of vocabulary.doersOf(lemma)) note(entity, word, namesActedUpon(sentence, verb))
    }
    const agreeing = predicateGender(sentence, mention.head, token)
    if (agreeing) genders[agreeing] += 1
    const determined = articleGender(sentence, mention)
    if (determined) genders[determined] += 1
  }
  if (genders.Masc !== genders.Fem) entity.gender = genders.Masc > genders.Fem ? 'Masc' : 'Fem'
}

function note({ descriptions }: LocalEntity, word: string, said: Iterable<string>): void {
  const lemma = word.toLowerCase()
  descriptions.set(lemma, new Set([...(descriptions.get(lemma) ?? NOTHING), ...said]))
}

const NOTHING: readonly never[] = []

/** By its article or demonstrative, which knows better than the word's own tag: "la start-up". */
function nounGender(sentence: Sentence, noun: number): Gender | undefined {
  const determiner = firstChild(sentence, noun, 'det')
  const { form = '', features } = sentence.tokens[determiner ?? -1] ?? {}
  return /^(?:le|la|une?|ce|cet|cette)$/iu.test(form) ? features?.Gender : undefined
}

/** What a title says that somebody is. */
const OFFICES_OF_TITLES: Readonly<Record<string, readonly string[]>> = {
  Me: ['avocat', 'avocate'],
  Maître: ['avocat', 'avocate'],
  Dr: ['médecin'],
  Pr: ['professeur', 'professeure'],
  Mgr: ['évêque'],
}

/** The common nouns that the sentence joins to a name: "patron" in "le patron de Dorsane, Paul Estève". */
function introducingNouns(
  sentence: Sentence,
  mention: LocalMention,
  entity: LocalEntity,
  vocabulary: Vocabulary,
): number[] {
  const { tokens } = sentence
  const token = tokens[mention.head]
  if (!token) return []
  const beside = kindBefore(mention.from, tokens, vocabulary)
  const parsed = [
    /^(appos|flat|nmod)/.test(token.deprel) && !hasChild(sentence, mention.head, 'case') ? token.head : -1,
    ...children(sentence, mention.head, 'appos'),
    /^nsubj/.test(token.deprel) && hasChild(sentence, token.head, 'cop') ? token.head : -1,
  ]
  const behind = behindComma(sentence, mention)
  const ordered = [...(behind === undefined ? [] : [behind]), ...beforeComma(sentence, mention)]
  const found = [beside, ...parsed].filter((i) => saysWhat(tokens, i, mention, entity, vocabulary))
  // The order of words is surer of people, whose roles are told so: the first noun that says one.
  const first = ordered.find((i) => saysWhat(tokens, i, mention, entity, vocabulary))
  if (first !== undefined) found.push(first)
  return found.length > 1 ? [...new Set(found)] : found
}

/** Whether a word outside of the name is a noun that says what somebody or something like the entity is. */
function saysWhat(
  tokens: readonly Token[],
  i: number,
  { from, to }: LocalMention,
  { type, typeWeight }: LocalEntity,
  vocabulary: Vocabulary,
): boolean {
  const noun = i < 0 ? undefined : tokens[i]
  if (noun?.upos !== 'NOUN' || (i >= from && i < to)) return false
  const said = [...vocabulary.kindTypes(tokens, i), ...vocabulary.describedTypes(noun)]
  return said.length > 0 && (said.includes(type) || !CLEAR.test(type) || typeWeight < SURE)
}

/** A person is no company and a place neither: a noun of another type stands beside them by chance. */
const CLEAR = /^(person|place|law)$/

/** A type for which words of the article spoke. */
const SURE = 1

/** "Velmont, fabricant de skis": the noun right behind the name and a comma, unless it begins a clause of its own. */
function behindComma({ tokens }: Sentence, { to }: LocalMention): number | undefined {
  if (!/^[,(]$/.test(tokens[to]?.form ?? '')) return undefined
  for (let i = to + 1; i < to + 5; i++) {
    const token = tokens[i]
    if (token?.upos === 'NOUN') return /^nsubj/.test(token.deprel) ? undefined : i
    if (!/^(DET|ADJ|NUM)$/.test(token?.upos ?? '')) return undefined
  }
  return undefined
}

/** In tokens: "le président du conseil départemental des Hauts de Velmont, X". */
const LONGEST_INTRODUCTION = 14

/** "sa directrice générale, Lucie Garance, a …": the nouns before the comma, when another closes the name. */
function beforeComma({ tokens }: Sentence, { from, to }: LocalMention): number[] {
  if (tokens[from - 1]?.form !== ',' || !/^[,.:;(«»"“”)]$/.test(tokens[to]?.form ?? '.')) return []
  let start = from - 2
  while (start >= 0 && from - start < LONGEST_INTRODUCTION) {
    const token = tokens[start]
    const finite = /^(VERB|AUX)$/.test(token?.upos ?? '') && token?.features.VerbForm === 'Fin'
    if (!token || finite || /^[,;:.!?«»"“”()]$/.test(token.form)) break
    start--
  }
  const nouns: number[] = []
  for (let i = start + 1; i < from - 1; i++) if (tokens[i]?.upos === 'NOUN') nouns.push(i)
  return nouns
}

/** The verbs of which a name is the subject, those of "qui" behind it included. */
function verbsOf(sentence: Sentence, { head }: LocalMention): number[] {
  const { tokens } = sentence
  const token = tokens[head]
  const acts = token !== undefined && /^(nsubj|obl:agent)$/.test(token.deprel)
  const verbs = acts && tokens[token.head]?.upos === 'VERB' ? [token.head] : []
  for (const clause of children(sentence, head, 'acl:relcl')) {
    const subject = firstChild(sentence, clause, 'nsubj')
    if (subject !== undefined && /^qui$/i.test(tokens[subject]?.form ?? '')) verbs.push(clause)
  }
  return verbs
}

/** "dirige la société Velmont", "Velmont, que dirige …", "Velmont est dirigée par …": what is directed, where it is named. */
function namesActedUpon(sentence: Sentence, verb: number): string[] {
  const { tokens } = sentence
  const token = tokens[verb]
  const own = children(sentence, verb, 'obj', 'nsubj:pass')
  const isRelative = own.every((i) => /^(PRON|SCONJ)$/.test(tokens[i]?.upos ?? ''))
  const above =
    !token || !isRelative
      ? []
      : token.deprel.startsWith('acl')
        ? [token.head]
        : // "Fondée par X, Velmont …"
          token.deprel === 'advcl'
          ? children(sentence, token.head, 'nsubj', 'nsubj:pass')
          : []
  const found = above.length > 0 ? above : own
  return found
    .flatMap((i) => [i, ...children(sentence, i, 'appos', 'nmod', 'flat', 'flat:name', 'flat:foreign')])
    .filter((i) => tokens[i]?.upos === 'PROPN')
    .map((i) => fold(tokens[i]?.form ?? ''))
}

/** "le Conseil national", "la CFDT": the article before a name, or the common noun that begins it. */
function articleGender({ tokens }: Sentence, { from }: LocalMention): Gender | undefined {
  const before = tokens[from - 1]
  const first = tokens[from]
  if (before?.upos === 'DET' && /^(le|la|un|une)$/i.test(before.form)) return before.features.Gender
  return first?.upos === 'NOUN' ? first.features.Gender : undefined
}

/** "Lucie Garance est arrivée": a participle with être agrees with its subject. */
function predicateGender(sentence: Sentence, head: number, token: Token): Gender | undefined {
  if (!/^nsubj/.test(token.deprel)) return undefined
  const verb = sentence.tokens[token.head]
  const agrees =
    verb?.features.VerbForm === 'Part' &&
    children(sentence, token.head, 'aux', 'aux:tense', 'aux:pass').some((i) => sentence.tokens[i]?.lemma === 'être')
  const adjective = verb?.upos === 'ADJ' && hasChild(sentence, token.head, 'cop')
  return head >= 0 && (agrees || adjective) && verb?.features.Number !== 'Plur' ? verb?.features.Gender : undefined
}
