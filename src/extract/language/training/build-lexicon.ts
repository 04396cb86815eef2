import { ByteWriter } from '../bytes.ts'
import { numberSuffix } from '../lexicon.ts'
import { scriptBetween } from '../scripts.ts'

/** By infinitive, the forms of each tense; "NA" where a verb has none. As in the package french-verbs-lefff. */
export type Conjugations = Readonly<Record<string, Readonly<Record<string, readonly string[] | string>>>>
/** By noun, its gender. As in the package french-words-gender-lefff. */
export type Genders = Readonly<Record<string, string>>

/** Packs Lefff's verbs and nouns; the result is the bytes that `new Lexicon(bytes)` reads. */
export function buildLexicon(conjugations: Conjugations, genders: Genders): Uint8Array {
  const forms = new Map<string, { readings: Set<string>; scripts: Set<string> }>()
  const add = (form: string, reading: string, script?: string) => {
    const lower = form.toLowerCase()
    if (/[\s\ue000-\uefff]/.test(lower) || lower === '') return
    const entry = forms.get(lower) ?? { readings: new Set<string>(), scripts: new Set<string>() }
    forms.set(lower, entry)
    entry.readings.add(reading)
    if (script !== undefined) entry.scripts.add(script)
  }
  for (const [infinitive, tenses] of Object.entries(conjugations)) {
    add(infinitive, 'W', '0|')
    for (const [tense, persons] of Object.entries(tenses)) {
      if (!Array.isArray(persons)) continue
      persons.forEach((form: string, person) => {
        if (form && form !== 'NA') add(form, `v${tense}${person}`, scriptBetween(form.toLowerCase(), infinitive))
      })
    }
  }
  for (const [noun, gender] of Object.entries(genders)) {
    add(noun, `n${gender}s`)
    add(plural(noun), `n${gender}p`)
  }
  const lines = [...forms].map(([form, entry]) => {
    return [form, `${[...entry.readings].sort().join(' ')}\t${[...entry.scripts].sort().join(' ')}`] as const
  })
  const entries = [...new Set(lines.map(([, line]) => line))].sort()
  const numbers = new Map(entries.map((line, i) => [line, i]))
  const words = lines.map(([form, line]) => form + numberSuffix(numbers.get(line) ?? 0))
  const out = new ByteWriter()
  out.text(entries.join('\n'))
  out.block(minimalAutomaton(words.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))))
  return out.toBytes()
}

function plural(noun: string): string {
  if (/[sxz]$/.test(noun)) return noun
  if (/(?:eau|eu)$/.test(noun)) return `${noun}x`
  return /al$/.test(noun) ? `${noun.slice(0, -2)}aux` : `${noun}s`
}

interface State {
  readonly arcs: Map<number, State>
  number: number
}

/** @param words sorted by code unit, without repetition */
function minimalAutomaton(words: readonly string[]): Uint8Array {
  const register = new Map<string, State>()
  let created = 0
  const newState = (): State => ({ arcs: new Map(), number: created++ })
  const root = newState()
  let path: State[] = [root]
  let previous = ''
  const minimise = (down: number) => {
    for (let i = path.length - 1; i > down; i--) {
      const state = path[i] as State
      const signature = [...state.arcs].map(([character, target]) => `${character}:${target.number}`).join(',')
      const equal = register.get(signature)
      if (equal) (path[i - 1] as State).arcs.set(previous.charCodeAt(i - 1), equal)
      else register.set(signature, state)
    }
    path = path.slice(0, down + 1)
  }
  for (const word of words) {
    let shared = 0
    while (shared < word.length && word[shared] === previous[shared]) shared++
    minimise(shared)
    for (let i = shared; i < word.length; i++) {
      const state = newState()
      ;(path[i] as State).arcs.set(word.charCodeAt(i), state)
      path.push(state)
    }
    previous = word
  }
  minimise(0)
  return writeAutomaton(root)
}

function writeAutomaton(root: State): Uint8Array {
  const order: State[] = [root]
  const numbers = new Map<State, number>([[root, 0]])
  for (const state of order) {
    for (const target of state.arcs.values()) {
      if (numbers.has(target)) continue
      numbers.set(target, order.length)
      order.push(target)
    }
  }
  const out = new ByteWriter()
  out.varint(order.length)
  for (const state of order) out.varint(state.arcs.size)
  for (const state of order) for (const character of state.arcs.keys()) out.varint(character)
  for (const state of order) for (const target of state.arcs.values()) out.varint(numbers.get(target) ?? 0)
  return out.toBytes()
}
