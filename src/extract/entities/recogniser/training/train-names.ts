import { ENTITY_TYPES } from '../../../../graph/index.ts'
import { ByteWriter } from '../../../language/bytes.ts'
import { readPackedModel } from '../../../language/index.ts'
import { packModel } from '../../../language/training/averaged-perceptron.ts'
import type { NameRules } from '../../name-reader.ts'
import { readSentences } from '../../read-sentences.ts'
import { findCandidates } from '../candidates.ts'
import { NameFeatures } from '../features.ts'
import { TYPE_COUNT } from '../lattice.ts'
import { type NameLists, NO_LISTS, readNameLists } from '../name-lists.ts'
import type { Reading } from '../reading-facts.ts'
import { type NameModel, NameRecogniser } from '../recogniser.ts'
import type { AnnotatedArticle } from './annotated-article.ts'
import { type Field, type FieldOptions, type NameExample, trainField } from './field-trainer.ts'
import { type Gazetteer, readGazetteers } from './gazetteers.ts'
import { NameMemory } from './name-memory.ts'
import { veil } from './veil.ts'

/** What is learnt from. */
export interface NameSources {
  readonly rules: NameRules
  readonly annotated: readonly AnnotatedArticle[]
  /** Raw articles: none that is annotated, or the memory would hold what is to be found. */
  readonly articles: Iterable<string>
  /** Seen by the teacher alone. */
  readonly gazetteers: readonly Gazetteer[]
}

export interface NameOptions {
  readonly field: FieldOptions
  /** Weights below this share of the largest are left out. */
  readonly threshold: number
}

/**
 * Learns to find names, in three steps: a teacher that sees the gazetteers learns from the annotated sentences; it reads
 * the raw articles, and what it takes their names for is remembered; the recogniser learns from the annotated
 * sentences with that memory in the place of the gazetteers, once as they are and once as if their names
 * were new.
 * @returns the bytes that `new NameRecogniser` reads
 */
export function trainNames(sources: NameSources, options: NameOptions, report: (step: string) => void): Uint8Array {
  const { rules, annotated, articles } = sources
  const gazetteers = readGazetteers(sources.gazetteers, rules.language)
  const examples = annotated.flatMap((article) => examplesOf(article, rules, gazetteers))
  report(`${examples.length} annotated sentences`)
  const teach = (lessons: readonly NameExample[]) =>
    trainField(lessons, new NameFeatures(rules.vocabulary), options.field)
  const teacher = new NameRecogniser(modelOf(teach(examples), gazetteers), rules.vocabulary)
  report('teacher')
  const memory = new NameMemory()
  for (const text of articles)
    for (const reading of readSentences(text, rules.language.analyse(text), rules))
      memory.add(reading.words, teacher.recognise(reading))
  const bytes = memory.toBytes()
  report('memory')
  const lists = readNameLists(bytes)
  const veiled = annotated.flatMap((article, i) => veiledExamplesOf(article, rules, i + 1))
  return writeNameModel(
    teach([...examples.map((example) => ({ ...example, lists })), ...veiled]),
    bytes,
    options.threshold,
  )
}

/** The analysed sentences that the annotated stretch covers, with what people marked. */
export function examplesOf(article: AnnotatedArticle, rules: NameRules, lists: NameLists): NameExample[] {
  const readings = readSentences(article.text, rules.language.analyse(article.text), rules)
  return readings.filter(touches(article)).map((reading) => exampleOf(reading, article, rules, lists))
}

/** The same as if its names were new. */
export function veiledExamplesOf(article: AnnotatedArticle, rules: NameRules, salt: number): NameExample[] {
  const readings = readSentences(article.text, rules.language.analyse(article.text), rules)
  const named = new Set<number>()
  for (const { sentence, words } of readings)
    sentence.tokens.forEach(({ start, end }, i) => {
      if (article.names.some(([from, to]) => start >= from && end <= to)) named.add(words[i]?.hash ?? 0)
    })
  return veil(readings, named, salt)
    .filter(touches(article))
    .map((reading) => exampleOf(reading, article, rules, NO_LISTS))
}

function touches({ start, end }: AnnotatedArticle): (reading: Reading) => boolean {
  return ({ sentence }) => sentence.start < end && sentence.end > start
}

function exampleOf(reading: Reading, { names }: AnnotatedArticle, rules: NameRules, lists: NameLists): NameExample {
  const { tokens } = reading.sentence
  const candidates = findCandidates(tokens, reading.words, [...reading.rules, ...reading.familiar], rules.vocabulary)
  const gold = Int8Array.from(candidates, ({ from, to }) => {
    const name = names.find(([s, e]) => s === tokens[from]?.start && e === tokens[to - 1]?.end)
    return name ? ENTITY_TYPES.indexOf(name[2]) : -1
  })
  return { reading, candidates, gold, lists }
}

function modelOf(field: Field, lists: NameLists): NameModel {
  return { lists, scale: scaleOf(field), model: readPackedModel(packModel(field.index, TYPE_COUNT, field.weights)) }
}

function writeNameModel(field: Field, memory: Uint8Array, threshold: number): Uint8Array {
  const out = new ByteWriter()
  out.text(String(scaleOf(field)))
  out.block(memory)
  out.block(packModel(field.index, TYPE_COUNT, field.weights, threshold))
  return out.toBytes()
}

/** A packed model's largest weight is 127² (see perceptron.ts). */
function scaleOf({ weights }: Field): number {
  return weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / (127 * 127)
}
