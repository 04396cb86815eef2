import { Waypoints } from 'lucide-react'
import { useSelect } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import { PairStatements, useNames } from './PairStatements.tsx'
import { SelectNode } from './SelectNode.tsx'

/** Every statement behind a link, in the sentence that states it. */
export function EvidencePanel({ a, b }: { a: string; b: string }) {
  const { m } = useSpeech()
  const select = useSelect()
  const names = useNames([a, b])
  const [labelA, labelB] = [names.get(a)?.label ?? a, names.get(b)?.label ?? b]
  return (
    <article className="card">
      <p className="kicker">{m.evidence}</p>
      <h2>{m.evidenceBetween(labelA, labelB)}</h2>
      <p className="card-links">
        <SelectNode nodeKey={a} label={labelA} />
        <SelectNode nodeKey={b} label={labelB} />
        <button type="button" className="text-button" onClick={() => select({ kind: 'path', a, b })}>
          <Waypoints /> {m.howConnected}
        </button>
      </p>
      <PairStatements a={a} b={b} names={names} />
    </article>
  )
}
