import type { Token } from '../language/index.ts'
import { isCapitalised, isPlain, opensSentence } from './letter-case.ts'
import type { NameContext, NameSpan, TypeVote } from './name-span.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A run of capitalised words: "Hélène de La Roche-Villiers", "Marks & Spencer", "La Lettre du Sud". */
export function capitalisedRun(i: number, tokens: readonly Token[], context: NameContext): NameSpan | undefined {
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
  return { from: i + 1, to: end, rule: 'title', votes, title }
}

/** The index after the last word of the capitalised run that begins at `from`; `from` itself when none does. */
export function capitalisedRunEnd(from: number, tokens: readonly Token[], vocabulary: Vocabulary): number {
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
      /^(&|of|the|and|for|von|van|der|den|ten|ter|zu|bin|ben|ibn|al|el|della|dos|ould)$/.test(form) ||
      (personal && vocabulary.isParticle(form))
    if (!joins) break
    next++
  }
  const after = tokens[next]
  return next > at && after && isNameWord(after, vocabulary) ? next : at
}

/** The span with the votes that its own words give. */
function spanOf(from: number, to: number, tokens: readonly Token[], { vocabulary }: NameContext): NameSpan | undefined {
  const words = tokens.slice(from, to)
  const [first] = words
  const last = words.at(-1)
  if (!first || !last || words.every(({ word }) => vocabulary.isNoName(word))) return undefined
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
  return { from, to, rule: 'capitals', votes }
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

export function isNameWord(token: Token, vocabulary: Vocabulary): boolean {
  if (!isCapitalised(token.form) && (isPlain(token.form) || !/^\p{Ll}{1,2}\p{Lu}/u.test(token.form))) return false
  if (token.upos === 'PUNCT') return false
  if (vocabulary.isTitle(token.form) || vocabulary.isNoName(token.word)) return false
  // "les Américains", "un Français": people of a country, not an entity.
  if (token.upos === 'NOUN' && vocabulary.country(token)) return false
  return !['DET', 'PRON', 'SCONJ', 'CCONJ', 'AUX'].includes(token.upos) || /^\p{Lu}{2,}/u.test(token.form)
}

/** What follows a name without being one by itself: "Louis XIV", "Falcon 9", "Boeing 737". */
function isNamePart(token: Token): boolean {
  return /^(\p{Lu}\.|[IVX]+|\d{1,3}[a-z]?)$/u.test(token.form) && token.upos !== 'NUM'
}
