import { readFileSync } from 'node:fs'
import {
  type ArgumentReason,
  type ConfidenceFactor,
  confidenceFactors,
  type Language,
  type Origin,
  type PresentationStep,
  readTrees,
  type Sentence,
  type Stated,
} from '../../extract/index.ts'
import type { Article, EntityType, Range } from '../../graph/index.ts'
import type { FolderExtraction } from '../extraction.ts'
import { decisionLines, placeText } from './decisions.ts'
import { parseLines } from './parse-table.ts'
import type { ExplainLanguage, ExplainWords } from './words.ts'

/** The sentence, its parse, and every step that led from it to the statement. */
export function* statementLines(
  extraction: FolderExtraction,
  stated: Stated,
  language: Language,
  words: ExplainWords,
  inLanguage: ExplainLanguage,
): Generator<string> {
  const { statement, origin } = stated
  const { id, subject, relation, object, status, date, document, start, end } = statement
  const { ontology } = extraction.knowledge
  const named = (key: string) => {
    const label = extraction.graph.hasNode(key) ? extraction.graph.getNodeAttribute(key, 'label') : key
    return label === key ? key : `${label} (${key})`
  }
  const verb = ontology.relations[relation]?.label[inLanguage] ?? relation
  yield `${words.statement.title} ${id}`
  yield `  ${named(subject)} –${verb}→ ${named(object)}`
  yield `  ${words.statuses[status]}${date === undefined ? '' : `, ${date}`}`
  yield ''
  yield words.statement.sentence(document, start, end)
  yield `  ${marked(statement.quote, start, statement.words)}`

  const article = extraction.articles.get(document)
  const sentence = origin && article && readTrees(article, extraction.knowledge, language)[origin.sentence]
  if (sentence) {
    yield ''
    yield words.statement.parse
    yield* parseLines(sentence, marksOf(origin, words), words.statement.columns)
  }
  yield ''
  yield words.statement.steps
  for (const [title, lines] of steps(extraction, stated, sentence, article, words, inLanguage))
    for (const [i, line] of lines.entries()) yield `  ${i === 0 ? `${title}${words.colon}` : '  '}${line}`
  yield ''
  yield words.statement.remedy
  // As the file has them: pasted below other decisions, they begin where those do.
  yield `- correct: { statement: ${inYaml(id)}, status: ${status} }     # subject, relation, object, attributedTo, date`
  yield `  reason: …`
  yield `- reject: { statement: ${inYaml(id)} }`
  yield `  reason: …`
}

/** An id as YAML reads it for a word: one of digits, with or without an "e" among them, would be a number. */
function inYaml(id: string): string {
  return /^\d+(?:e\d+)?$/.test(id) ? `"${id}"` : id
}

/** The quote with its operative words between brackets. */
function marked(quote: string, start: number, words: readonly Range[]): string {
  let at = 0
  let out = ''
  for (const [from, to] of words) {
    if (from - start < at) continue
    out += `${quote.slice(at, from - start)}[${quote.slice(from - start, to - start)}]`
    at = to - start
  }
  return (out + quote.slice(at)).replace(/\s+/gu, ' ')
}

function marksOf({ trace }: Origin, { statement: { marks } }: ExplainWords): ReadonlyMap<number, string> {
  const all = new Map<number, string>()
  const mark = (token: number | undefined, name: string) => {
    if (token !== undefined) all.set(token, [all.get(token), name].filter(Boolean).join(', '))
  }
  for (const token of trace.operative) mark(token, marks.word)
  mark(trace.subject.token, marks.subject)
  mark(trace.object.token, marks.object)
  return all
}

