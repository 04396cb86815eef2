import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSnapshot } from '../explorer-context.tsx'
import type { Filter } from '../view/index.ts'
import { BUDGET, findPaths, type PathsOutcome, type Searched } from './find-paths.ts'
import { siteNeighbours } from './site-neighbours.ts'

export type PathsState =
  | { readonly kind: 'searching'; readonly searched: Searched | null; readonly stop: () => void }
  | { readonly kind: 'stopped'; readonly again: () => void }
  | { readonly kind: 'failed'; readonly error: unknown; readonly again: () => void }
  | { readonly kind: 'done'; readonly outcome: PathsOutcome; readonly farther: () => void }

/** Looks for the chains between two nodes for as long as the component is there. */
export function usePaths(a: string, b: string, filter: Filter): PathsState {
  const { reader, manifest } = useSnapshot()
  const client = useQueryClient()
  const [times, setTimes] = useState(1)
  const [searched, setSearched] = useState<Searched | null>(null)
  const queryKey = ['paths', manifest.revision, a, b, filter, times]
  const budget = { files: BUDGET.files * times, nodes: BUDGET.nodes * times }
  const paths = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      findPaths(a, b, siteNeighbours(reader, filter, [a, b]), { budget, signal, onProgress: setSearched }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const again = () => void paths.refetch()
  if (paths.data !== undefined) return { kind: 'done', outcome: paths.data, farther: () => setTimes(times * FARTHER) }
  if (paths.isFetching) return { kind: 'searching', searched, stop: () => void client.cancelQueries({ queryKey }) }
  if (paths.isError) return { kind: 'failed', error: paths.error, again }
  return { kind: 'stopped', again }
}

/** What was read is kept, so each time goes as far again and three times that. */
const FARTHER = 4
