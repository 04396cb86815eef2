import { STATUSES } from '../graph/index.ts'
import { relationRow } from './relation-row.ts'
import type { Scene, SceneEdge } from './scene.ts'
import { WORDS } from './words.ts'

/**
 * What a scene shows, as plain sentences, one an edge, most statements first: "A interdit B (2 énoncés)". When an article
 * does not say that it is so, the sentence tells: "A interdit B (1 annoncé)". For the alternative text of a picture and
 * for readers without scripts.
 */
export function describeScene(scene: Pick<Scene, 'nodes' | 'links' | 'ontology' | 'language'>): string[] {
  const labels = new Map(scene.nodes.map(({ key, label }) => [key, label]))
  return scene.links
    .flatMap(({ edges }) => edges)
    .flatMap((edge) => {
      const subject = labels.get(edge.subject)
      const object = labels.get(edge.object)
      if (subject === undefined || object === undefined) return []
      const relation = relationRow(scene.ontology, edge.relation)?.label[scene.language] ?? edge.relation
      return { count: statementCount(edge), text: `${subject} ${relation} ${object} (${countsOf(edge, scene)})` }
    })
    .sort((a, b) => b.count - a.count)
    .map(({ text }) => text)
}

export function statementCount({ counts }: Pick<SceneEdge, 'counts'>): number {
  return STATUSES.reduce((sum, status) => sum + (counts[status] ?? 0), 0)
}

function countsOf(edge: SceneEdge, { language }: Pick<Scene, 'language'>): string {
  const words = WORDS[language]
  const total = statementCount(edge)
  if (edge.counts.asserted === total) return words.statements(total)
  return STATUSES.flatMap((status) => {
    const count = edge.counts[status] ?? 0
    return count === 0 ? [] : words.status(status, count)
  }).join(', ')
}
