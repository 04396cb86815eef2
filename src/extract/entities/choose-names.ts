import type { EntityType } from '../../graph/index.ts'
import type { Token } from '../language/index.ts'
import { isCapitalised } from './letter-case.ts'
import type { NameSpan, TypeVote } from './name-span.ts'
import { headOf } from './phrase.ts'
import type { Reading } from './recogniser/reading-facts.ts'
import type { RecognisedName } from './recogniser/recogniser.ts'
import { bestType, contextVotes, hasArticle, kindBefore, kindsOf } from './type-votes.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The model's votes weigh as much as words of the article that name the type ("la start-up"): see type-votes.ts. */
const MODEL_WEIGHT = 3
/** The share of a name's probability that its likeliest type must have. */
const SURE = 0.5
/** Of a new name with the article, less than any word of the article that tells its type. */
const FAINT_WEIGHT = 0.3
/** Of a new name the model knows but the sentence. */
const SURE_OF_NEW = 0.999

/**
 * The names of a sentence: what the model finds, with what the rules say of the same words, and the known names where the
 * model finds nothing. Left to right, without overlap.
 */
export function chooseNames(
  { sentence, rules }: Reading,
  recognised: readonly RecognisedName[],
  vocabulary: Vocabulary,
): NameSpan[] {
  const prevailing = rules.filter((rule) => prevails(rule, recognised, sentence.tokens, vocabulary))
  const left =
    prevailing.length === 0
      ? recognised
      : recognised.filter(
          (name) => !prevailing.some((rule) => rule.from < name.to && name.from < rule.to && !isExactly(name, rule)),
        )
  const spans = left.map((name): NameSpan => {
    const rule = rules.find(({ from, to }) => from === name.from && to === name.to)
    const title = sentence.tokens[name.from - 1]?.form ?? ''
    const said = rule?.votes ?? contextVotes(name, headOf(sentence.tokens, name.from, name.to), sentence, vocabulary)
    return {
      from: name.from,
      to: name.to,
      rule: rule?.rule ?? 'capitals',
      votes:
        rule?.known || rule?.isTelling
          ? rule.votes
          : [...votesOf(name, sentence.tokens), ...said, ...tradeVotes(name, sentence.tokens, vocabulary)],
      ...(rule?.known && { known: rule.known }),
      ...(vocabulary.isTitle(title) && { title }),
    }
  })
  const isFree = ({ from, to }: NameSpan) => spans.every((span) => span.to <= from || span.from >= to)
  const added = rules.filter((rule) => (rule.known || prevailing.includes(rule)) && isFree(rule))
  return [...spans, ...added].sort((a, b) => a.from - b.from)
}

/** One vote for the likeliest type, when the model is sure of it; of a name that it cannot tell, the rules' faint votes decide. */
function votesOf({ from, types, probability, isNew }: RecognisedName, tokens: readonly Token[]): TypeVote[] {
  const [best] = types
  if (!best || best.probability < SURE * probability) return []
  const isUnsure = isNew && best.probability < SURE_OF_NEW * probability
  if (isUnsure && !hasArticle(tokens, from)) return []
  const percent = Math.round((100 * best.probability) / probability)
  const weight = isUnsure ? FAINT_WEIGHT : MODEL_WEIGHT
  return [{ type: best.type, weight: weight * best.probability, reason: `recognised, ${percent} %` }]
}

/** "la Tannerie du Lac": a workshop with a capital and a complement is a firm, whatever its name may look like. */
function tradeVotes({ from, to }: RecognisedName, tokens: readonly Token[], vocabulary: Vocabulary): TypeVote[] {
  const noun = tokens[from]
  if (!noun || tokens[from + 1]?.upos !== 'ADP' || to < from + 3 || !isCapitalised(noun.form)) return []
  // "Groupe de …", "Fonds de …" may be any house's.
  if (vocabulary.headTypes(noun).length > 0 || vocabulary.cueTypes(noun).length > 0) return []
  const types = vocabulary.kindTypes(tokens, from)
  return types.length === 1 && types[0] === 'company'
    ? [{ type: 'company', weight: 2, reason: `trade “${noun.form}”` }]
    : []
}

/** Whether a rule's name stands although the recogniser found only pieces of it, or nothing. */
function prevails(
  rule: NameSpan,
  recognised: readonly RecognisedName[],
  tokens: readonly Token[],
  vocabulary: Vocabulary,
): boolean {
  if (rule.known || rule.rule === 'title') return false
  const first = tokens[rule.from]?.form ?? ''
  if (rule.rule === 'capitals' && rule.to === rule.from + 1) return false
  // "l’école de cuisine de Clairval", where "un lycée de Clairval" is any of its.
  const isTheSchool = () =>
    hasArticle(tokens, rule.from) &&
    !/^les$/i.test(tokens[rule.from - 1]?.form ?? '') &&
    vocabulary.sortsOf(first).has('school')
  if (!rule.isTelling && !isCapitalised(first) && !isTheSchool()) return false
  const pieces = recognised.filter(({ from, to }) => from < rule.to && rule.from < to)
  if (!pieces.every(({ from, to }) => from >= rule.from && to <= rule.to)) return false
  if (rule.isTelling) return pieces.every((piece) => !isSurely(piece, isExactly(piece, rule) ? 'product' : 'person'))
  if (pieces.some((piece) => isExactly(piece, rule))) return false
  if (rule.rule === 'capitals')
    return (
      pieces.length === 0 &&
      !/^[«"“]$/.test(tokens[rule.from - 1]?.form ?? '') &&
      isBehindHouse(rule, tokens, vocabulary)
    )
  if (isBehindHouse(rule, tokens, vocabulary)) return pieces.every(({ from }) => from === rule.from)
  // "l’Alliance de la mer Noire" is no sea
  return (
    pieces.length > 0 &&
    rule.rule === 'head' &&
    /^(?:organization|agency)$/.test(bestType(rule.votes).type) &&
    pieces.every((piece) => piece.from > rule.from && piece.to === rule.to && isSurely(piece, 'place'))
  )
}

function isExactly(piece: RecognisedName, { from, to }: NameSpan): boolean {
  return piece.from === from && piece.to === to
}

function isSurely({ types, probability }: RecognisedName, type: EntityType): boolean {
  return types[0]?.type === type && types[0].probability >= SURE * probability
}

/** "le syndicat Marée solidaire": the noun before says what it is. */
function isBehindHouse({ from }: NameSpan, tokens: readonly Token[], vocabulary: Vocabulary): boolean {
  const noun = kindBefore(from, tokens, vocabulary)
  return noun >= 0 && kindsOf(tokens, noun, vocabulary).some((type) => type === 'organization' || type === 'company')
}
