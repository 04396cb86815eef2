import { children, hasChild, perToken, type Sentence, type Token } from '../language/index.ts'
import { spreadBehind } from './coordination.ts'
import { isDate } from './dates.ts'
import { caseOf, plainPreposition } from './phrase.ts'
import { antecedent } from './relative-clauses.ts'
import { wordsOf } from './words-of.ts'

/** The relations under which a phrase with a preposition hangs on a verb or a noun. */
const PREPOSITIONAL = ['obl', 'obl:arg', 'obl:mod', 'obl:agent', 'nmod', 'iobj', 'advcl', 'xcomp'] as const

/**
 * Arguments after a preposition: of a verb ("qualifie de honteux" too) or of a noun, past what parsers like to hang them on:
 * "plainte pour vol contre X", "une amende de trois millions d’euros à X", "l’offre de rachat de X".
 * @param preposition one ("avec") or a whole phrase ("à l’encontre de")
 */
export function prepositional(sentence: Sentence, head: number, preposition: string): readonly number[] {
  const known = byPreposition(sentence, head)
  const found = known.get(preposition) ?? argumentsBehind(sentence, head, preposition)
  known.set(preposition, found)
  return found
}

/** The phrases that hang on a word, behind whichever preposition. */
const hungOn = perToken((sentence, head): readonly number[] => children(sentence, head, ...PREPOSITIONAL))

/** Many frames ask for the same preposition of the same word. */
const byPreposition = perToken(() => new Map<string, readonly number[]>())

function argumentsBehind(sentence: Sentence, head: number, preposition: string): readonly number[] {
  const { tokens } = sentence
  const wanted = plainPreposition(preposition)
  const whose = wanted === 'de' ? possessorInRelative(sentence, head) : []
  if (hungOn(sentence, head).length === 0) return spreadBehind(sentence, [...whose, ...cleft(sentence, head, wanted)])
  const own = withPreposition(sentence, head, wanted).filter((i) => !isFronted(sentence, head, i, wanted))
  // "la plainte de X contre Y", "la plainte déposée par X contre Y", read as if Y were against X alone.
  const misread =
    own.length === 0 && wanted === 'contre'
      ? children(sentence, head, 'nmod', 'obl:agent').flatMap((i) =>
          /^(de|par)$/.test(caseOf(sentence, i) ?? '')
            ? children(sentence, i, 'nmod').filter((j) => caseOf(sentence, j) === preposition)
            : [],
        )
      : []
  const clitic =
    wanted === 'à'
      ? children(sentence, head, 'iobj').filter((i) => tokens[i]?.upos === 'PRON' && caseOf(sentence, i) === undefined)
      : []
  // "lui a rendu hommage à l’Assemblée": the pronoun says to whom, "à" where.
  const given = clitic.filter((i) => /^-?(lui|leur)$/i.test(tokens[i]?.form ?? ''))
  if (given.length > 0 && tokens[head]?.upos === 'VERB') return given
  // "Dorsane, avec qui Velmont a signé": the relative pronoun stands for the noun before it.
  const near = [...own, ...misread, ...clitic]
  const found = (near.length > 0 ? near : pastIncidentals(sentence, head, wanted))
    .concat(wanted === 'de' ? own.flatMap((i) => ofDoing(sentence, i)) : [])
    .filter((i) => !isGapped(sentence, i, own))
    .map((i) => antecedent(sentence, i, head))
  return spreadBehind(sentence, [...found, ...whose, ...cleft(sentence, head, wanted)])
}

/** "À Lanvaux, X a demandé …", "X, à la tête de Y, refuse …": before its verb "à" tells where or who, but of a pronoun to whom. */
function isFronted({ tokens }: Sentence, head: number, i: number, wanted: string): boolean {
  return wanted === 'à' && i < head && tokens[head]?.upos === 'VERB' && tokens[i]?.upos !== 'PRON'
}

/** What hangs on a word itself behind the preposition; a phrase like "au sein de" may be parsed as a noun with its complement. */
function withPreposition(sentence: Sentence, head: number, wanted: string): number[] {
  const { tokens } = sentence
  const phrases = hungOn(sentence, head).filter(
    // "comme un risque": a determiner makes a noun of what the tagger took for a verb.
    (i) => tokens[i]?.upos !== 'VERB' || hasChild(sentence, i, 'det'),
  )
  const own = phrases.filter((i) => plainPreposition(caseOf(sentence, i) ?? '') === wanted)
  if (own.length > 0 || !wanted.includes(' ')) return own
  const [first, noun, last, ...more] = wanted.split(' ')
  // "auprès de X", of which a parse makes two prepositions
  if (noun === 'de' && last === undefined) return phrases.filter((i) => caseOf(sentence, i) === first)
  if (last === undefined || more.length > 0) return own
  return phrases
    .filter((i) => caseOf(sentence, i) === first && tokens[i]?.form.toLowerCase() === noun)
    .flatMap((i) => withPreposition(sentence, i, last))
}

