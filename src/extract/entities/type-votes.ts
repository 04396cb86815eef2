import { ENTITY_TYPES, type EntityType } from '../../graph/index.ts'
import { children, hasChild, type Sentence, type Token } from '../language/index.ts'
import { isCapitalised } from './letter-case.ts'
import type { NameSpan, TypeVote } from './name-span.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What the words around a name say about its type: kinds beside it, apposition, copula, prepositions, verbs, the article before it. */
export function contextVotes(
  span: Pick<NameSpan, 'from' | 'to'>,
  head: number,
  sentence: Sentence,
  vocabulary: Vocabulary,
): TypeVote[] {
  const { tokens } = sentence
  const token = tokens[head]
  if (!token) return []
  const votes: TypeVote[] = []
  // "la start-up Dorsane", "l'assistant vocal Lumio"; "le fabricant de drones Dorsane" is a maker, "les drones Dorsane" its brand
  const noun = kindBefore(span.from, tokens, vocabulary)
  const isBrand =
    noun >= 0 &&
    tokens[noun]?.features.Number === 'Plur' &&
    kindsOf(tokens, noun, vocabulary).includes('product') &&
    isLone(span)
  if (isBrand) votes.push({ type: 'company', weight: 0.5, reason: `brand of “${tokens[noun]?.form}”` })
  else addCue(votes, token, noun, 2, 'cue', tokens, vocabulary)
  const governor = token.head >= 0 ? tokens[token.head] : undefined
  if (governor && isOutside(span, token.head)) {
    if (/^(appos|flat|flat:name)$/.test(token.deprel) && token.head !== noun)
      addCue(votes, token, token.head, 1.5, 'apposition to', tokens, vocabulary)
    // "Dorsane est une entreprise"
    if (/^nsubj/.test(token.deprel) && hasChild(sentence, token.head, 'cop'))
      addCue(votes, token, token.head, 2, 'is a', tokens, vocabulary)
  }
  const described = children(sentence, head, 'appos').filter((i) => isOutside(span, i))
  const behind = appositionBehind(span, sentence)
  if (behind !== undefined && !described.includes(behind)) described.push(behind)
  for (const child of described) addCue(votes, token, child, 1.5, 'apposition', tokens, vocabulary)
  votes.push(...verbVotes(sentence, head, vocabulary))
  if (isLone(span)) {
    if (hasArticle(tokens, span.from)) votes.push(...articleVotes(sentence, head, vocabulary))
    if (isProductBehind(span.from, tokens, vocabulary))
      votes.push({ type: 'product', weight: 2, reason: 'behind the description of a product' })
  }

  const before = tokens[span.from - 1]
  const adposition = before?.upos === 'DET' && before.start !== token.start ? tokens[span.from - 2] : before
  if (before && before.upos === 'ADP' && span.to - span.from <= 2) {
    if (before.lemma === 'en') votes.push({ type: 'place', weight: 1, reason: 'after “en”' })
    if (before.lemma === 'à' && before.start !== token.start && token.deprel.startsWith('obl'))
      votes.push({ type: 'place', weight: 0.4, reason: 'after “à”' })
  }
  if (adposition?.upos === 'ADP' && /^(de|chez)$/.test(adposition.lemma)) {
    const owner = token.deprel.startsWith('obl') ? -1 : nounOf(adposition, tokens, vocabulary)
    const role = tokens[owner]
    const types = vocabulary.complementTypes(tokens, owner)
    if (role && types.length > 0) addVotes(votes, types, 0.6, `after “${role.form} ${adposition.form}”`)
    // "PDG de Dorsane", "chercheuse chez Velmont"
    else if (role?.upos === 'NOUN' && vocabulary.cueTypes(role).includes('person') && span.to - span.from <= 2)
      addVotes(votes, ['company'], 0.6, `after “${role.form} ${adposition.form}”`)
  }
  if (before?.upos === 'DET' && isAcronym(token.form))
    votes.push({ type: 'agency', weight: 0.6, reason: 'acronym with an article' })
  votes.push(...defaultVotes(span, tokens, vocabulary))
  return votes
}

function isOutside({ from, to }: Pick<NameSpan, 'from' | 'to'>, i: number): boolean {
  return i < from || i >= to
}

/** What a noun beside the name makes of it. */
function addCue(
  votes: TypeVote[],
  name: Token,
  noun: number,
  weight: number,
  reason: string,
  tokens: readonly Token[],
  vocabulary: Vocabulary,
): void {
  if (noun < 0) return
  // "le maire PS de Lille": the letters are his party, not his name.
  const types = kindsOf(tokens, noun, vocabulary).filter((type) => type !== 'person' || !isAcronym(name.form))
  const { form, lemma } = tokens[noun] as Token
  for (const type of types) votes.push({ type, weight, reason: `${reason} “${form}”`, noun: lemma })
}

