import { readFileSync } from 'node:fs'
import { type Knowledge, parseKnowledge } from '../../src/extract/index.ts'

/** What the project's own `graph-data/` holds, as a build without options reads it. */
export function projectKnowledge(): Knowledge {
  const file = (name: string) => ({
    file: name,
    text: readFileSync(new URL(`../../graph-data/${name}`, import.meta.url), 'utf8'),
  })
  const parsed = parseKnowledge({
    ontology: file('ontology.yaml'),
    lexicon: file('lexicon.fr.yaml'),
    entities: file('entities.yaml'),
    review: { file: 'review.yaml', text: '' },
  })
  if ('problems' in parsed)
    throw new Error(parsed.problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'))
  return parsed.knowledge
}
