/**
 * npm run bench -- capabilities [--list]
 *
 * Runs the extraction, with the project's knowledge, on each text of `bench/cases/capabilities.yaml` by itself and prints, a
 * behaviour of French a line, what it found of what a careful reader states. `--list` also prints all that differs.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readKnowledge } from '../src/cli/extraction.ts'
import { readLanguage } from '../src/cli/language.ts'
import { PROJECT } from '../src/cli/project.ts'
import { createExtractor, type Extractor, readArticle } from '../src/extract/index.ts'
import { type SerializedGraph, serializeGraph } from '../src/graph/index.ts'
import { type Case, parseCases } from './cases/cases.ts'
import { goldOf } from './cases/gold.ts'
import { differences } from './truth/figures.ts'
import { type Score, scoreArticle } from './truth/score.ts'

/** Prints the table, or every mistake in the cases. */
export async function run(): Promise<void> {
  const { values } = parseArgs({ args: process.argv.slice(3), options: { list: { type: 'boolean', default: false } } })
  const knowledge = readKnowledge(PROJECT)
  const { relations } = knowledge.ontology
  const file = readFileSync(new URL('./cases/capabilities.yaml', import.meta.url), 'utf8')
  const parsed = parseCases('bench/cases/capabilities.yaml', file, knowledge.ontology)
  if ('problems' in parsed) {
    for (const { file, line, column, message } of parsed.problems) console.error(`${file}:${line}:${column} ${message}`)
    process.exitCode = 1
    return
  }
  const language = readLanguage()
  const scored = parsed.cases.map((one) => {
    const graph = graphOf(one, createExtractor({ knowledge, language }))
    return { one, graph, score: scoreArticle(one.id, one.text, goldOf(one), graph, relations) }
  })

  if (values.list)
    for (const { one, graph, score } of scored) {
      const lines = differences(score, graph)
      if (lines.length > 0) console.log([`${one.id} « ${one.text} »`, ...lines, ''].join('\n'))
    }
  const behaviours = [...new Set(parsed.cases.map(({ behaviour }) => behaviour))]
  console.table({
    ...Object.fromEntries(
      behaviours.map((behaviour) => [
        behaviour,
        row(scored.filter(({ one }) => one.behaviour === behaviour).map(({ score }) => score)),
      ]),
    ),
    all: row(scored.map(({ score }) => score)),
  })
}

/** What the text by itself gives, read as a plain text file is. */
function graphOf({ id, text }: Case, extractor: Extractor): SerializedGraph {
  const reading = readArticle({ path: `${id}.txt`, bytes: new TextEncoder().encode(text) })
  if ('refusal' in reading) throw new Error(`case ${id} ${reading.refusal.reason}`)
  extractor.add(reading.article)
  return serializeGraph(extractor.finish().graph)
}

/** `wrong` counts the statements that are no fact of the text; those that walk into a trap are among them, unless only their status is wrong. */
function row(scores: readonly Score[]): Record<string, string | number> {
  const facts = scores.flatMap((score) => score.facts)
  const found = facts.filter((fact) => fact.found)
  const said = found.filter(({ fact }) => fact[4] !== undefined)
  const traps = scores.flatMap((score) => score.traps)
  const claims = scores.flatMap((score) => score.claims)
  const entities = scores.flatMap((score) => score.entities)
  return {
    cases: scores.length,
    found: of(found.length, facts.length),
    'status right': of(found.filter(({ statusRight }) => statusRight).length, found.length),
    'speaker right': of(said.filter(({ speakerRight }) => speakerRight).length, said.length),
    'traps taken': of(traps.filter(({ taken }) => taken).length, traps.length),
    wrong: of(claims.filter(({ right }) => !right).length, claims.length),
    'entities typed': of(entities.filter(({ typed }) => typed).length, entities.length),
  }
}

function of(part: number, whole: number): string {
  return whole === 0 ? '–' : `${part} of ${whole}`
}