/** Titles and lines, in the order in which the extraction went. */
function steps(
  extraction: FolderExtraction,
  { statement, origin, decisions }: Stated,
  sentence: Sentence | undefined,
  article: Article | undefined,
  words: ExplainWords,
  inLanguage: ExplainLanguage,
): [string, string[]][] {
  const text = words.statement
  const said = statement.attributedTo ?? text.nobody
  const type = typeNames(extraction, inLanguage, text.any)
  const review = reviewLines(extraction, statement.id, decisions, words)
  if (!origin)
    return [
      [text.rule, [text.added]],
      [text.presentation, [words.statuses[statement.status]]],
      [text.speaker, [said]],
      [text.review, review],
    ]
  const { trace } = origin
  const wordAt = (token: number | undefined) => (token === undefined ? '' : (sentence?.tokens[token]?.form ?? ''))
  const presented = trace.presentation.map((step) => words.step(step, wordsOf(step, wordAt, article)))
  const frameTypes =
    origin.subjectTypes || origin.objectTypes
      ? [text.frameTypes(type.list(origin.subjectTypes), type.list(origin.objectTypes))]
      : []
  const types = text.types(type.of(statement.subject), type.of(statement.object))
  return [
    [text.rule, ruleLines(extraction, statement.rule, origin, words)],
    [text.subject, [words.argument(trace.subject, argumentWords(trace.subject, wordAt))]],
    [text.object, [words.argument(trace.object, argumentWords(trace.object, wordAt))]],
    [text.presentation, presented.length > 0 ? presented : [text.plain]],
    [text.speaker, [said]],
    ['Types', [types, ...frameTypes]],
    [text.confidence, [confidenceLine(statement.confidence, origin, words)]],
    [text.review, review],
  ]
}

function reviewLines(
  extraction: FolderExtraction,
  id: string,
  decisions: readonly number[],
  words: ExplainWords,
): string[] {
  const because = extraction.leftOut.find(({ stated }) => stated.statement.id === id)?.because
  const taken = because && 'decision' in because ? [because.decision] : []
  const place = placeText(extraction.knowledge.places.decisions[taken[0] ?? 0])
  const lines = decisionLines(extraction, [...decisions, ...taken], words)
  return [
    ...(lines.length > 0 ? lines : [words.statement.untouched]),
    because ? words.leftOut(because, place) : words.statement.inGraph,
  ]
}

/** The lexicon's entry, where it stands and as it is written. */
function ruleLines({ knowledge }: FolderExtraction, rule: string, { trace }: Origin, words: ExplainWords): string[] {
  const title = `${rule} – ${words.rules[trace.kind]}`
  const [relation = ''] = rule.split('/')
  const place = trace.frame === undefined ? undefined : knowledge.places.frames[relation]?.[trace.frame]
  if (!place) return [title, words.statement.noFrame]
  return [`${title}, ${placeText(place)}`, ...writtenAt(place)]
}

const LIST_MARK = '- '

/** The lines of the entry that begins at a place: those below it that are indented as its first word or more. */
function writtenAt({ file, line, column }: { file: string; line: number; column: number }): string[] {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/)
  const first = lines[line - 1] ?? ''
  const rest = lines.slice(line)
  const indented = new RegExp(`^ {${column - 1}}`)
  const end = rest.findIndex((other) => !indented.test(other))
  return [first, ...rest.slice(0, end < 0 ? rest.length : end)].map((text) =>
    text.slice(Math.max(0, column - 1 - LIST_MARK.length)),
  )
}

/** "0,82 ; odds of 4,6 to 1 = rule 5,1 × status 1,3 × …". */
function confidenceLine(confidence: number | undefined, { trace }: Origin, words: ExplainWords): string {
  if (confidence === undefined) return words.statement.noConfidence
  const factors = confidenceFactors(trace.weighed)
  const shown = FACTORS.map((factor) => [words.statement.factors[factor], factors[factor]] as const)
  const odds = shown.reduce((product, [, factor]) => product * factor, 1)
  const product = shown.map(([name, factor]) => `${name} ${words.number(factor)}`).join(' × ')
  return words.statement.odds(words.number(confidence), words.number(odds), product)
}

const FACTORS: readonly ConfidenceFactor[] = ['rule', 'status', 'subject', 'object', 'sentence']

function argumentWords(reason: ArgumentReason, wordAt: (token: number | undefined) => string): string {
  return reason.by === 'phrase' && reason.through === 'itself' ? reason.mention.text : wordAt(reason.token)
}

function wordsOf(
  step: PresentationStep,
  wordAt: (token: number | undefined) => string,
  article: Article | undefined,
): string {
  return step.by === 'quotation' ? (article?.text.slice(...step.quotation) ?? '') : wordAt(step.token)
}

function typeNames({ graph, knowledge }: FolderExtraction, inLanguage: ExplainLanguage, any: string) {
  const name = (type: EntityType) => knowledge.ontology.types[type].label[inLanguage]
  return {
    of: (key: string) => (graph.hasNode(key) ? name(graph.getNodeAttribute(key, 'type')) : '?'),
    list: (types: readonly EntityType[] | undefined) => types?.map(name).join('/') ?? any,
  }
}
