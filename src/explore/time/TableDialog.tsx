import { STATUSES, type StatusCounts } from '../../graph/index.ts'
import { useSelect } from '../explorer-context.tsx'
import { useSpeech, useWords } from '../i18n/index.ts'
import { Dialog } from '../toolbar/Dialog.tsx'
import { totalOf } from './bins.ts'
import { TIME_WORDS } from './words.ts'

interface TableDialogProps {
  readonly byDay: ReadonlyMap<string, StatusCounts>
  readonly undated: number
  readonly onClose: () => void
}

/** The histogram as figures. */
export function TableDialog({ byDay, undated, onClose }: TableDialogProps) {
  const { m, day: spell } = useSpeech()
  const w = useWords(TIME_WORDS)
  const select = useSelect()
  return (
    <Dialog title={w.tableTitle} onClose={onClose}>
      <table className="time-table">
        <thead>
          <tr>
            <th scope="col">{w.day}</th>
            <th scope="col">{w.total}</th>
            {STATUSES.map((status) => (
              <th key={status} scope="col">
                {m.status[status]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...byDay].map(([day, counts]) => (
            <tr key={day}>
              <th scope="row">
                <button
                  type="button"
                  className="text-button"
                  aria-label={w.readDay(spell(day))}
                  onClick={() => {
                    select({ kind: 'day', day })
                    onClose()
                  }}
                >
                  {spell(day)}
                </button>
              </th>
              <td>{m.number(totalOf(counts))}</td>
              {STATUSES.map((status) => (
                <td key={status}>{m.number(counts[status] ?? 0)}</td>
              ))}
            </tr>
          ))}
          {undated > 0 && (
            <tr>
              <th scope="row">{m.undated}</th>
              <td>{m.number(undated)}</td>
              <td colSpan={STATUSES.length} />
            </tr>
          )}
        </tbody>
      </table>
    </Dialog>
  )
}
