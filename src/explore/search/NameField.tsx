import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCombobox } from 'downshift'
import { Search, X } from 'lucide-react'
import { type RefObject, useState } from 'react'
import { searchWords } from '../../graph/index.ts'
import type { Found } from '../data/index.ts'
import { useSnapshot } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import { TypeSwatch } from '../panels/Swatch.tsx'
import './search.css'

export interface NameFieldProps {
  readonly label: string
  readonly onChoose: (found: Found) => void
  /** A node that is not to be found: the one that another is looked for. */
  readonly without?: string
  readonly input?: RefObject<HTMLInputElement | null>
}

/** A field in which a node is found by any of its names as one types. */
export function NameField({ label, onChoose, without, input }: NameFieldProps) {
  const { reader, manifest } = useSnapshot()
  const { m, language } = useSpeech()
  const [text, setText] = useState('')
  const asked = searchWords(text).join(' ')
  const found = useQuery({
    queryKey: ['search', manifest.revision, asked],
    queryFn: () => reader.search(asked),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const items = asked === '' ? [] : (found.data ?? []).filter(({ key }) => key !== without)

  const { isOpen, highlightedIndex, getInputProps, getMenuProps, getItemProps, getLabelProps, reset } =
    useCombobox<Found>({
      items,
      inputValue: text,
      defaultHighlightedIndex: 0,
      itemToString: (item) => item?.label ?? '',
      itemToKey: (item) => item?.key,
      onSelectedItemChange: ({ selectedItem, type }) => {
        // Leaving the field chooses nobody.
        if (selectedItem === null || type === useCombobox.stateChangeTypes.InputBlur) return
        onChoose(selectedItem)
        setText('')
        reset()
      },
    })

  const open = isOpen && asked !== ''
  return (
    <search className="search" aria-label={label}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the properties tie it to the field */}
      <label className="visually-hidden" {...getLabelProps()}>
        {label}
      </label>
      <Search className="search-icon" />
      <input
        {...getInputProps({
          ...(input === undefined ? {} : { ref: input }),
          // Set at once rather than when the list hears of it, so that no letter is lost to fast typing.
          onChange: ({ currentTarget }) => setText(currentTarget.value),
          type: 'text',
          placeholder: m.search,
          autoComplete: 'off',
          spellCheck: false,
          enterKeyHint: 'search',
        })}
      />
      {text !== '' && (
        <button
          type="button"
          className="icon-button search-clear"
          aria-label={m.searchClear}
          onClick={() => setText('')}
        >
          <X />
        </button>
      )}
      <div className="search-results" hidden={!open}>
        <ul {...getMenuProps({ 'aria-label': label })}>
          {open &&
            items.map((item, index) => (
              <li
                key={item.key}
                className={index === highlightedIndex ? 'search-item search-item-on' : 'search-item'}
                {...getItemProps({ item, index })}
              >
                <TypeSwatch type={item.type} />
                <span>
                  {item.label}
                  <small>
                    {manifest.ontology.types[item.type].label[language]}
                    {item.alias !== undefined && ` · ${m.alsoCalled(item.alias)}`}
                    {item.article !== undefined && ` · ${item.article}`}
                  </small>
                </span>
                <span className="choice-count">{m.neighbours(item.degree)}</span>
              </li>
            ))}
        </ul>
        <div role="status" className={items.length > 0 ? 'visually-hidden' : 'search-says'}>
          {open && found.isPending && m.searching}
          {open && found.isError && m.searchFailed}
          {open && found.isSuccess && items.length > 0 && m.results(items.length)}
          {open && found.isSuccess && !found.isPlaceholderData && items.length === 0 && (
            <>
              <strong>{m.searchNone(text.trim())}</strong>
              <br />
              {m.searchNoneHelp}
            </>
          )}
        </div>
      </div>
    </search>
  )
}
