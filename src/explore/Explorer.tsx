import './no-eval.ts'
import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query'
import { ExternalLink } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Manifest } from '../graph/index.ts'
import { createExploredGraph } from './canvas/index.ts'
import { CommandsProvider } from './commands/CommandsProvider.tsx'
import { Overlays } from './commands/Overlays.tsx'
import { createSiteFiles, createSiteReader, readManifest, type SiteFiles } from './data/index.ts'
import { createDesk } from './desk.ts'
import { type ExplorerTools, ExplorerToolsProvider, knownName, useSnapshot, useTools } from './explorer-context.tsx'
import { LanguageProvider, type Speech, useSpeech } from './i18n/index.ts'
import { Printing } from './list/Printing.tsx'
import type { Oddity } from './Notices.tsx'
import { PageBoundary } from './PageBoundary.tsx'
import { FailedFile } from './panels/FailedFile.tsx'
import { type Preferences, usePreferences } from './preferences.ts'
import { State } from './State.tsx'
import { SearchBox } from './search/SearchBox.tsx'
import {
  type AddressBar,
  createScreen,
  Exploration,
  listenForRevisions,
  permalink,
  type Snapshot,
  startLog,
} from './session/index.ts'
import { useDroppedPicture } from './share/use-dropped-picture.ts'
import { createSpotlight } from './spotlight.ts'
import { Toolbar } from './toolbar/Toolbar.tsx'
import { useStacked } from './use-stacked.ts'
import { type Selection, selectedKeys } from './view/index.ts'
import { Workspace } from './Workspace.tsx'
import './styles/explorer.css'

export interface ExplorerProps {
  /** page: on its own, with everything. embed: inside an article, with what a reader needs to explore. */
  readonly variant: 'page' | 'embed'
  /** The site's root, absolute, with its trailing slash: `data/` and `embed/` are beneath it. */
  readonly site: URL
  readonly addressBar: AddressBar
  /** The revision to stay at; the newest, and those that come, when there is none. See {@link pinnedRevision}. */
  readonly revision: string | undefined
}

/** The explorer of one published site. */
export function Explorer({ variant, site, addressBar, revision }: ExplorerProps) {
  const preferences = usePreferences(location.search)
  const stacked = useStacked(variant)
  const client = useFileClient()
  const [files] = useState(() => createSiteFiles(new URL('data/', site), client))
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider language={preferences.language}>
        <div className={`explorer explorer-${variant} ${stacked ? 'explorer-stacked' : ''}`}>
          <PageBoundary>
            <Opening
              files={files}
              variant={variant}
              stacked={stacked}
              site={site}
              addressBar={addressBar}
              revision={revision}
              preferences={preferences}
            />
          </PageBoundary>
        </div>
      </LanguageProvider>
    </QueryClientProvider>
  )
}

/** Keeps what was fetched for as long as the explorer is there: the client's own timers would keep it for minutes after. */
function useFileClient(): QueryClient {
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { networkMode: 'always', refetchOnWindowFocus: false } } }),
  )
  const closing = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    clearTimeout(closing.current)
    // After all that is inside has let go of its files, which is when the timers start.
    return () => {
      closing.current = setTimeout(() => client.clear())
    }
  }, [client])
  return client
}

interface OpeningProps extends ExplorerProps {
  readonly stacked: boolean
  readonly files: SiteFiles
  readonly preferences: Preferences
}

