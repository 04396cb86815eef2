import type { NameSpan, TypeVote } from './name-span.ts'
import { headOf } from './phrase.ts'
import type { Reading } from './recogniser/reading-facts.ts'
import type { RecognisedName } from './recogniser/recogniser.ts'
import { contextVotes } from './type-votes.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The model's votes weigh as much as words of the article that name the type ("la start-up"): see type-votes.ts. */
const MODEL_WEIGHT = 3
/** The share of a name's probability that its likeliest type must have. */
const SURE = 0.5
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
  const spans = recognised.map((name): NameSpan => {
    const rule = rules.find(({ from, to }) => from === name.from && to === name.to)
    const title = sentence.tokens[name.from - 1]?.form ?? ''
    const said = rule?.votes ?? contextVotes(name, headOf(sentence.tokens, name.from, name.to), sentence, vocabulary)
    return {
      from: name.from,
      to: name.to,
      rule: rule?.rule ?? 'capitals',
      votes: rule?.known ? rule.votes : [...votesOf(name), ...said],
      ...(rule?.known && { known: rule.known }),
      ...(vocabulary.isTitle(title) && { title }),
    }
  })
  const isFree = ({ from, to }: NameSpan) => spans.every((span) => span.to <= from || span.from >= to)
  const added = rules.filter((rule) => rule.known && isFree(rule))
  return [...spans, ...added].sort((a, b) => a.from - b.from)
}

/** One vote for the likeliest type, when the model is sure of it; of a name that it cannot tell, the rules' faint votes decide. */
function votesOf({ types, probability, isNew }: RecognisedName): TypeVote[] {
  const [best] = types
  if (!best || best.probability < (isNew ? SURE_OF_NEW : SURE) * probability) return []
  const percent = Math.round((100 * best.probability) / probability)
  return [{ type: best.type, weight: MODEL_WEIGHT * best.probability, reason: `recognised, ${percent} %` }]
}
