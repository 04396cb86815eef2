import { hashString, type Language, type Word } from '../../../language/index.ts'
import { tokenize } from '../../../language/tokens.ts'
import { spellingHash } from '../codes.ts'
import type { NameLists } from '../name-lists.ts'

/** A list of names, one a line; lines that hold none (`<dictionary …>`, `@Countries=(`) are skipped. */
export interface Gazetteer {
  readonly name: string
  readonly text: string
}

/**
 * Lists of names of others, as features of the teacher alone: it sees on which of them a name or a word stands.
 * Nothing of them goes into the weights but what the teacher made of the raw articles.
 */
export function readGazetteers(gazetteers: readonly Gazetteer[], language: Language): NameLists {
  const wholes = new Map<number, number>()
  const words = new Map<number, number>()
  for (const { name, text } of gazetteers) {
    const list = hashString(name)
    for (const entry of entriesOf(text)) {
      const row = wordsOf(entry, language)
      const [first] = row
      if (!first) continue
      add(wholes, spellingHash(row, 0, row.length), list)
      if (row.length === 1) add(words, first.hash, list)
    }
  }
  return { whole: (spelling) => wholes.get(spelling) ?? 0, word: (word) => words.get(word) ?? 0 }
}

/** A sum of the lists' hashes stands for the set of lists that hold the key. */
function add(table: Map<number, number>, key: number, list: number): void {
  table.set(key, ((table.get(key) ?? 0) + list) | 0)
}

function entriesOf(text: string): Set<string> {
  const entries = text.split('\n').map((line) =>
    line
      .replace(/:ORGANIZATION.*$/, '')
      .replaceAll('::', ' ')
      .replaceAll('\\', '')
      .replace(/,\s*$/, '')
      .trim(),
  )
  return new Set(entries.filter((entry) => entry !== '' && !/^[<@)]/.test(entry)))
}

function wordsOf(text: string, language: Language): Word[] {
  const tokens = tokenize(text)
  return Array.from({ length: tokens.count }, (_, i) => language.word(text.slice(tokens.starts[i], tokens.ends[i])))
}
