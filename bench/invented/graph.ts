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

interface InventedLink {
  readonly subject: string
  readonly object: string
}

/**
 * An invented graph of the shape of news: a few hubs and many that are hardly joined (ends are drawn with a density
 * that falls as the power 2.5 of rank), names of two words that many share one of. The same sizes give the same graph.
 */
export function inventGraph(size: { readonly nodes: number; readonly edges: number }): KnowledgeGraph {
  const { random, pick, entity, statement } = inventor()
  const entities = Array.from({ length: size.nodes }, (_, i) => entity(i))
  const statements = Array.from({ length: size.edges }, (_, i) => {
    const subject = Math.floor(size.nodes * random() ** 2.5)
    const object = (subject + 1 + pick(size.nodes - 1)) % size.nodes
    return statement(i, { subject: `e${subject}`, object: `e${object}` })
  })
  return assembleGraph(entities, statements, articlesOf(size.edges))
}

/** A graph to look at a part of. */
export interface InventedView {
  readonly graph: KnowledgeGraph
  /** The nodes to show; exactly so many links are among them. */
  readonly shown: readonly string[]
  /** Some of these, each with so many neighbours that nobody else shown is joined to. */
  readonly parents: readonly string[]
}

/** An invented graph of which a part is in view; what is expanded there brings a known number of newcomers. */
export function inventView(size: {
  readonly nodes: number
  readonly links: number
  readonly parents: number
  readonly newcomers: number
}): InventedView {
  const { random, pick, entity, statement } = inventor()
  const links = new Map<string, InventedLink>()
  while (links.size < size.links) {
    const subject = Math.floor(size.nodes * random() ** 2.5)
    const object = (subject + 1 + pick(size.nodes - 1)) % size.nodes
    links.set([subject, object].sort((a, b) => a - b).join(), { subject: `e${subject}`, object: `e${object}` })
  }
  // Neither hubs nor loose ends.
  const parents = Array.from({ length: size.parents }, (_, i) => `e${30 + i * 7}`)
  const newcomers = parents.flatMap((subject, p) =>
    Array.from({ length: size.newcomers }, (_, i) => ({
      subject,
      object: `e${size.nodes + p * size.newcomers + i}`,
    })),
  )
  const entities = Array.from({ length: size.nodes + newcomers.length }, (_, i) => entity(i))
  // Several statements each, so that they are the weightiest neighbours and come first.
  const all = [...links.values(), ...[1, 2, 3].flatMap(() => newcomers)]
  return {
    graph: assembleGraph(
      entities,
      all.map((link, i) => statement(i, link)),
      articlesOf(all.length),
    ),
    shown: entities.slice(0, size.nodes).map(({ key }) => key),
    parents,
  }
}

/** Draws entities and statements by lot, the same from run to run. */
function inventor() {
  const random = seeded(1)
  const pick = (count: number) => Math.floor(random() * count)
  const word = (count: number) => {
    const syllables = Array.from({ length: count }, () => SYLLABLES[pick(SYLLABLES.length)]).join('')
    return syllables.charAt(0).toUpperCase() + syllables.slice(1)
  }
  const firstNames = Array.from({ length: 200 }, () => word(2))
  const entity = (i: number): Entity => {
    const family = word(3)
    return {
      key: `e${i}`,
      label: `${firstNames[pick(firstNames.length)]} ${family}`,
      type: ENTITY_TYPES[i % ENTITY_TYPES.length] ?? 'person',
      aliases: i % 3 === 0 ? [`M. ${family}`] : [],
      mentions: [],
    }
  }
  const statement = (i: number, { subject, object }: InventedLink): Statement => ({
    id: i.toString(16).padStart(16, '0'),
    subject,
    relation: RELATIONS[pick(RELATIONS.length)] ?? 'bans',
    object,
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
  })
  return { random, pick, entity, statement }
}

/** One for ten statements. */
function articlesOf(statements: number) {
  return Object.fromEntries(
    Array.from({ length: Math.ceil(statements / 10) }, (_, i) => [
      `article-${i}`,
      { title: `Article ${i}`, date: day(i), publisher: 'Le Fil', language: 'fr' },
    ]),
  )
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
