import type { Scene } from '../../picture/index.ts'
import type { ExploredGraph } from '../canvas/index.ts'
import { SiteError, type SiteReader } from '../data/index.ts'
import { type Filter, isPassing } from '../view/index.ts'

/** What a picture says besides what is drawn. */
export interface PictureWords extends Pick<Scene, 'title' | 'language' | 'theme' | 'permalink'> {
  readonly note: string
}

/** The scene of what is on screen, everything where the reader sees it. @param today an ISO day */
export function viewScene(
  graph: ExploredGraph,
  { manifest }: SiteReader,
  sources: readonly string[],
  today: string,
  words: PictureWords,
): Scene {
  return {
    ...words,
    ...drawnScene(graph),
    ontology: manifest.ontology,
    sources,
    date: today,
    size: 'view',
  }
}

/** What is on screen, everything where the reader sees it. */
export function drawnScene(graph: ExploredGraph): Pick<Scene, 'nodes' | 'links'> {
  return {
    nodes: graph.mapNodes((key, { node, x, y }) => ({
      key,
      label: node.label,
      type: node.type,
      degree: node.degree,
      x,
      y,
      hidden: node.hiddenNeighbours,
    })),
    links: graph.mapEdges((_, { link }) => ({ source: link.a, target: link.b, edges: link.edges })),
  }
}

/**
 * Who published the articles behind what is on screen, as far as the filter shows it, the most cited first; an article without a publisher stands for
 * itself. Evidence that cannot be read is left out: a picture with most of its sources is better than none.
 */
export async function citedSources(
  graph: ExploredGraph,
  reader: SiteReader,
  filter: Filter,
): Promise<readonly string[]> {
  const evidences = await Promise.all(
    graph.mapEdges(async (_, { link }) => {
      try {
        return await reader.evidence(link.a, link.b)
      } catch (error) {
        if (error instanceof SiteError) return undefined
        throw error
      }
    }),
  )
  const cited = new Map<string, Set<string>>()
  for (const { statements, articles } of evidences.filter((evidence) => evidence !== undefined))
    for (const statement of statements) {
      if (!isPassing(statement, filter)) continue
      const article = articles[statement.document]
      const source = article?.publisher ?? article?.title ?? statement.document
      cited.set(source, (cited.get(source) ?? new Set()).add(statement.document))
    }
  return [...cited].sort(([a, one], [b, other]) => other.size - one.size || (a < b ? -1 : 1)).map(([source]) => source)
}
