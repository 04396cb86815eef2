import { readFileSync } from 'node:fs'
import { createExtractor, type Knowledge, loadLanguage, parseKnowledge } from './index.ts'

const here = (path: string) => new URL(path, import.meta.url)
const file = (name: string) => ({ file: name, text: readFileSync(here(`../../graph-data/${name}`), 'utf8') })
const language = loadLanguage(readFileSync(here('./language/weights/fr.bin')))

/** The project's ontology and lexicon, without its known entities and decisions: tests bring their own. */
export function knowledgeWith(entities = '', review = ''): Knowledge {
  const id = JSON.stringify([entities, review])
  const known = parsedBefore.get(id) ?? parse(entities, review)
  parsedBefore.set(id, known)
  return known
}

const parsedBefore = new Map<string, Knowledge>()

function parse(entities: string, review: string): Knowledge {
  const parsed = parseKnowledge({
    ontology: file('ontology.yaml'),
    lexicon: file('lexicon.fr.yaml'),
    entities: { file: 'entities.yaml', text: entities },
    review: { file: 'review.yaml', text: review },
  })
  if ('problems' in parsed) throw new Error(parsed.problems.map((p) => `${p.file}:${p.line} ${p.message}`).join('\n'))
  return parsed.knowledge
}

/** The same with names that tests of grammar use, so that no doubt about a name's type disturbs them. */
export function inventedKnowledge(): Knowledge {
  return knowledgeWith(`
- { name: Velmont, type: company }
- { name: Dorsane, type: company }
- { name: Miravel, type: company }
- { name: Lumio, type: product }
- { name: Les Oies du soir, type: product }
- { name: Ondine, type: organization }
- { name: Solidur, type: organization }
- { name: FC Nantes, type: organization }
- { name: loi Fontanel, type: law }
- { name: CNRS, type: agency }
- { name: Suède, type: place }
- { name: Otan, type: organization }
`)
}

/**
 * The graph of texts; their ids are a, b, c … and their dates the first days of May 2031. Rules are tested by what they read,
 * however sure of it the extraction is.
 */
export function extractTexts(texts: readonly string[], knowledge = knowledgeWith(), minConfidence = 0) {
  const extractor = createExtractor({ knowledge, language, minConfidence })
  texts.forEach((text, i) => {
    const id = String.fromCharCode('a'.charCodeAt(0) + i)
    extractor.add({ id, title: id, date: `2031-05-0${i + 1}`, language: 'fr', text, bodyStart: 0 })
  })
  return extractor.finish()
}

/** "Lucie Garance –accuses→ Velmont (asserted)" for every statement of a text, sorted. */
export function statementsOf(text: string, knowledge = knowledgeWith()): string[] {
  const { graph } = extractTexts([text], knowledge)
  const label = (key: string) => graph.getNodeAttribute(key, 'label')
  return graph
    .mapEdges((_, { relation, evidence }, source, target) =>
      evidence.map(({ status, attributedTo }) => {
        const speaker =
          attributedTo === undefined ? '' : `, says ${graph.hasNode(attributedTo) ? label(attributedTo) : attributedTo}`
        return `${label(source)} –${relation}→ ${label(target)} (${status}${speaker})`
      }),
    )
    .flat()
    .sort()
}
