import { Waypoints } from 'lucide-react'
import { useSelect } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import { PairStatements, usePairNames } from './PairStatements.tsx'

/** Every statement behind a link, in the sentence that states it. */
export function EvidencePanel({ a, b }: { a: string; b: string }) {
  const { m } = useSpeech()
  const select = useSelect()
  const names = usePairNames(a, b)
  const [labelA, labelB] = [names.get(a)?.label ?? a, names.get(b)?.label ?? b]
  const ends = [
    { key: a, label: labelA },
    { key: b, label: labelB },
  ]

  return (
    <article className="card">
      <p className="kicker">{m.evidence}</p>
      <h2>{m.evidenceBetween(labelA, labelB)}</h2>
      <p className="card-links">
        {ends.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            className="text-button"
            aria-label={m.selectLabel(label)}
            onClick={() => select({ kind: 'node', key })}
          >
            {label}
          </button>
        ))}
        <button type="button" className="text-button" onClick={() => select({ kind: 'path', a, b })}>
          <Waypoints /> {m.howConnected}
        </button>
      </p>
      <PairStatements a={a} b={b} names={names} />
    </article>
  )
}
