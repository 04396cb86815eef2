import { STATUSES } from '../../graph/index.ts'
import { type KnownName, knownName, useSnapshot } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import { countStatements, type ShownEdge } from '../view/index.ts'
import { RelationSwatch } from './Swatch.tsx'

/** Names for keys that may not be in view: those of the row that names them. */
export type Names = ReadonlyMap<string, KnownName>

/** What a sentence tells; `counts` when it has to say that nobody asserts it. */
type Told = Pick<ShownEdge, 'subject' | 'relation' | 'object'> & Partial<Pick<ShownEdge, 'counts'>>

/** "A interdit B", as text; "A interdit B (démenti)" when no article says that it is so. */
export function useSentence(names?: Names): (edge: Told) => string {
  const snapshot = useSnapshot()
  const { m, language } = useSpeech()
  const nameOf = (key: string) => (names?.get(key) ?? knownName(snapshot, key))?.label ?? key
  return ({ subject, relation, object, counts }) => {
    const verb = snapshot.manifest.ontology.relations[relation]?.label[language] ?? relation
    const sentence = m.sentence(nameOf(subject), verb, nameOf(object))
    if (counts === undefined || counts.asserted !== undefined) return sentence
    const statuses = STATUSES.filter((status) => counts[status] !== undefined).map((status) => m.status[status])
    return `${sentence} (${statuses.join(', ')})`
  }
}

interface EdgeButtonProps {
  readonly edge: ShownEdge
  readonly names?: Names
  readonly onOpen: () => void
}

/** One edge as a button that opens its evidence. */
export function EdgeButton({ edge, names, onOpen }: EdgeButtonProps) {
  const { m } = useSpeech()
  const sentence = useSentence(names)(edge)
  const note = useEdgeNote()(edge)
  return (
    <button type="button" className="edge-button" onClick={onOpen}>
      <RelationSwatch relation={edge.relation} />
      <span className="edge-sentence">
        <span className="visually-hidden">{m.evidenceLabel('')}</span>
        {sentence}
      </span>{' '}
      <span className="edge-note">{note}</span>
    </button>
  )
}

/** How often an edge is stated, over which days, and when the sentences say that it was: "2 énoncés, …; daté de 2025". */
export function useEdgeNote(): (edge: Pick<ShownEdge, 'counts' | 'days' | 'whens'>) => string {
  const { m, period, when } = useSpeech()
  return ({ counts, days, whens = [] }) => {
    const stated = [
      m.statements(countStatements([{ counts }])),
      days === undefined ? m.undated : period(days.first, days.last),
    ].join(', ')
    // A single day is said already.
    const dated = whens.filter((of) => of.when !== days?.first || of.when !== days.last)
    return [stated, ...new Set(dated.map((of) => when(of.when, of.status)))].join(' · ')
  }
}
