import { useCombobox } from 'downshift'
import { useState } from 'react'
import { fold } from '../../graph/index.ts'
import { Dialog } from '../toolbar/Dialog.tsx'
import type { Command, CommandContext } from './command.ts'
import { Keys } from './Keys.tsx'
import { paletteCommands } from './registry.ts'

/** Finds a command by any of its words and runs it. */
export function CommandPalette({ context, onClose }: { context: CommandContext; onClose: () => void }) {
  const { m } = context
  const [text, setText] = useState('')
  const words = fold(text).split(' ')
  const items = paletteCommands(context).filter((command) => {
    const name = fold(command.name(context))
    return words.every((word) => name.includes(word))
  })
  const { highlightedIndex, getInputProps, getMenuProps, getItemProps, getLabelProps } = useCombobox<Command>({
    items: [...items],
    isOpen: true,
    inputValue: text,
    defaultHighlightedIndex: 0,
    initialHighlightedIndex: 0,
    itemToString: (command) => command?.name(context) ?? '',
    itemToKey: (command) => command?.id,
    onSelectedItemChange: ({ selectedItem, type }) => {
      // Leaving the field, with Escape for instance, runs nothing.
      if (selectedItem === null || type === useCombobox.stateChangeTypes.InputBlur) return
      onClose()
      selectedItem.run(context)
    },
  })
  return (
    <Dialog title={m.commands.palette} onClose={onClose}>
      <div className="palette">
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the properties tie it to the field */}
        <label className="visually-hidden" {...getLabelProps()}>
          {m.commands.paletteSearch}
        </label>
        <input
          {...getInputProps({
            onChange: ({ currentTarget }) => setText(currentTarget.value),
            // Escape closes the dialog: the browser's own, once the list leaves it alone.
            onKeyDown: (event) => {
              if (event.key === 'Escape') Object.assign(event.nativeEvent, { preventDownshiftDefault: true })
            },
            type: 'text',
            placeholder: m.commands.paletteSearch,
            autoComplete: 'off',
            spellCheck: false,
            autoFocus: true,
          })}
        />
        <ul {...getMenuProps({ 'aria-label': m.commands.palette })}>
          {items.map((command, index) => {
            const { icon: Icon, shortcuts, id } = command
            return (
              <li
                key={id}
                className={index === highlightedIndex ? 'menu-item menu-item-on' : 'menu-item'}
                {...getItemProps({ item: command, index })}
              >
                <Icon />
                <span>{command.name(context)}</span>
                {shortcuts?.[0] !== undefined && <Keys shortcut={shortcuts[0]} />}
              </li>
            )
          })}
        </ul>
        <p role="status" className="quiet">
          {items.length === 0 && m.commands.paletteNone(text.trim())}
        </p>
      </div>
    </Dialog>
  )
}