/** How many incidental nouns a phrase may be hung behind. */
const DEEPEST = 3

/** The phrase that a parse hangs on a bare noun, a quantity or a date before it: these take no complement of such a kind. */
function pastIncidentals(sentence: Sentence, head: number, wanted: string, depth = 0): number[] {
  if (wanted === 'de' || wanted === 'par' || depth === DEEPEST) return []
  return hungOn(sentence, head).flatMap((i) => {
    if (i < head || !isIncidental(sentence, i)) return []
    const found = withPreposition(sentence, i, wanted).filter((j) => j > i)
    return found.length > 0 ? found : pastIncidentals(sentence, i, wanted, depth + 1)
  })
}

/** "pour diffamation", "de trois millions", "d’euros", "en mai": no determiner makes somebody or something of the noun. */
function isIncidental(sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i]
  if (isDate(sentence, i) || token?.upos === 'NUM') return true
  return (
    (token?.upos === 'NOUN' || token?.upos === 'SYM') &&
    caseOf(sentence, i) !== undefined &&
    children(sentence, i, 'det').every((j) => sentence.tokens[j]?.upos === 'NUM')
  )
}

/** "l’offre de rachat de X": what kind of offer it is stands between; X is whose offer it is. */
function ofDoing(sentence: Sentence, i: number): number[] {
  const token = sentence.tokens[i]
  if (token?.upos !== 'NOUN' || !isDoing(token) || hasChild(sentence, i, 'det')) return []
  const own = children(sentence, i, 'nmod')
  const found = own.filter((j) => caseOf(sentence, j) === 'de')
  // "l’autorisation de mise sur le marché de X"
  const nested = own.flatMap((j) => children(sentence, j, 'nmod').filter((k) => caseOf(sentence, k) === 'de'))
  return found.length > 0 ? found : nested
}

/** By its ending a noun of doing: rachat, coopération, règlement, partage, alliance. */
function isDoing({ form }: Token): boolean {
  return /(tion|sion|ement|age|chat|ance|ence|ise|vente|emploi)$/i.test(form)
}
/** "X signe avec Y, Z avec W": the second complement, with a name of its own before it, belongs to a verb left out. */
function isGapped({ tokens }: Sentence, i: number, all: readonly number[]): boolean {
  if (all.length < 2 || i === all[0]) return false
  let before = tokens.findIndex(({ head, deprel }) => head === i && deprel === 'case') - 1
  if (tokens[before]?.upos !== 'PROPN') return false
  while (tokens[before]?.upos === 'PROPN') before--
  return /^[,;]$/.test(tokens[before]?.form ?? '')
}

/** "Velmont, dont X est le patron", "dont le patron, X, …": "dont" is the noun's complement with "de". */
function possessorInRelative(sentence: Sentence, noun: number): number[] {
  const { tokens } = sentence
  const token = tokens[noun]
  if (!token || !wordsOf(sentence).has('dont')) return []
  const places = /^(nsubj|obj)/.test(token.deprel) ? [noun, token.head] : [noun]
  return places.flatMap((place) =>
    children(sentence, place)
      .filter((i) => /^dont$/i.test(tokens[i]?.form ?? ''))
      .map((i) => antecedent(sentence, i, place))
      .filter((i) => i !== noun && tokens[i]?.upos !== 'PRON'),
  )
}

/** "C’est à X que Y demande …": the complement stands before its verb. */
function cleft(sentence: Sentence, verb: number, preposition: string): number[] {
  const token = sentence.tokens[verb]
  if (!token || token.head < 0 || !/^(acl|ccomp|advcl|csubj)/.test(token.deprel)) return []
  const presented =
    hasChild(sentence, token.head, 'cop') &&
    children(sentence, token.head, 'nsubj', 'expl:subj').some((i) =>
      /^(c['’]|ce)$/i.test(sentence.tokens[i]?.form ?? ''),
    )
  return presented && caseOf(sentence, token.head) === preposition ? [token.head] : []
}
