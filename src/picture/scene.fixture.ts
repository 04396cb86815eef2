import { ENTITY_TYPES, type Ontology, ontologySchema, SHAPES } from '../graph/index.ts'
import type { Scene, SceneEdge, SceneLink, SceneNode } from './scene.ts'

/** An invented ontology with each shape, for tests. */
export const ONTOLOGY: Ontology = ontologySchema.parse({
  types: Object.fromEntries(
    ENTITY_TYPES.map((type, i) => [
      type,
      {
        label: { fr: `le ${type}`, en: type },
        plural: { fr: `les ${type}`, en: `${type}s` },
        colour: '#884400',
        shape: SHAPES[i % SHAPES.length],
      },
    ]),
  ),
  relations: {
    bans: relation('interdit', 'bans', '#c62f2f', 'solid'),
    threatens: relation('menace', 'threatens', '#d4591a', 'dashed'),
    signs_with: { ...relation('signe avec', 'signs with', '#0f6fb0', 'dotted'), symmetric: true },
  },
})

/** Three nodes in a row, joined one to the next. */
export function invent(changes: Partial<Scene> = {}): Scene {
  return {
    title: 'L’affaire',
    nodes: [
      node('ana', { x: 0, y: 0 }),
      node('banque', { x: 240, y: 30, type: 'company' }),
      node('code', { x: 480, type: 'law' }),
    ],
    links: [
      link('ana', 'banque', [edge('ana', 'threatens', 'banque', { asserted: 2 })]),
      link('banque', 'code', [edge('code', 'bans', 'banque')]),
    ],
    ontology: ONTOLOGY,
    sources: ['Le Fil', 'La Gazette'],
    credit: 'Rédaction',
    date: '2026-03-05',
    permalink: 'https://example.org/graphe/?g=o.ana',
    language: 'fr',
    theme: 'light',
    size: 'landscape',
    ...changes,
  }
}

export function node(key: string, changes: Partial<SceneNode> = {}): SceneNode {
  return { key, label: key, type: 'person', degree: 2, x: 0, y: 0, hidden: 0, ...changes }
}

export function link(source: string, target: string, edges: readonly SceneEdge[]): SceneLink {
  return { source, target, edges }
}

export function edge(
  subject: string,
  relation: string,
  object: string,
  counts: SceneEdge['counts'] = { asserted: 1 },
): SceneEdge {
  return { subject, relation, object, counts }
}

function relation(fr: string, en: string, colour: string, dash: string) {
  return { label: { fr, en }, colour, dash, subject: ENTITY_TYPES, object: ENTITY_TYPES }
}
