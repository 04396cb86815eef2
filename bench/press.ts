/**
 * npm run bench -- press [--list | --blind]
 *
 * How true is the graph of press articles? Eight invented articles in `bench/press/`, every fact annotated by reading them; see
 * its README. The second table tells what stands in the way of the facts, the third goes by relation. `--list` also prints
 * everything that differs from the annotation. `--blind` measures fourteen others instead, whose differences nobody looks at.
 */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readOntology } from './annotation/ontology.ts'
import { extractGraph } from './truth/extract.ts'
import { byDifficulty, byRelation, differences, figures } from './truth/figures.ts'
import { readGold } from './truth/gold.ts'
import { scoreArticle } from './truth/score.ts'

const FOLDER = fileURLToPath(new URL('./press', import.meta.url))
const BLIND = `${FOLDER}/blind`

/** Scores each article and prints a line for it, then one for all. */
export async function run(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { list: { type: 'boolean', default: false }, blind: { type: 'boolean', default: false } },
  })
  if (values.list && values.blind) {
    console.error(
      'usage: npm run bench -- press [--list | --blind]: a blind article whose differences are read is blind no more',
    )
    process.exitCode = 2
    return
  }
  const folder = values.blind ? BLIND : FOLDER
  const { gold, texts } = readGold(folder)
  const { relations } = readOntology()
  const graph = extractGraph(`${folder}/articles`)
  const scores = [...texts].map(([id, text]) => ({ id, score: scoreArticle(id, text, gold, graph, relations) }))
  const all = scores.map(({ score }) => score)

  if (values.list) for (const { id, score } of scores) console.log([id, ...differences(score, graph), ''].join('\n'))
  console.table({
    ...Object.fromEntries(scores.map(({ id, score }) => [id, figures([score])])),
    all: figures(all),
  })
  console.table(byDifficulty(all))
  console.table(byRelation(all))
}
