import type { EntityType } from '../../graph/index.ts'
import type { KnownEntity } from '../knowledge/index.ts'
import type { Sentence, Token } from '../language/index.ts'
import type { KnownNames } from './known-names.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A reason to believe that a name is of a type. Weights add up over the mentions of an entity; 1 is near certain. */
export interface TypeVote {
  readonly type: EntityType
  readonly weight: number
  readonly reason: string
}

/** A name as it stands in a sentence: tokens `from` to `to` (excluded). */
export interface NameSpan {
  readonly from: number
  readonly to: number
  readonly votes: readonly TypeVote[]
  readonly known?: KnownEntity
  /** "M.", "Mme": it stands before the name and is not part of it. */
  readonly title?: string
}

export interface NameContext {
  readonly text: string
  readonly vocabulary: Vocabulary
  readonly knownNames: KnownNames
  /** Words that the article capitalises where nothing but a name would be: they are names at a sentence's start too. */
  readonly capitalised: ReadonlySet<string>
  /** Words that the article writes in lower case: at a sentence's start they are no names. */
  readonly lowercase: ReadonlySet<string>
}

/** The names of a sentence, left to right, without overlap: known names, names with a head noun, capitalised runs. */
export function findNames(sentence: Sentence, context: NameContext): NameSpan[] {
  const { tokens } = sentence
  if (isShouting(tokens)) return []
  const names: NameSpan[] = []
  for (let i = 0; i < tokens.length; ) {
    const name = nameAt(i, sentence, context)
    if (name) names.push(name)
    i = name ? name.to : i + 1
  }
  return names
}

/** The words of the sentences that are capitalised although no sentence or quotation begins there. */
export function capitalisedWords(sentences: readonly Sentence[]): Set<string> {
  const words = new Set<string>()
  for (const { tokens } of sentences) {
    if (isShouting(tokens)) continue
    tokens.forEach((token, i) => {
      if (isCapitalised(token.form) && !opensSentence(tokens, i) && token.upos === 'PROPN') words.add(token.form)
    })
  }
  return words
}

/** The words that the sentences write in lower case. */
export function lowercaseWords(sentences: readonly Sentence[]): Set<string> {
  return new Set(
    sentences.flatMap(({ tokens }) => tokens.map((token) => token.form).filter((form) => /^\p{Ll}/u.test(form))),
  )
}

function nameAt(i: number, sentence: Sentence, context: NameContext): NameSpan | undefined {
  const { tokens } = sentence
  const known = context.knownNames.matchAt(context.text, tokens, i)
  const headed = headedName(i, tokens, context)
  const run = capitalisedRun(i, tokens, context)
  const longest = Math.max(known?.to ?? 0, headed?.to ?? 0, run?.to ?? 0)
  if (longest === 0) return undefined
  if (known && known.to === longest)
    return {
      from: i,
      to: known.to,
      known: known.entity,
      votes: [{ type: known.entity.type, weight: 10, reason: 'known entity' }],
    }
  return headed && headed.to === longest ? headed : run
}

/** Words of authority that need nothing but a complement to be a name: "le tribunal de Nanterre", "le ministère de la santé". */
const NAMED_BY_COMPLEMENT =
  /^(minist[eè]re|préfecture|parquet|tribunal|mairie|cour|rectorat|secrétariat|université|ville|région|métropole|commissariat)s?$/iu

/** "ministère italien des Transports", "gouvernement chilien", "loi Fontanel", "Autorité des jeux". */
function headedName(i: number, tokens: readonly Token[], { vocabulary }: NameContext): NameSpan | undefined {
  const head = tokens[i]
  if (!head || head.upos === 'VERB' || head.upos === 'AUX' || head.upos === 'ADJ') return undefined
  const [type] = vocabulary.headTypes(head)
  if (!type || vocabulary.isFirstName(head.form)) return undefined
  const capital = isCapitalised(head.form) && !opensSentence(tokens, i)
  const openingCapital = isCapitalised(head.form) && opensSentence(tokens, i)

  let to = i + 1
  let nationality = false
  const adjectives = () => {
    for (let token = tokens[to]; token && (token.upos === 'ADJ' || vocabulary.country(token)); token = tokens[to]) {
      if (isParticiple(token)) break
      nationality ||= vocabulary.country(token) !== undefined
      to++
    }
  }
  adjectives()
  // "le gouvernement danois" is one, "le groupe danois" is one of many.
  let named = capital || (nationality && (type === 'agency' || type === 'law'))
  // A first name begins another name: "la présidente du Rassemblement national Marine …".
  const bare = vocabulary.isFirstName(tokens[to]?.form ?? '') ? to : capitalisedRunEnd(to, tokens, vocabulary)
  if (bare > to && (capital || type === 'law' || type === 'agency' || (type === 'place' && openingCapital))) {
    to = bare
    named = true
    if (type === 'law') to = coordinatedCapitals(to, tokens, vocabulary)
  } else {
    for (let complements = 0; complements < 3; complements++) {
      const complement = complementAt(to, tokens, vocabulary, type)
      if (!complement) break
      const strict = NAMED_BY_COMPLEMENT.test(head.form)
      if (!named && !complement.capital && !strict && !complement.law) break
      if (type === 'company' && !capital) break
      if (complements > 0 && !complement.bare) break
      named = true
      to = complement.to
      adjectives()
    }
  }
  if (!named || (to === i + 1 && !capital)) return undefined
  if (to === i + 1) return undefined
  return { from: i, to, votes: [{ type, weight: 3, reason: `head “${head.form}”` }] }
}

