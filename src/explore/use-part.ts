import { queryOptions, useQuery } from '@tanstack/react-query'
import { SiteError } from './data/index.ts'

/** A part of the page that comes as a file of its own. */
export type Part<Module> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: SiteError; readonly retry: () => void }
  | { readonly kind: 'ready'; readonly module: Module }

/**
 * Fetches a part when it is needed. React.lazy takes the whole page down where a file cannot be fetched, and does not
 * ask for it again; here that is a state to be shown, with a way to try again.
 */
export function usePart<Module>(part: PartFile<Module>): Part<Module> {
  const { data, isError, refetch } = useQuery(partQuery(part))
  if (data !== undefined) return { kind: 'ready', module: data }
  if (!isError) return { kind: 'loading' }
  return {
    kind: 'failed',
    error: new SiteError(part.name, 'unreachable', 'the script cannot be fetched'),
    retry: () => void refetch(),
  }
}

export interface PartFile<Module> {
  /** What the reader is told of it. */
  readonly name: string
  readonly load: () => Promise<Module>
}

/** For `prefetchQuery`: to have a part before it is needed. */
export function partQuery<Module>({ name, load }: PartFile<Module>) {
  return queryOptions({
    queryKey: ['part', name],
    queryFn: load,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    // A module is no data to be compared.
    structuralSharing: false,
  })
}
