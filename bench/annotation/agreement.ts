/**
 * npx tsx bench/annotation/agreement.ts [--collection news|doubtful|doubtful-2]
 *
 * Prints how far two readers of the same sentences agree: names by exact span and by type, statements loosely and with
 * their status.
 */
import { parseArgs } from 'node:util'
import { readAnnotated } from './annotated.ts'
import { type Agreement, compareNames, compareStatements, f1, pairUp } from './compare.ts'
import { collectionSchema, filesOf } from './files.ts'
import { readOntology } from './ontology.ts'

const { values } = parseArgs({ options: { collection: { type: 'string', default: 'news' } } })
const files = filesOf(collectionSchema.parse(values.collection))

const pairs = pairUp(readAnnotated(files.first), readAnnotated(files.second))
const relations = Object.entries(readOntology().relations)
const symmetric = new Set(relations.filter(([, row]) => row.symmetric).map(([relation]) => relation))
const { loosely, withStatus } = compareStatements(pairs, symmetric)
const asked = pairs.filter(({ first, second }) => first.statements && second.statements).length

console.log(`${pairs.length} sentences read twice, ${asked} of them for statements`)
print({ ...compareNames(pairs), 'statements, loosely': loosely, 'statements with status': withStatus })

function print(rows: Record<string, Agreement>): void {
  const shown = Object.entries(rows).map(([name, row]) => {
    const score = f1(row)
    return [name, { ...row, F1: score === null ? '–' : `${(100 * score).toFixed(1)} %` }]
  })
  console.table(Object.fromEntries(shown))
}
