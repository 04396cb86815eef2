import type { QueryClient } from '@tanstack/react-query'
import { SiteError } from './site-error.ts'

/** Reads the published files as JSON, each at most once while it is kept. */
export interface SiteFiles {
  /**
   * A file whose content never changes, such as those under a revision.
   * @param path relative to the data folder
   * @throws {SiteError}
   */
  immutable(path: string): Promise<unknown>
  /**
   * A file that changes: asked of the server every time.
   * @throws {SiteError}
   */
  fresh(path: string): Promise<unknown>
}

/**
 * @param base the data folder, with its trailing slash
 * @param client where what was read is kept, and requests for the same file are joined
 */
export function createSiteFiles(base: URL, client: QueryClient, fetchFile: typeof fetch = fetch): SiteFiles {
  const read = (path: string, staleTime: number): Promise<unknown> =>
    client.fetchQuery({
      queryKey: ['site', base.href, path],
      queryFn: ({ signal }) => readJson(new URL(path, base), path, { signal, fetchFile, staleTime }),
      staleTime,
      gcTime: TEN_MINUTES,
      retry: (failures, error) => failures < 2 && error instanceof SiteError && error.passing,
      retryDelay: (failures) => 400 * 2 ** failures,
      // A paused request would leave the reader before an endless "loading": without network it fails, and says so.
      networkMode: 'always',
    })
  return {
    immutable: (path) => read(path, Number.POSITIVE_INFINITY),
    fresh: (path) => read(path, 0),
  }
}

const TEN_MINUTES = 10 * 60 * 1000

async function readJson(
  url: URL,
  path: string,
  { signal, fetchFile, staleTime }: { signal: AbortSignal; fetchFile: typeof fetch; staleTime: number },
): Promise<unknown> {
  let response: Response
  try {
    response = await fetchFile(url, { signal, cache: staleTime === 0 ? 'no-cache' : 'default' })
  } catch (cause) {
    throw new SiteError(path, 'unreachable', 'the server did not answer', { cause })
  }
  if (response.status === 404 || response.status === 410) throw new SiteError(path, 'missing', 'not found')
  if (!response.ok) throw new SiteError(path, 'server', `the server answered ${response.status}`)
  try {
    return await response.json()
  } catch (cause) {
    // Servers that answer every address with a page of HTML end here too.
    throw new SiteError(path, 'invalid', 'not JSON', { cause })
  }
}