function addVotes(votes: TypeVote[], types: readonly EntityType[], weight: number, reason: string): void {
  for (const type of types) votes.push({ type, weight, reason })
}

/** The type with the most weight, and that weight; the ontology's order breaks ties. */
export function bestType(votes: readonly TypeVote[]): { type: EntityType; weight: number } {
  let best: { type: EntityType; weight: number } = { type: 'organization', weight: 0 }
  for (const type of ENTITY_TYPES) {
    let weight = 0
    for (const vote of votes) if (vote.type === type) weight += vote.weight
    if (weight > best.weight) best = { type, weight }
  }
  return best
}

/**
 * The common noun right before a name that says what it is; only adjectives, quotation marks and complements without an
 * article stand between: "start-up" in "la start-up californienne Dorsane", "fabricant" in "le fabricant de drones
 * Dorsane". The outermost that is a kind wins.
 * @returns −1 when there is none
 */
export function kindBefore(from: number, tokens: readonly Token[], vocabulary: Vocabulary): number {
  let found = -1
  let i = from - 1
  if (/^[«"“]$/.test(tokens[i]?.form ?? '')) i--
  for (let steps = 0; i >= 0 && steps < LONGEST_DESCRIPTION; steps++) {
    const token = tokens[i]
    const before = tokens[i - 1]
    // Taggers take "belge" in "groupe belge" for a verb.
    const national = before?.upos === 'NOUN' && isNationality(token, vocabulary)
    if (token && (token.upos === 'ADJ' || national) && !isCapitalised(token.form)) i--
    else if (token?.upos === 'NOUN' || isNationality(token, vocabulary)) {
      if (kindsOf(tokens, i, vocabulary).length > 0) found = i
      // "fabricant de drones", "jeu vidéo"
      if (before?.upos === 'ADP' && /^(de|à|en)$/.test(before.lemma) && tokens[i - 2]?.upos === 'NOUN') i -= 2
      else if (before?.upos === 'NOUN' && (token?.head === i - 1 || found < 0)) i--
      else break
    } else break
  }
  return found
}

/** Words between a name and the noun that says what it is. */
const LONGEST_DESCRIPTION = 5

/** The types that a noun gives the name beside it; "l’Italienne Inès Karadec" is a person, "le danois Velmont" a firm. */
export function kindsOf(tokens: readonly Token[], noun: number, vocabulary: Vocabulary): readonly EntityType[] {
  const token = tokens[noun]
  if (token?.upos === 'NOUN' || token?.upos === 'PROPN') {
    const types = vocabulary.kindTypes(tokens, noun)
    if (types.length > 0) return types
  }
  if (tokens[noun - 1]?.upos !== 'DET' || !isNationality(token, vocabulary)) return []
  return isCapitalised(token?.form ?? '') ? ['person'] : ['company']
}

function isNationality(token: Token | undefined, vocabulary: Vocabulary): boolean {
  return token !== undefined && vocabulary.country(token) !== undefined
}

/**
 * "Lumio, un anticoagulant du laboratoire Dorsane,": a kind between the comma behind the name and the next, wherever the
 * parser hangs it.
 */
function appositionBehind({ from, to }: Pick<NameSpan, 'from' | 'to'>, { tokens }: Sentence): number | undefined {
  if (tokens[to]?.form !== ',' || tokens[from - 1]?.form === ',') return undefined
  let i = to + 1
  const determiner = tokens[i]
  if (determiner?.upos === 'DET') {
    // "À Clairval, le maire": only what is introduced as new describes for certain.
    if (!/^(un|une)$/i.test(determiner.form)) return undefined
    i++
  }
  while (tokens[i]?.upos === 'ADJ') i++
  const noun = tokens[i]
  if (noun?.upos !== 'NOUN' || isCapitalised(noun.form)) return undefined
  // A bare noun needs its complement: "Velmont, fabricant de drones".
  if (determiner?.upos !== 'DET' && tokens[i + 1]?.upos !== 'ADP') return undefined
  return tokens[noun.head]?.start === noun.start || noun.deprel === 'nsubj' ? undefined : i
}

/**
 * Whether the name, with its article, stands behind a comma and the description of a product: "le nouveau bateau à voile de
 * Velmont, la Sirène".
 */
export function isProductBehind(i: number, tokens: readonly Token[], vocabulary: Vocabulary): boolean {
  if (tokens[i - 2]?.form !== ',' || tokens[i - 1]?.upos !== 'DET') return false
  for (let at = i - 3; at >= Math.max(0, i - LONGEST_APPOSITION); at--) {
    const token = tokens[at] as Token
    if (!/^(?:ADJ|ADP|DET|NOUN|PROPN|NUM)$/.test(token.upos)) return false
    if (token.upos !== 'DET' || tokens[at - 1]?.upos === 'ADP') continue
    let noun = at + 1
    while (tokens[noun]?.upos === 'ADJ') noun++
    return tokens[noun]?.upos === 'NOUN' && kindsOf(tokens, noun, vocabulary)[0] === 'product'
  }
  return false
}

/** Tokens of a description and the comma behind it. */
const LONGEST_APPOSITION = 12

/** What the verb says whose subject or object the name is: "X a démissionné", "prescrire X", "X a été racheté". */
function verbVotes({ tokens }: Sentence, head: number, vocabulary: Vocabulary): TypeVote[] {
  const token = tokens[head]
  const verb = tokens[token?.head ?? -1]
  if (!token || verb?.upos !== 'VERB') return []
  const named = /^(xcomp|obj|obl|obl:arg|advcl|attr)$/.test(token.deprel) && NAMING.test(verb.lemma)
  if (named && verb.head >= 0 && /^acl/.test(verb.deprel)) {
    // "un robot baptisé Lumio"
    const types = vocabulary.kindTypes(tokens, verb.head)
    return types.map((type) => ({ type, weight: 1.5, reason: `“${tokens[verb.head]?.form} ${verb.form}”` }))
  }
  const types =
    token.deprel === 'nsubj'
      ? vocabulary.subjectTypes(verb)
      : token.deprel === 'obj' || token.deprel === 'nsubj:pass'
        ? vocabulary.objectTypes(verb)
        : []
  return types.map((type) => ({ type, weight: 0.6, reason: `with “${verb.form}”` }))
}

/** What a verb says of the one word with an article that is its object: "interdire le X", "polluer la X". */
function articleVotes({ tokens }: Sentence, head: number, vocabulary: Vocabulary): TypeVote[] {
  const token = tokens[head]
  const verb = tokens[token?.head ?? -1]
  if (verb?.upos !== 'VERB' || !/^(?:obj|nsubj:pass)$/.test(token?.deprel ?? '')) return []
  return vocabulary.articleObjectTypes(verb).map((type) => ({ type, weight: 1, reason: `with “${verb.form}”` }))
}

/** Whether the definite article stands before a name, as with few companies. */
export function hasArticle(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]
  return before?.upos === 'DET' && /^(?:le|la|l['’])$/iu.test(before.form)
}

const NAMING = /^(baptiser|nommer|appeler|dénommer|intituler|surnommer|titrer)$/

/** The noun that a preposition's complement belongs to. */
function nounOf(adposition: Token, tokens: readonly Token[], vocabulary: Vocabulary): number {
  const owner = tokens[adposition.head]?.head ?? -1
  const noun = tokens[owner]
  if (!noun || !/^(NOUN|PROPN)$/.test(noun.upos) || noun.start >= adposition.start) return -1
  // "rédactrice en chef de X": some parses hang the complement on "chef".
  const whole = noun.head >= 0 && noun.head < owner && owner - noun.head <= 2 ? noun.head : owner
  return vocabulary.complementTypes(tokens, whole).length > 0 ? whole : owner
}

/** Faint votes that decide only when nothing else speaks: how names of this shape mostly turn out in the press. */
function defaultVotes(
  span: Pick<NameSpan, 'from' | 'to'>,
  tokens: readonly Token[],
  vocabulary: Vocabulary,
): TypeVote[] {
  const words = tokens.slice(span.from, span.to)
  const [first] = words
  if (!first) return []
  if (words.length === 1 && isAcronym(first.form)) return [{ type: 'organization', weight: 0.05, reason: 'acronym' }]
  if (words.length === 1) return [{ type: 'company', weight: 0.03, reason: 'a single word' }]
  const plain = words.every((word) => /^\p{Lu}['’]?\p{L}/u.test(word.form) || vocabulary.isParticle(word.form))
  const particle = plain ? words.find(({ form }) => /^(van|von|ben|bin|ibn|ould|ter|zu)$/.test(form)) : undefined
  if (particle) return [{ type: 'person', weight: 1, reason: `particle “${particle.form}”` }]
  if (plain && words.length <= 4) return [{ type: 'person', weight: 0.05, reason: 'two or three capitalised words' }]
  return [{ type: 'organization', weight: 0.03, reason: 'several words' }]
}

function isLone({ from, to }: Pick<NameSpan, 'from' | 'to'>): boolean {
  return to - from === 1
}

function isAcronym(form: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(form)
}
