import { useId, useMemo, useState } from 'react'
import { pairKey } from '../../graph/index.ts'
import { useAct, useLight, useSnapshot, useView } from '../explorer-context.tsx'
import { useSpeech, useWords } from '../i18n/index.ts'
import { FailedFile } from '../panels/FailedFile.tsx'
import { PairStatements, useNames } from '../panels/PairStatements.tsx'
import { SelectNode } from '../panels/SelectNode.tsx'
import { RelationSwatch } from '../panels/Swatch.tsx'
import { useSentence } from '../panels/sentences.tsx'
import { litLinks } from '../spotlight.ts'
import { countStatements, type Filter, NO_FILTER } from '../view/index.ts'
import type { Chain } from './chain.ts'
import type { PathsOutcome, Searched } from './find-paths.ts'
import { type Clause, tellChain } from './tell-chain.ts'
import { usePaths } from './use-paths.ts'
import { PATH_WORDS } from './words.ts'

/** How two entities are connected, told as sentences. */
export function PathPanel({ a, b }: { a: string; b: string }) {
  const { filter } = useView()
  const w = useWords(PATH_WORDS)
  const names = useNames([a, b])
  const [labelA, labelB] = [names.get(a)?.label ?? a, names.get(b)?.label ?? b]
  const paths = usePaths(a, b, filter)
  return (
    <article className="card paths">
      <p className="kicker">{w.kicker}</p>
      <h2>{w.title(labelA, labelB)}</h2>
      <p className="card-links">
        <SelectNode nodeKey={a} label={labelA} />
        <SelectNode nodeKey={b} label={labelB} />
      </p>
      {paths.kind === 'searching' && <Searching searched={paths.searched} onStop={paths.stop} />}
      {paths.kind === 'failed' && <FailedFile error={paths.error} onRetry={paths.again} />}
      <div role="status">
        {paths.kind === 'stopped' && <p>{w.stopped}</p>}
        {paths.kind === 'done' && <Answer outcome={paths.outcome} labels={[labelA, labelB]} same={a === b} />}
      </div>
      {paths.kind === 'stopped' && (
        <button type="button" className="main-button" onClick={paths.again}>
          {w.again}
        </button>
      )}
      {paths.kind === 'done' && paths.outcome.kind === 'budget' && (
        <button type="button" className="main-button" onClick={paths.farther}>
          {w.farther}
        </button>
      )}
      {paths.kind === 'done' && <Filtered filter={filter} />}
      {paths.kind === 'done' &&
        paths.outcome.kind === 'found' &&
        paths.outcome.chains.map((chain, i) => (
          <ChainSection key={chain.nodes.map(({ key }) => key).join(' ')} chain={chain} number={i + 1} />
        ))}
    </article>
  )
}

function Searching({ searched, onStop }: { searched: Searched | null; onStop: () => void }) {
  const w = useWords(PATH_WORDS)
  return (
    <>
      <p role="status">{w.searching}</p>
      <p className="quiet">{searched !== null && w.progress(searched.files, searched.nodes)}</p>
      <button type="button" className="main-button" onClick={onStop}>
        {w.stop}
      </button>
    </>
  )
}

function Answer({
  outcome,
  labels: [labelA, labelB],
  same,
}: {
  outcome: PathsOutcome
  labels: readonly [string, string]
  same: boolean
}) {
  const w = useWords(PATH_WORDS)
  if (outcome.kind === 'gone') return <p>{w.gone}</p>
  if (same) return <p>{w.same}</p>
  const { searched } = outcome
  switch (outcome.kind) {
    case 'found':
      return (
        <p className="quiet">
          {w.found(outcome.chains.length)} {outcome.whole ? w.help : w.notWhole}
        </p>
      )
    case 'none': {
      const other = outcome.island.label === labelA ? labelB : labelA
      return (
        <>
          <h3>{w.none}</h3>
          <p>{w.noneHelp(outcome.island.label, outcome.size, other)}</p>
        </>
      )
    }
    case 'budget':
      return (
        <>
          <h3>{w.budget}</h3>
          <p>
            {w.budgetHelp(labelA, searched.steps[0], labelB, searched.steps[1])}{' '}
            {w.progress(searched.files, searched.nodes)}.
          </p>
          <p>{w.budgetTry}</p>
        </>
      )
  }
}

