import { useCommandContext } from '../commands/command-context.ts'
import { type CommandId, commandOf } from '../commands/registry.ts'
import { ariaKeys } from '../commands/shortcut.ts'
import { useDesk } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import './toolbar.css'

const GROUPS: readonly (readonly CommandId[])[] = [
  ['undo', 'redo', 'restart'],
  ['gather-box', 'palette', 'help'],
  ['share', 'picture', 'embed'],
]
/** Their word stands beside the icon where there is room. */
const WORDED: ReadonlySet<CommandId> = new Set(['share', 'picture', 'embed'])

/** What can be done with the view as a whole. */
export function Toolbar() {
  const context = useCommandContext()
  const { m } = useSpeech()
  if (context === null) return <div />
  const { preferences, language } = context
  const other = language === 'fr' ? 'en' : 'fr'
  return (
    <div className="toolbar" role="toolbar" aria-label={m.tools}>
      {GROUPS.map((ids) => (
        <div key={ids[0]} className="toolbar-group">
          {ids.map((id) => (
            <Tool key={id} id={id} />
          ))}
        </div>
      ))}
      <div className="toolbar-group">
        <Tool id={preferences.theme === 'dark' ? 'theme-light' : 'theme-dark'} />
        <button
          type="button"
          className="tool"
          lang={other}
          aria-label={`${other.toUpperCase()} – ${m.languageLabel}`}
          onClick={() => preferences.setLanguage(other)}
        >
          {other.toUpperCase()}
        </button>
      </div>
    </div>
  )
}

function Tool({ id }: { id: CommandId }) {
  const context = useCommandContext()
  const { boxing } = useDesk()
  if (context === null) return null
  const command = commandOf(id)
  const { icon: Icon, shortcuts } = command
  const name = command.name(context)
  return (
    <button
      type="button"
      className={`tool tool-${id}`}
      disabled={!command.enabled(context)}
      aria-label={name}
      aria-pressed={id === 'gather-box' ? boxing : undefined}
      aria-keyshortcuts={shortcuts?.map(ariaKeys).join(' ')}
      title={name}
      onClick={() => command.run(context)}
    >
      <Icon />
      {WORDED.has(id) && <span className="tool-word">{name}</span>}
    </button>
  )
}
