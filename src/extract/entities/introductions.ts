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
  const note = (word: string, said: Iterable<string>) => {
    const lemma = word.toLowerCase()
    entity.descriptions.set(lemma, new Set([...(entity.descriptions.get(lemma) ?? []), ...said]))
  }
  for (const mention of entity.mentions) {
    const sentence = sentences[mention.sentence]
    const token = sentence?.tokens[mention.head]
    if (!sentence || !token) continue
    const title = titles.get(mention.start)
    const titleGender = title === undefined ? undefined : genderOfTitle(title)
    if (titleGender) genders[titleGender] += 3
    for (const word of (title === undefined ? undefined : OFFICES_OF_TITLES[title]) ?? []) note(word, [])
    const firstName = vocabulary.genderOfFirstName(mention.text.split(/[\s-]/u)[0] ?? '')
    const isFull = mention.text.includes(' ') && entity.type === 'person'
    if (firstName && isFull) genders[firstName] += 2
    const likely = isFull ? vocabulary.likelyGender(mention.text.split(' ')[0] ?? '') : undefined
    if (likely) genders[likely] += 1
    for (const noun of introducingNouns(sentence, mention, entity, vocabulary)) {
      const { lemma, features } = sentence.tokens[noun] ?? token
      note(
        lemma,
        qualifiersOf(sentence, noun, vocabulary, (i) => i >= mention.from && i < mention.to),
      )
      const gender = nounGender(sentence, noun) ?? features.Gender
      if (gender) genders[gender] += 2
    }
    for (const verb of verbsOf(sentence, mention)) for (const word of vocabulary.doersOf(verb.lemma)) note(word, [])
    for (const gender of [predicateGender(sentence, mention.head, token), articleGender(sentence, mention)])
      if (gender) genders[gender] += 1
  }
  if (genders.Masc !== genders.Fem) entity.gender = genders.Masc > genders.Fem ? 'Masc' : 'Fem'
}

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
  const says = (i: number) => {
    const noun = tokens[i]
    if (noun?.upos !== 'NOUN' || (i >= mention.from && i < mention.to)) return false
    const said = [...vocabulary.kindTypes(tokens, i), ...vocabulary.describedTypes(noun)]
    return said.length > 0 && (said.includes(entity.type) || !CLEAR.test(entity.type) || entity.typeWeight < SURE)
  }
  const ordered = [behindComma(sentence, mention), ...beforeComma(sentence, mention)]
  const found = [
    ...[beside, ...parsed].filter((i) => says(i)),
    // The order of words is surer of people, whose roles are told so: the first noun that says one.
    ...ordered.filter((i) => i !== undefined && says(i)).slice(0, 1),
  ]
  return [...new Set(found)].filter((i) => i !== undefined)
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
  return tokens.flatMap(({ upos }, i) => (i > start && i < from - 1 && upos === 'NOUN' ? [i] : []))
}

/** The verbs of which a name is the subject, those of "qui" behind it included. */
function verbsOf(sentence: Sentence, { head }: LocalMention): Token[] {
  const { tokens } = sentence
  const token = tokens[head]
  const own = token && /^nsubj$/.test(token.deprel) ? tokens[token.head] : undefined
  const relative = children(sentence, head, 'acl:relcl').flatMap((verb) => {
    const subject = firstChild(sentence, verb, 'nsubj')
    return subject !== undefined && /^qui$/i.test(tokens[subject]?.form ?? '') ? (tokens[verb] ?? []) : []
  })
  return [...(own?.upos === 'VERB' ? [own] : []), ...relative]
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