/** Says that the search kept to the filters, where there are any. */
function Filtered({ filter }: { filter: Filter }) {
  const w = useWords(PATH_WORDS)
  const act = useAct()
  const { days, hiddenTypes, hiddenRelations, hiddenStatuses } = filter
  if (days === undefined && hiddenTypes.length + hiddenRelations.length + hiddenStatuses.length === 0) return null
  return (
    <p className="filter-says">
      {w.filtered}{' '}
      <button type="button" className="text-button" onClick={() => act({ type: 'filter', filter: NO_FILTER })}>
        {w.unfilter}
      </button>
    </p>
  )
}

function ChainSection({ chain, number }: { chain: Chain; number: number }) {
  const { nodes: shown } = useView()
  const { manifest } = useSnapshot()
  const w = useWords(PATH_WORDS)
  const act = useAct()
  const id = useId()
  const [pointed, setPointed] = useState(false)
  const lit = useMemo(
    () => litLinks(chain.links.map(({ from, to }) => ({ pair: pairKey(from, to), ends: [from, to] }))),
    [chain],
  )
  useLight(pointed ? lit : null)
  const clauses = tellChain(chain, manifest.ontology)
  const [first, ...others] = chain.nodes.map(({ key }) => key)
  const allShown = chain.nodes.every(({ key }) => shown.has(key))
  return (
    <section
      className="chain"
      aria-labelledby={id}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setPointed(true)}
      onBlur={() => setPointed(false)}
    >
      <h3 id={id}>{w.chain(number, chain.links.length)}</h3>
      <ol>
        {clauses.map((clause, i) => (
          <li key={clause.link.to}>
            <ClauseButton clause={clause} next={clauses[i + 1]} />
          </li>
        ))}
      </ol>
      {allShown ? (
        <p className="quiet">{w.shown}</p>
      ) : (
        first !== undefined && (
          <button type="button" className="main-button" onClick={() => act({ type: 'open', keys: [first, ...others] })}>
            {w.show}
          </button>
        )
      )}
    </section>
  )
}

/** One link of a chain, told; it opens on what states it. */
function ClauseButton({ clause, next }: { clause: Clause; next: Clause | undefined }) {
  const { manifest } = useSnapshot()
  const { m, language } = useSpeech()
  const w = useWords(PATH_WORDS)
  const id = useId()
  const [open, setOpen] = useState(false)
  const { link, edge, form, subject, object } = clause
  const names = new Map([subject, object].map((node) => [node.key, node]))
  const sentence = useSentence(names)
  const verb = manifest.ontology.relations[edge.relation]?.label[language] ?? edge.relation
  const whole = sentence(edge)
  // What stands after the sentence where nobody asserts it.
  const note = whole.slice(sentence({ ...edge, counts: { asserted: 1 } }).length)
  const text =
    form === 'whole' ? whole : m.sentence(subject.type === 'person' ? w.who : w.which, verb, object.label) + note
  const stop = next === undefined ? '.' : next.form === 'running' ? w.comma : w.semicolon
  const others = link.edges.length - 1
  return (
    <>
      <button
        type="button"
        className="edge-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <RelationSwatch relation={edge.relation} />
        <span className="edge-sentence">
          {text}
          {stop}
          <span className="visually-hidden">{w.readSentences}</span>
        </span>
        <span className="edge-note">
          {m.statements(countStatements(link.edges))}
          {others > 0 && ` · ${w.otherRelations(others)}`}
        </span>
      </button>
      <div id={id} className="chain-evidence">
        {open && <PairStatements a={link.from} b={link.to} names={names} />}
      </div>
    </>
  )
}
