import { useSpeech } from '../i18n/index.ts'
import { isApple, keyNames, type Shortcut } from './shortcut.ts'

/** A shortcut as keys to press: Maj F10. */
export function Keys({ shortcut }: { shortcut: Shortcut }) {
  const { m } = useSpeech()
  return (
    <span className="keys">
      {keyNames(shortcut, m, isApple(navigator)).map((name) => (
        <kbd key={name}>{name}</kbd>
      ))}
    </span>
  )
}