/** Reads the manifest, and again when the site is said to have changed. */
function Opening({ files, ...props }: OpeningProps) {
  const { m } = useSpeech()
  const client = useQueryClient()
  const manifest = useQuery({
    queryKey: ['manifest', props.site.href, props.revision],
    queryFn: () => readManifest(files, props.revision && `${props.revision}/manifest.json`),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  useEffect(
    () => listenForRevisions(document, () => void client.invalidateQueries({ queryKey: ['manifest'] })),
    [client],
  )

  if (manifest.data === undefined && manifest.isError)
    return (
      <State title={m.failedTitle}>
        <p>{m.failedHelp}</p>
        <FailedFile error={manifest.error} onRetry={() => manifest.refetch()} />
      </State>
    )
  if (manifest.data === undefined) return <State title={m.loading} />
  if (manifest.data.counts.nodes === 0)
    return (
      <State title={m.emptyTitle}>
        <p>{m.emptyHelp}</p>
      </State>
    )
  return <Open manifest={manifest.data} files={files} {...props} />
}

/** Keeps one exploration for as long as the page is open, whatever revisions come. */
function Open({
  manifest,
  files,
  variant,
  stacked,
  site,
  addressBar,
  preferences,
}: OpeningProps & { manifest: Manifest }) {
  const [start] = useState(() => startLog(manifest.start))
  const [odd, setOdd] = useState<Oddity | null>(() => (addressBar.read().kind === 'not-understood' ? 'address' : null))
  const [tools] = useState((): ExplorerTools => {
    const decoded = addressBar.read()
    const log = decoded.kind === 'log' ? decoded.log : start
    const exploration = new Exploration(createSiteReader(files, manifest), log)
    return {
      exploration,
      screen: createScreen(exploration),
      graph: createExploredGraph(),
      spotlight: createSpotlight(),
      desk: createDesk(),
      stage: { current: null },
      searchField: { current: null },
      printer: { current: null },
      site,
    }
  })
  const { exploration } = tools
  useEffect(() => addressBar.bind(tools, start, () => setOdd('address')), [addressBar, tools, start])
  useDroppedPicture((view) => {
    if (view.kind === 'log') exploration.go(view.log)
    else setOdd('picture')
  })
  useEffect(() => {
    if (manifest.revision !== exploration.getSnapshot().manifest.revision)
      exploration.follow(createSiteReader(files, manifest))
  }, [exploration, files, manifest])

  return (
    <ExplorerToolsProvider value={tools}>
      <CommandsProvider variant={variant} preferences={preferences}>
        <Masthead variant={variant} />
        <Workspace
          variant={variant}
          stacked={stacked}
          theme={preferences.theme}
          odd={odd}
          onDismissOdd={() => setOdd(null)}
        />
        <Overlays />
        {variant === 'page' && <Printing />}
      </CommandsProvider>
    </ExplorerToolsProvider>
  )
}

function Masthead({ variant }: { variant: ExplorerProps['variant'] }) {
  const snapshot = useSnapshot()
  const { manifest, log, view } = snapshot
  const { site } = useTools()
  const { m, list, day } = useSpeech()
  // Tells the entries of the browser's history apart, and what has been opened to a screen reader.
  const read = view === null ? '' : titleOf(view.selection, { snapshot, m, list, day })
  useEffect(() => {
    if (variant === 'page') document.title = [read, manifest.title].filter(Boolean).join(' – ')
  }, [variant, read, manifest.title])
  return (
    <header className="masthead">
      <a className="skip-link" href="#graph">
        {m.skipToGraph}
      </a>
      <h1>{manifest.title}</h1>
      <SearchBox />
      {variant === 'page' ? (
        <Toolbar />
      ) : (
        <a className="open-full" href={permalink(site, log)} target="_blank" rel="noopener">
          {m.openFull} <ExternalLink />
        </a>
      )}
    </header>
  )
}

/** What is being read, as far as it has a name at once. */
function titleOf(
  selection: Selection,
  { snapshot, m, list, day }: Pick<Speech, 'm' | 'list' | 'day'> & { snapshot: Snapshot },
): string {
  if (selection.kind === 'day') return day(selection.day)
  const keys = selectedKeys(selection)
  if (keys.length > MOST_NAMED) return m.entities(keys.length)
  return list(keys.flatMap((key) => knownName(snapshot, key)?.label ?? []))
}

const MOST_NAMED = 3
