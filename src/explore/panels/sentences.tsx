import { type KnownName, knownName, useSnapshot } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import { countStatements, type ShownEdge } from '../view/index.ts'
import { RelationSwatch } from './Swatch.tsx'

/** Names for keys that may not be in view: those of the row that names them. */
export type Names = ReadonlyMap<string, KnownName>

/** "A interdit B", as text. */
export function useSentence(names?: Names): (edge: Pick<ShownEdge, 'subject' | 'relation' | 'object'>) => string {
  const snapshot = useSnapshot()
  const { m, language } = useSpeech()
  const nameOf = (key: string) => (names?.get(key) ?? knownName(snapshot, key))?.label ?? key
  return ({ subject, relation, object }) =>
    m.sentence(
      nameOf(subject),
      snapshot.manifest.ontology.relations[relation]?.label[language] ?? relation,
      nameOf(object),
    )
}

/** One edge as a button that opens its evidence. */
export function EdgeButton({ edge, names, onOpen }: { edge: ShownEdge; names?: Names; onOpen: () => void }) {
  const { m } = useSpeech()
  const sentence = useSentence(names)(edge)
  const statuses = Object.keys(edge.counts) as (keyof typeof edge.counts)[]
  return (
    <button type="button" className="edge-button" aria-label={m.evidenceLabel(sentence)} onClick={onOpen}>
      <RelationSwatch relation={edge.relation} />
      <span className="edge-sentence">{sentence}</span>
      <span className="edge-note">
        {statuses.includes('asserted') ? '' : `${statuses.map((status) => m.status[status]).join(', ')} · `}
        {m.statements(countStatements([edge]))}
      </span>
    </button>
  )
}
