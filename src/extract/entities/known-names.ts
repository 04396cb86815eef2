import { fold } from '../../graph/index.ts'
import type { KnownEntity } from '../knowledge/index.ts'
import type { Token } from '../language/index.ts'
import { memo } from '../memo.ts'
import { isPlain } from './letter-case.ts'
import { nameParts } from './name-parts.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Finds the names of the known entities in a text. */
export interface KnownNames {
  /** Whether a known name may begin with this word, as it is written; of most words none does. */
  mayOpen(word: string): boolean
  /** The longest known name that begins at this token; `to` is the index after its last token. */
  matchAt(text: string, tokens: readonly Token[], from: number): { entity: KnownEntity; to: number } | undefined
  /** The known entity of this name, or of the same words with the same country in another order. */
  named(name: string): KnownEntity | undefined
}

/** Prepares the editors' list for look-ups; done once a build. */
export function makeKnownNames(known: readonly KnownEntity[], vocabulary: Vocabulary): KnownNames {
  const byParts = new Map<string, KnownEntity>()
  const partsKey = (name: string) => {
    const { words, countries } = nameParts(name, vocabulary)
    return words.length > 1 && countries.length > 0 ? `${words.join(' ')} | ${countries.join(' ')}` : undefined
  }
  const byName = new Map<string, { entity: KnownEntity; spellings: string[] }>()
  /** The first words, folded, of the names that may be written without a capital: few. */
  const lowerOpeners = new Set<string>()
  /** What names begin with, folded and cut where a token may end: a text that goes on otherwise holds none. */
  const beginnings = new Set<string>()
  for (const entity of known)
    for (const spelling of [entity.name, ...(entity.aliases ?? [])]) {
      const name = fold(spelling)
      const entry = byName.get(name) ?? { entity, spellings: [] }
      entry.spellings.push(spelling)
      byName.set(name, entry)
      for (const beginning of beginningsOf(name)) beginnings.add(beginning)
      if (!isCapital(spelling)) lowerOpeners.add(firstWord(name))
      const parts = partsKey(spelling)
      if (parts !== undefined) byParts.set(parts, entity)
    }

  const mayOpen = memo((word) => beginnings.has(firstWord(fold(word))))
  return {
    mayOpen: (word) => (isPlain(word) ? lowerOpeners.has(word) : mayOpen(word)),
    named: (name) => byName.get(fold(name))?.entity ?? byParts.get(partsKey(name) ?? ''),
    matchAt(text, tokens, from) {
      const first = tokens[from]
      if (!first) return undefined
      let found: { entity: KnownEntity; to: number } | undefined
      for (let to = from + 1; to <= tokens.length; to++) {
        const end = tokens[to - 1]
        if (!end) break
        // The words of a contraction share their range: a name ends with the whole of it.
        if (tokens[to]?.start === end.start) continue
        const written = text.slice(first.start, end.end)
        const folded = fold(written)
        const entry = byName.get(folded)
        if (entry?.spellings.some((spelling) => sameCapital(spelling, written))) found = { entity: entry.entity, to }
        if (!beginnings.has(folded)) break
      }
      return found
    },
  }
}

/** The words of a contraction share its range: "du" stands for both. */
export function writtenForm(text: string, { form, start, end }: Token): string {
  return form.length === end - start ? form : text.slice(start, end)
}

/** "l'union des pilotes": "l", "l'", "l'union", "l'union " and so on; a token ends neither within letters nor within digits. */
function beginningsOf(folded: string): string[] {
  return Array.from(folded.matchAll(/\p{L}+|\p{N}+|[^\p{L}\p{N}]/gu), ({ 0: part, index }) =>
    folded.slice(0, index + part.length),
  )
}

function firstWord(folded: string): string {
  return folded.match(/^[\p{L}\p{N}]+/u)?.[0] ?? folded
}

/** "apple" is no mention of "Apple"; "Ministère de la défense" is one of "ministère de la Défense". */
function sameCapital(spelling: string, written: string): boolean {
  return !isCapital(spelling) || isCapital(written)
}

function isCapital(text: string): boolean {
  return /^[\p{Lu}\p{N}]/u.test(text)
}
