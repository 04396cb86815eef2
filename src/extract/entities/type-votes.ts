import { ENTITY_TYPES, type EntityType } from '../../graph/index.ts'
import { children, type Sentence, type Token } from '../language/index.ts'
import type { NameSpan, TypeVote } from './name-span.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What the words around a name say about its type: cues beside it, apposition, copula, prepositions, the article before it. */
export function contextVotes(span: NameSpan, head: number, sentence: Sentence, vocabulary: Vocabulary): TypeVote[] {
  const { tokens } = sentence
  const token = tokens[head]
  if (!token) return []
  const votes: TypeVote[] = []
  const cue = (noun: Token | undefined, weight: number, reason: string) => {
    if (noun?.upos !== 'NOUN' && noun?.upos !== 'PROPN') return
    for (const type of vocabulary.cueTypes(noun)) {
      // "le maire PS de Lille": the letters are his party, not his name.
      if (type === 'person' && isAcronym(token.form)) continue
      votes.push({ type, weight, reason: `${reason} “${noun.form}”` })
    }
  }
  const outside = (i: number) => i < span.from || i >= span.to

  // "la start-up Dorsane", "l'assistant vocal Lumio"; "le fabricant de drones Dorsane" is a maker, "les drones Dorsane" its brand
  const noun = nounBefore(span.from, tokens)
  if (noun?.features.Number === 'Plur' && vocabulary.cueTypes(noun).includes('product')) {
    const maker = /^nmod/.test(noun.deprel) ? tokens[noun.head] : undefined
    if (maker && vocabulary.cueTypes(maker).length > 0) cue(maker, 2, 'cue')
    else votes.push({ type: 'company', weight: 0.5, reason: `brand of “${noun.form}”` })
  } else cue(noun, 2, 'cue')
  const governor = token.head >= 0 ? tokens[token.head] : undefined
  if (governor && outside(token.head)) {
    if (/^(appos|flat|flat:name)$/.test(token.deprel)) cue(governor, 1.5, 'apposition to')
    // "Dorsane est une entreprise"
    if (/^nsubj/.test(token.deprel) && children(sentence, token.head, 'cop').length > 0) cue(governor, 2, 'is a')
  }
  for (const child of children(sentence, head, 'appos')) if (outside(child)) cue(tokens[child], 1.5, 'apposition')

  const before = tokens[span.from - 1]
  if (before && before.upos === 'ADP' && span.to - span.from <= 2) {
    if (before.lemma === 'en') votes.push({ type: 'place', weight: 1, reason: 'after “en”' })
    if (before.lemma === 'à' && before.start !== token.start && token.deprel.startsWith('obl'))
      votes.push({ type: 'place', weight: 0.4, reason: 'after “à”' })
    // "PDG de Dorsane", "chercheuse chez Velmont"
    const role = tokens[tokens[before.head]?.head ?? -1]
    if (role?.upos === 'NOUN' && vocabulary.cueTypes(role).includes('person') && /^(de|chez)$/.test(before.lemma))
      votes.push({ type: 'company', weight: 0.6, reason: `after “${role.form} ${before.form}”` })
  }
  if (before?.upos === 'DET' && isAcronym(token.form))
    votes.push({ type: 'agency', weight: 0.6, reason: 'acronym with an article' })
  return [...votes, ...defaultVotes(span, tokens)]
}

/** The type with the most weight, and that weight; the ontology's order breaks ties. */
export function bestType(votes: readonly TypeVote[]): { type: EntityType; weight: number } {
  const totals = new Map<EntityType, number>()
  for (const { type, weight } of votes) totals.set(type, (totals.get(type) ?? 0) + weight)
  let best: { type: EntityType; weight: number } = { type: 'organization', weight: 0 }
  for (const type of ENTITY_TYPES) {
    const weight = totals.get(type) ?? 0
    if (weight > best.weight) best = { type, weight }
  }
  return best
}

/** Faint votes that decide only when nothing else speaks: how names of this shape mostly turn out in the press. */
function defaultVotes(span: NameSpan, tokens: readonly Token[]): TypeVote[] {
  const words = tokens.slice(span.from, span.to)
  const [first] = words
  if (!first) return []
  if (words.length === 1 && isAcronym(first.form)) return [{ type: 'organization', weight: 0.05, reason: 'acronym' }]
  if (words.length === 1) return [{ type: 'company', weight: 0.03, reason: 'a single word' }]
  const plain = words.every(
    (word) => /^\p{Lu}\p{Ll}/u.test(word.form) || /^(de|d['’]|la|le|van|von|ben)$/iu.test(word.form),
  )
  if (plain && words.length <= 4) return [{ type: 'person', weight: 0.05, reason: 'two or three capitalised words' }]
  return [{ type: 'organization', weight: 0.03, reason: 'several words' }]
}

/** The common noun right before a name, adjectives between them aside: "start-up" in "la start-up californienne Dorsane". */
function nounBefore(from: number, tokens: readonly Token[]): Token | undefined {
  let i = from - 1
  while (i > 0 && tokens[i]?.upos === 'ADJ' && from - i < 3) i--
  return tokens[i]
}

function isAcronym(form: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(form)
}
