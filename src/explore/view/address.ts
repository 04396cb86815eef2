import { type Action, type ActionLog, logSchema, NO_FILTER, type Selection } from './action.ts'

/*
 * The action log as it stands in an address, under the parameter `g`:
 *
 *   ?g=1~o:city-hall,ms-martin~x:city-hall~f:law,place:bans:denied:2026-02-24,..~s:city-hall,ms-martin
 *
 * The version, then one field an action: a letter, and its arguments. All separators may stand in a query as they are,
 * so that an address stays readable; keys are percent-encoded.
 */

export const ADDRESS_PARAMETER = 'g'
const VERSION = '1'
/** As ISO 8601-2 writes an open end of a period. */
const OPEN_END = '..'

export type DecodedLog =
  | { readonly kind: 'none' }
  | { readonly kind: 'log'; readonly log: ActionLog }
  /** Not an address that this version writes: it was cut, mistyped, or comes from a newer version. */
  | { readonly kind: 'not-understood' }

/** The value of `g` for a log, already encoded for a query. */
export function encodeLog(log: ActionLog): string {
  return [VERSION, ...withoutFormerSelections(log).map(encodeAction)].join('~')
}

/** Reads a whole query ("?g=…&lang=fr"), since decoding it first would lose the difference between "," and "%2C". */
export function decodeLog(query: string): DecodedLog {
  const value = rawParameter(query, ADDRESS_PARAMETER)
  if (value === undefined || value === '') return { kind: 'none' }
  const [version, ...fields] = value
    .replaceAll(/%7e/gi, '~')
    .replaceAll(/%2c/gi, ',')
    .replaceAll(/%3a/gi, ':')
    .split('~')
  if (version !== VERSION) return { kind: 'not-understood' }
  try {
    const result = logSchema.safeParse(fields.map(decodeAction))
    if (!result.success) return { kind: 'not-understood' }
    return result.data.length === 0 ? { kind: 'none' } : { kind: 'log', log: result.data }
  } catch {
    return { kind: 'not-understood' }
  }
}

/** The query with another log in it; the other parameters stay as they are. @param encoded from {@link encodeLog} */
export function withLog(query: string, encoded: string | undefined): string {
  const others = query
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !part.startsWith(`${ADDRESS_PARAMETER}=`))
  const parts = encoded === undefined ? others : [...others, `${ADDRESS_PARAMETER}=${encoded}`]
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

/** Selections but the last change nothing that can be seen. */
export function withoutFormerSelections(log: ActionLog): ActionLog {
  const last = log.findLastIndex(({ type }) => type === 'select')
  return log.filter(({ type }, i) => type !== 'select' || i === last)
}

function encodeAction(action: Action): string {
  switch (action.type) {
    case 'open':
      return `o:${action.keys.map(encodePart).join(',')}`
    case 'expand':
      return `x:${encodePart(action.key)}`
    case 'collapse':
      return `c:${encodePart(action.key)}`
    case 'hide':
      return `h:${encodePart(action.key)}`
    case 'filter': {
      const { hiddenTypes, hiddenRelations, hiddenStatuses, days } = action.filter
      const ends = days === undefined ? [] : [days.first ?? OPEN_END, days.last ?? OPEN_END]
      const lists = [hiddenTypes, hiddenRelations, hiddenStatuses, ends]
      return `f:${lists.map((names) => names.join(',')).join(':')}`.replace(/:+$/, '')
    }
    case 'select':
      return ['s', ...encodeSelection(action.selection)].join(':')
  }
}

function encodeSelection(selection: Selection): string[] {
  switch (selection.kind) {
    case 'none':
      return []
    case 'node':
      return [encodePart(selection.key)]
    case 'pair':
      return [`${encodePart(selection.a)},${encodePart(selection.b)}`]
    case 'path':
      return [`${encodePart(selection.a)},${encodePart(selection.b)}`, 'path']
    case 'article':
      return [encodePart(selection.id), 'article']
    case 'day':
      return [selection.day, 'day']
  }
}

/** The value is checked by the schema afterwards: this only takes it apart. */
function decodeAction(field: string): unknown {
  const [letter, ...rest] = field.split(':')
  const [first = [], second = [], third = [], fourth = []] = rest.map((list) =>
    list.split(',').filter(Boolean).map(decodePart),
  )
  switch (letter) {
    case 'o':
      return { type: 'open', keys: first }
    case 'x':
      return { type: 'expand', key: first[0] }
    case 'c':
      return { type: 'collapse', key: first[0] }
    case 'h':
      return { type: 'hide', key: first[0] }
    case 'f':
      return {
        type: 'filter',
        filter: {
          ...NO_FILTER,
          ...decodeDays(fourth),
          hiddenTypes: first,
          hiddenRelations: second,
          hiddenStatuses: third,
        },
      }
    case 's':
      return { type: 'select', selection: decodeSelection(first, second[0]) }
    default:
      return undefined
  }
}

function decodeDays([first, last]: readonly string[]): { days?: unknown } {
  if (first === undefined) return {}
  return { days: { ...(first === OPEN_END ? {} : { first }), ...(last === OPEN_END ? {} : { last: last ?? '' }) } }
}

function decodeSelection([a, b]: readonly string[], what: string | undefined): unknown {
  if (what === 'path') return { kind: 'path', a, b }
  if (what === 'article') return { kind: 'article', id: a }
  if (what === 'day') return { kind: 'day', day: a }
  if (what !== undefined) return undefined
  if (a === undefined) return { kind: 'none' }
  return b === undefined ? { kind: 'node', key: a } : { kind: 'pair', a, b }
}

/** Separators of ours are encoded twice, so that a link that was encoded once more on its way is still understood. */
function encodePart(key: string): string {
  return encodeURIComponent(key.replaceAll(/[%~,:]/g, (c) => `%${c.charCodeAt(0).toString(16)}`))
}

function decodePart(part: string): string {
  return decodeURIComponent(decodeURIComponent(part))
}

function rawParameter(query: string, name: string): string | undefined {
  const found = query
    .replace(/^\?/, '')
    .split('&')
    .find((part) => part.startsWith(`${name}=`))
  return found?.slice(name.length + 1)
}
