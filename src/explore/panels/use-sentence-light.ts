import { useMemo, useState } from 'react'
import { pairKey } from '../../graph/index.ts'
import { useLight } from '../explorer-context.tsx'
import { litLinks } from '../spotlight.ts'

interface StatingSentence {
  readonly statements: readonly { readonly subject: string; readonly object: string }[]
}

/**
 * Lights in the graph what a sentence states while a reader is at it, and what all of them state while at none.
 * @param sentences memoised: another array lights anew
 * @returns what the element of a sentence listens to
 */
export function useSentenceLight<Sentence extends StatingSentence>(sentences: readonly Sentence[]) {
  const [pointed, setPointed] = useState<Sentence | null>(null)
  const lit = useMemo(
    () =>
      litLinks(
        (pointed === null ? sentences : [pointed]).flatMap(({ statements }) =>
          statements.map(({ subject, object }) => ({ pair: pairKey(subject, object), ends: [subject, object] })),
        ),
      ),
    [sentences, pointed],
  )
  useLight(lit)
  return (sentence: Sentence) => {
    const come = () => setPointed(sentence)
    const leave = () => setPointed(null)
    return { onPointerEnter: come, onPointerLeave: leave, onFocus: come, onBlur: leave }
  }
}
