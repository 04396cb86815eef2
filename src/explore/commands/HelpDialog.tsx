import { Fragment } from 'react'
import { Dialog } from '../toolbar/Dialog.tsx'
import { COMMAND_GROUPS, type CommandContext } from './command.ts'
import { Keys } from './Keys.tsx'
import { COMMANDS } from './registry.ts'

/** Every key, from the registry: what is not there has no key. */
export function HelpDialog({ context, onClose }: { context: CommandContext; onClose: () => void }) {
  const { m, preferences } = context
  // Said of any entity, whatever is selected.
  const general: CommandContext = { ...context, target: { kind: 'none' } }
  const groups = COMMAND_GROUPS.map((group) => ({
    group,
    commands: COMMANDS.filter((command) => command.group === group && (command.shortcuts?.length ?? 0) > 0),
  })).filter(({ commands }) => commands.length > 0)
  return (
    <Dialog title={m.commands.help} onClose={onClose}>
      <p className="quiet">{m.commands.helpIntro}</p>
      <div className="help-groups">
        {groups.map(({ group, commands }) => (
          <section key={group} aria-label={m.commands.groups[group]}>
            <h3>{m.commands.groups[group]}</h3>
            <dl className="help-keys">
              {commands.map((command) => (
                <div key={command.id}>
                  <dt>{command.name(general)}</dt>
                  <dd>
                    {command.shortcuts?.map((shortcut, i) => (
                      <Fragment key={shortcut.key}>
                        {i > 0 && ` ${m.commands.or} `}
                        <Keys shortcut={shortcut} />
                      </Fragment>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label className="choice">
        <input
          type="checkbox"
          checked={preferences.singleKeys}
          onChange={({ target }) => preferences.setSingleKeys(target.checked)}
        />
        {m.commands.helpSingleKeys}
      </label>
    </Dialog>
  )
}
