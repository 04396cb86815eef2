import {
  assembleGraph,
  ENTITY_TYPES,
  type Entity,
  type KnowledgeGraph,
  type Ontology,
  ontologySchema,
  STATUSES,
  type Statement,
} from '../../src/graph/index.ts'

const RELATIONS = ['bans', 'sues', 'leads', 'supports']
const SYLLABLES =
  'ba be bi bo ca ce da de di fa fe ga gi la le li lo ma me mi mo na ne no pa pi ra re ri ro sa si ta te ti va vi za'.split(
    ' ',
  )

/**
 * An invented graph of the shape of news: a few hubs and many that are hardly joined (ends are drawn with a density
 * that falls as the power 2.5 of rank), names of two words that many share one of. The same sizes give the same graph.
 */
export function inventGraph(size: { readonly nodes: number; readonly edges: number }): KnowledgeGraph {
  const random = seeded(1)
  const pick = (count: number) => Math.floor(random() * count)
  const word = (count: number) => {
    const syllables = Array.from({ length: count }, () => SYLLABLES[pick(SYLLABLES.length)]).join('')
    return syllables.charAt(0).toUpperCase() + syllables.slice(1)
  }
  const firstNames = Array.from({ length: 200 }, () => word(2))
  const entities = Array.from({ length: size.nodes }, (_, i): Entity => {
    const family = word(3)
    return {
      key: `e${i}`,
      label: `${firstNames[pick(firstNames.length)]} ${family}`,
      type: ENTITY_TYPES[i % ENTITY_TYPES.length] ?? 'person',
      aliases: i % 3 === 0 ? [`M. ${family}`] : [],
      mentions: [],
    }
  })
  const articles = Object.fromEntries(
    Array.from({ length: Math.ceil(size.edges / 10) }, (_, i) => [
      `article-${i}`,
      { title: `Article ${i}`, date: day(i), publisher: 'Le Fil', language: 'fr' },
    ]),
  )
  const statements = Array.from({ length: size.edges }, (_, i): Statement => {
    const subject = Math.floor(size.nodes * random() ** 2.5)
    const object = (subject + 1 + pick(size.nodes - 1)) % size.nodes
    return {
      id: i.toString(16).padStart(16, '0'),
      subject: `e${subject}`,
      relation: RELATIONS[pick(RELATIONS.length)] ?? 'bans',
      object: `e${object}`,
      document: `article-${Math.floor(i / 10)}`,
      start: 100,
      end: 260,
      quote:
        'Une phrase inventée, de la longueur d’une phrase de presse ordinaire, qui dit ce que l’un a fait à l’autre. '.repeat(
          1 + pick(2),
        ),
      status: STATUSES[pick(STATUSES.length)] ?? 'asserted',
      date: day(i),
      rule: 'bans/interdire',
      words: [[110, 120]],
    }
  })
  return assembleGraph(entities, statements, articles)
}

export function inventOntology(): Ontology {
  const text = { fr: 'essai', en: 'test' }
  const relation = { label: text, colour: '#444444', dash: 'solid', subject: ENTITY_TYPES, object: ENTITY_TYPES }
  return ontologySchema.parse({
    types: Object.fromEntries(
      ENTITY_TYPES.map((type) => [type, { label: text, plural: text, colour: '#444444', shape: 'ellipse' }]),
    ),
    relations: Object.fromEntries(RELATIONS.map((name) => [name, relation])),
  })
}

function day(i: number): string {
  return `2026-03-${String(1 + (i % 28)).padStart(2, '0')}`
}

/** Numbers in [0, 1) that repeat from run to run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