interface Complement {
  readonly to: number
  readonly capital: boolean
  /** Introduced by "de" without an article, or by a contraction: the tightest tie. */
  readonly bare: boolean
  /** "règlement sur les emballages", "loi du 4 mai 2021". */
  readonly law: boolean
}

/** "de la Défense", "des marchés numériques", "d’État", "sur les emballages" (laws only). */
function complementAt(
  from: number,
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  type: EntityType,
): Complement | undefined {
  const adposition = tokens[from]
  if (adposition?.upos !== 'ADP') return undefined
  const lemma = adposition.lemma.toLowerCase()
  const law = type === 'law' && /^(sur|relatif|pour)$/.test(lemma)
  if (lemma !== 'de' && !law) return undefined
  let to = from + 1
  const determiner = tokens[to]
  const contracted = determiner !== undefined && determiner.start === adposition.start
  if (determiner?.upos === 'DET' && /^(le|la|les|l['’])$/iu.test(determiner.form)) to++
  else if (determiner?.upos === 'DET') return undefined
  const first = tokens[to]
  if (!first) return undefined
  const dated = type === 'law' && first.upos === 'NUM'
  if (!dated && !['NOUN', 'PROPN', 'ADJ', 'X'].includes(first.upos)) return undefined
  let capital = false
  const phrase = () => {
    for (let token = tokens[to]; token; token = tokens[to]) {
      const inside =
        ['NOUN', 'PROPN', 'X'].includes(token.upos) ||
        (token.upos === 'ADJ' && !isParticiple(token)) ||
        (dated && token.upos === 'NUM')
      if (!inside || (to > from + 1 && token.upos === 'NOUN' && tokens[to - 1]?.upos === 'NOUN' && !dated)) break
      capital ||= isCapitalised(token.form)
      to++
    }
  }
  phrase()
  // "de l’Économie et des Finances": a second complement that is as capitalised as the first.
  const and = tokens[to]
  if (capital && and?.lemma === 'et' && tokens[to + 1]?.lemma === 'de' && type === 'agency') {
    const second = complementAt(to + 1, tokens, vocabulary, type)
    if (second?.capital) to = second.to
  }
  return { to, capital, bare: contracted || determiner?.upos !== 'DET', law: law || dated }
}

/** A run of capitalised words: "Hélène de La Roche-Villiers", "Marks & Spencer", "La Lettre du Sud". */
function capitalisedRun(i: number, tokens: readonly Token[], context: NameContext): NameSpan | undefined {
  const { vocabulary } = context
  const first = tokens[i]
  if (!first || !isCapitalised(first.form)) return undefined
  if (vocabulary.isTitle(first.form)) return titledName(i, tokens, context)
  const opens = opensSentence(tokens, i)
  const article = /^(le|la|les|l['’])$/iu.test(first.form)
  if (article) {
    if (opens) return undefined
    const end = capitalisedRunEnd(i + 1, tokens, vocabulary)
    return end > i + 1 ? spanOf(i, end, tokens, context) : undefined
  }
  if (!isNameWord(first, vocabulary)) return undefined
  if (opens && !isNameAtOpening(i, tokens, context)) return undefined
  const end = capitalisedRunEnd(i, tokens, vocabulary)
  return end > i ? spanOf(i, end, tokens, context) : undefined
}

function titledName(i: number, tokens: readonly Token[], context: NameContext): NameSpan | undefined {
  const end = capitalisedRunEnd(i + 1, tokens, context.vocabulary)
  const title = tokens[i]?.form
  if (end <= i + 1 || title === undefined) return undefined
  const votes: TypeVote[] = [{ type: 'person', weight: 3, reason: `title “${title}”` }]
  return { from: i + 1, to: end, votes, title }
}

/** The index after the last word of the capitalised run that begins at `from`; `from` itself when none does. */
function capitalisedRunEnd(from: number, tokens: readonly Token[], vocabulary: Vocabulary): number {
  let to = from
  const first = tokens[from]
  const personal = first !== undefined && vocabulary.isFirstName(first.form)
  for (let token = tokens[to]; token; token = tokens[to]) {
    if (isNameWord(token, vocabulary) || (to > from && isNamePart(token))) {
      to++
      continue
    }
    if (to === from) break
    const joined = joiner(to, tokens, personal, vocabulary)
    if (joined === to) break
    to = joined
  }
  return to
}

/** Where the run goes on after "de", "van der", "&", "of the"; `at` itself when it does not. */
function joiner(at: number, tokens: readonly Token[], personal: boolean, vocabulary: Vocabulary): number {
  let next = at
  while (next < tokens.length && next - at < 3) {
    const form = tokens[next]?.form ?? ''
    const joins =
      /^(&|of|the|and|for|von|van|der|bin|ben|al|el)$/.test(form) ||
      (personal && vocabulary.isParticle(form.toLowerCase()))
    if (!joins) break
    next++
  }
  const after = tokens[next]
  return next > at && after && isNameWord(after, vocabulary) ? next : at
}

/** "loi Climat et Résilience": both halves are capitalised. */
function coordinatedCapitals(to: number, tokens: readonly Token[], vocabulary: Vocabulary): number {
  const next = tokens[to + 1]
  return tokens[to]?.lemma === 'et' && next && isNameWord(next, vocabulary)
    ? capitalisedRunEnd(to + 1, tokens, vocabulary)
    : to
}

/** The span with the votes that its own words give. */
function spanOf(from: number, to: number, tokens: readonly Token[], { vocabulary }: NameContext): NameSpan | undefined {
  const words = tokens.slice(from, to)
  const [first] = words
  const last = words.at(-1)
  if (!first || !last || words.every((word) => vocabulary.isNoName(word.form))) return undefined
  // "la Défense", "l’Intérieur", "l’État": a common noun with an article is an institution's short form, not a name.
  const article = tokens[from - 1]?.upos === 'DET'
  if (words.length === 1 && first.upos === 'NOUN' && article && !/\p{Lu}/u.test(first.form.slice(1))) return undefined
  const votes: TypeVote[] = []
  const ending = words.length > 1 ? vocabulary.endingType(last.form) : undefined
  if (ending) votes.push({ type: ending, weight: 2, reason: `ending “${last.form}”` })
  else if (words.length > 1 && vocabulary.isFirstName(first.form))
    votes.push({ type: 'person', weight: 2, reason: `first name “${first.form}”` })
  const core = /^(le|la|les|l['’])$/iu.test(first.form) ? (words[1] ?? first) : first
  const [headed] = isCapitalised(core.form) ? vocabulary.headTypes(core) : []
  if (headed && words.length > 1) votes.push({ type: headed, weight: 2, reason: `head “${first.form}”` })
  return { from, to, votes }
}

/** At the start of a sentence a capital says nothing: the tagger or the rest of the article must call it a name. */
function isNameAtOpening(
  i: number,
  tokens: readonly Token[],
  { vocabulary, capitalised, lowercase }: NameContext,
): boolean {
  const token = tokens[i]
  const next = tokens[i + 1]
  if (!token || token.upos === 'NUM') return false
  if (!capitalised.has(token.form) && lowercase.has(token.form.toLowerCase())) return false
  if (token.upos === 'PROPN' || capitalised.has(token.form) || /\p{Lu}/u.test(token.form.slice(1))) return true
  return vocabulary.isFirstName(token.form) && next !== undefined && isNameWord(next, vocabulary)
}

function isNameWord(token: Token, vocabulary: Vocabulary): boolean {
  if (!/\p{L}/u.test(token.form) || token.upos === 'PUNCT') return false
  if (!isCapitalised(token.form) && !/^\p{Ll}{1,2}\p{Lu}/u.test(token.form)) return false
  if (vocabulary.isTitle(token.form) || vocabulary.isNoName(token.form)) return false
  // "les Américains", "un Français": people of a country, not an entity.
  if (token.upos === 'NOUN' && vocabulary.country(token)) return false
  return !['DET', 'PRON', 'SCONJ', 'CCONJ', 'AUX'].includes(token.upos) || /^\p{Lu}{2,}/u.test(token.form)
}

/** What follows a name without being one by itself: "Louis XIV", "Falcon 9", "Boeing 737". */
function isNamePart(token: Token): boolean {
  return /^(\p{Lu}\.|[IVX]+|\d{1,3}[a-z]?)$/u.test(token.form) && token.upos !== 'NUM'
}

function isCapitalised(form: string): boolean {
  return /^\p{Lu}/u.test(form)
}

function isParticiple(token: Token): boolean {
  return token.features.VerbForm === 'Part' || token.upos === 'VERB'
}

/** Whether a sentence, a quotation or a clause after a colon begins at this token, so that its capital is only typography. */
function opensSentence(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  return before === undefined || /^([«"“(:–—\-•.!?…]|\.\.\.)$/u.test(before.form)
}

/** A headline in capitals: the case tells nothing there. */
function isShouting(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => /\p{L}{2}/u.test(token.form))
  const capitals = words.filter((token) => token.form === token.form.toUpperCase())
  return words.length > 3 && capitals.length > words.length * 0.7
}
