import { ENTITY_TYPES, type EntityType } from '../../../graph/index.ts'
import { ByteReader, type PackedModel, readPackedModel, type Token } from '../../language/index.ts'
import type { NameSpan } from '../name-span.ts'
import { bestType } from '../type-votes.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { findCandidates, type NameCandidate } from './candidates.ts'
import { NameFeatures } from './features.ts'
import { probabilities, TYPE_COUNT } from './lattice.ts'
import { type NameLists, readNameLists } from './name-lists.ts'
import type { Reading } from './reading-facts.ts'

/** A name that the model finds in a sentence: tokens `from` to `to` (excluded). */
export interface RecognisedName extends NameCandidate {
  /** How probable it is that exactly these words are a name: 0.5 … 1. */
  readonly probability: number
  /** Neither lists nor raw text know any of its words: the model has little to go by but the sentence. */
  readonly isNew: boolean
  /** The types in question with their probabilities, the likeliest first; they add up to `probability`. */
  readonly types: readonly { readonly type: EntityType; readonly probability: number }[]
}

/** A span less probable than this is dropped rather than guessed. */
const THRESHOLD = 0.42
/** What a rule found as well needs a little less. */
const RULE_THRESHOLD = 0.35
/** A new name that a rule found needs less: names that nobody has heard of are what news is made of. */
const NEW_THRESHOLD = 0.01
/** A name with a head noun that is more probable than this is preferred to the place or person that it ends in. */
const ONLY_WHERE = 0.1
/**
 * Where no type's score comes to this without what only the whole span tells, it is no name: so with a third of the spans of
 * 300 articles, and none of those was more probable than a tenth. A score of 0 is as good as being no name.
 */
const HOPELESS = -3
/** Types less probable than this are not worth a vote. */
const FAINT = 0.02

/** What the recogniser has learnt. */
export interface NameModel {
  readonly lists: NameLists
  readonly model: PackedModel
  /** What one step of the model's whole numbers is worth. */
  readonly scale: number
}

/** @param bytes what `npm run train -- --only names` makes */
export function readNameModel(bytes: Uint8Array): NameModel {
  const input = new ByteReader(bytes)
  const scale = Number(input.text())
  return { scale, lists: readNameLists(input.block()), model: readPackedModel(input.block()) }
}

/** Finds names by what their words, their place in the tree, the rules and the rest of the article say. */
export class NameRecogniser {
  private readonly features: NameFeatures
  /** The model's sums for the places of the sentence that is read. */
  private readonly begins: PlaceSums
  private readonly ends: PlaceSums
  private readonly words: PlaceSums
  private readonly pairs: PlaceSums

  constructor(
    private readonly learnt: NameModel,
    private readonly vocabulary: Vocabulary,
  ) {
    const features = new NameFeatures(vocabulary)
    this.features = features
    this.begins = new PlaceSums((i, sums) => this.add(features.begin(i), sums))
    this.ends = new PlaceSums((i, sums) => this.add(features.end(i), sums))
    this.words = new PlaceSums((i, sums) => this.add(features.inside(i), sums))
    this.pairs = new PlaceSums((i, sums) => this.add(features.joint(i), sums))
  }

  /** The names of a sentence, left to right, without overlap. */
  recognise(reading: Reading): RecognisedName[] {
    const { tokens } = reading.sentence
    const spans = findCandidates(tokens, reading.words, [...reading.rules, ...reading.familiar], this.vocabulary)
    if (spans.length === 0) return []
    const { candidates, scores } = this.score(reading, spans)
    const found = probabilities(tokens.length, candidates, scores)
    const names = candidates.flatMap(({ from, to }, c): RecognisedName[] => {
      let probability = 0
      for (let t = 0; t < TYPE_COUNT; t++) probability += found[c * TYPE_COUNT + t] as number
      const rule = reading.rules.find((span) => span.from === from && span.to === to)
      // Most candidates are nothing, and no more is to be known of them.
      if (!rule && probability <= THRESHOLD) return []
      const isNew = this.isNew(reading, from, to)
      if (rule && probability <= thresholdOf(rule, isNew, reading)) return []
      const likely = ENTITY_TYPES.map((type, t) => ({ type, probability: found[c * TYPE_COUNT + t] as number }))
        .filter((each) => each.probability >= FAINT)
        .sort((a, b) => b.probability - a.probability)
      return [{ from, to, probability, isNew, types: likely }]
    })
    return withoutOverlap(names.filter((name) => !isOnlyWhere(name, names, reading)))
  }

  private isNew({ words }: Reading, from: number, to: number): boolean {
    const { lists } = this.learnt
    return words
      .slice(from, to)
      .every((word) => word.capital === 0 || (word.cluster === 0 && lists.word(word.hash) === 0))
  }

  /**
   * The spans that are not hopeless, with `TYPE_COUNT` scores each. What spans share is scored once: where they begin and
   * end, the words inside.
   */
  private score(
    reading: Reading,
    spans: readonly NameCandidate[],
  ): { candidates: readonly NameCandidate[]; scores: Float64Array } {
    const { features } = this
    const { scale } = this.learnt
    const length = reading.sentence.tokens.length
    features.start(reading, this.learnt.lists)
    for (const sums of [this.begins, this.ends, this.words, this.pairs]) sums.start(length)
    const candidates: NameCandidate[] = []
    const scores = new Float64Array(spans.length * TYPE_COUNT)
    // Of the words from where the span begins on: those that begin there too, and are longer, go on from it.
    const stretch = new Int32Array(TYPE_COUNT)
    const total = new Int32Array(TYPE_COUNT)
    let [begun, reached, abandoned] = [-1, 0, -1]
    for (const span of spans) {
      const { from, to } = span
      if (from === abandoned && !isOfRule(span, reading)) continue
      if (from !== begun) {
        stretch.fill(0)
        begun = from
        reached = from
      }
      for (; reached < to; reached++) {
        this.words.addTo(stretch, reached)
        if (reached > from) this.pairs.addTo(stretch, reached - 1)
      }
      total.set(stretch)
      this.begins.addTo(total, from)
      // No name of 300 articles went on from words that speak so much against it.
      if (highest(total) * scale < HOPELESS) abandoned = from
      this.ends.addTo(total, to - 1)
      if (highest(total) * scale < HOPELESS && !isOfRule(span, reading)) continue
      this.add(features.span(span), total)
      const at = candidates.length * TYPE_COUNT
      for (let t = 0; t < TYPE_COUNT; t++) scores[at + t] = (total[t] as number) * scale
      candidates.push(span)
    }
    return { candidates, scores }
  }

  /** Adds the weights of the first `count` features that were described. */
  private add(count: number, sums: Int32Array): void {
    this.learnt.model.addScores(this.features.features, 0, count, ALL_TYPES, TYPE_COUNT, sums)
  }
}

function isOfRule({ from, to }: NameCandidate, { rules }: Reading): boolean {
  return rules.some((rule) => rule.from === from && rule.to === to)
}

function highest(sums: Int32Array): number {
  let most = sums[0] as number
  for (let t = 1; t < TYPE_COUNT; t++) most = Math.max(most, sums[t] as number)
  return most
}

/** How probable a span must be that a rule found: the less the model can know of it, the more the rules are trusted. */
function thresholdOf(rule: NameSpan, isNew: boolean, { sentence }: Reading): number {
  if (isLaw(rule)) return 0
  if (isNew || rule.rule === 'head' || isAcronymInParentheses(sentence.tokens, rule.from, rule.to)) return NEW_THRESHOLD
  return RULE_THRESHOLD
}

/** "l’arrêté du 4 mai 2021", "le règlement sur les produits chimiques": people marked too few laws for the model to judge them. */
function isLaw({ rule, votes }: NameSpan): boolean {
  return rule === 'head' && bestType(votes).type === 'law'
}

/** "l’Agence du littoral (ADL)": it names what stands before. */
function isAcronymInParentheses(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens[from - 1]?.form === '(' && tokens[to]?.form === ')' && /^\p{Lu}{2,}$/u.test(tokens[from]?.form ?? '')
}

/**
 * "le club de Reims", "le gouvernement Garance": a town or a person that ends a name with a head noun gives way to it, were
 * it somewhat more probable alone: who acts is the club.
 */
function isOnlyWhere(
  { from, to, types }: RecognisedName,
  names: readonly RecognisedName[],
  { rules }: Reading,
): boolean {
  if (types[0]?.type !== 'place' && types[0]?.type !== 'person') return false
  const whole = names.find((name) => name.from < from && name.to === to && name.probability > ONLY_WHERE)
  return whole !== undefined && rules.some((rule) => rule.rule === 'head' && rule.from === whole.from && rule.to === to)
}

/** The most probable of those that overlap. */
function withoutOverlap(names: readonly RecognisedName[]): RecognisedName[] {
  const kept: RecognisedName[] = []
  for (const name of names.toSorted((a, b) => b.probability - a.probability))
    if (kept.every((other) => other.to <= name.from || other.from >= name.to)) kept.push(name)
  return kept.sort((a, b) => a.from - b.from)
}

const ALL_TYPES = Uint8Array.from(ENTITY_TYPES, (_, t) => t)

/** The model's sums for each place of a sentence, which many candidates share: worked out once, when first needed. */
class PlaceSums {
  private known = new Uint8Array(ROOM)
  private sums = new Int32Array(ROOM * TYPE_COUNT)

  constructor(private readonly addAt: (i: number, sums: Int32Array) => void) {}

  /** Forgets the sentence before; its room is used again. */
  start(length: number): void {
    if (length > this.known.length) {
      this.known = new Uint8Array(2 * length)
      this.sums = new Int32Array(2 * length * TYPE_COUNT)
    }
    this.known.fill(0, 0, length)
  }

  /** Adds the sums of place `i` to `total`. */
  addTo(total: Int32Array, i: number): void {
    if (this.known[i] === 0) {
      this.known[i] = 1
      scratch.fill(0)
      this.addAt(i, scratch)
      this.sums.set(scratch, i * TYPE_COUNT)
    }
    for (let t = 0; t < TYPE_COUNT; t++) total[t] = (total[t] as number) + (this.sums[i * TYPE_COUNT + t] as number)
  }
}

/** Tokens of all but the longest sentences. */
const ROOM = 256
const scratch = new Int32Array(TYPE_COUNT)
