import { abbreviate, unabbreviate } from './abbreviate.ts'
import { type Action, type ActionLog, logSchema, type Selection } from './action.ts'
import { shortenLog, withoutFormerSelections } from './shorten-log.ts'

/*
 * The action log as it stands in an address, under the parameter `g`:
 *
 *   ?g=1~o:city-hall,ms-martin~x:city-hall~f:law,place:bans:denied~s:city-hall,ms-martin
 *
 * The version, then one field an action: a letter, and its arguments. All separators may stand in a query as they are,
 * so that an address stays readable; keys are percent-encoded.
 *
 *   o:KEYS          open                   f:TYPES:RELATIONS:STATUSES:FIRST,LAST   filter; what follows the last may be left out
 *   x:KEY           expand                 s:                 select nothing
 *   x:KEY:RELATION  … by relation          s:KEY              … a node
 *   x:KEY::TYPE     … by type              s:A,B              … the link of two nodes
 *   c:KEY           collapse               s:A,B:path         … how they are connected
 *   h:KEYS          hide                   s:KEYS:several     … several nodes
 *   k:KEYS          keep only              s:ID:article       … an article
 *   n:KEY           focus on neighbours    s:DAY:day          … a day
 *   n:KEY:2         … and on theirs
 *   p:KEY,X,Y,…     pin
 *   u:KEYS          unpin
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

/** From here on, words that come again are abbreviated; until then an address is for people to read too. */
const READABLE = 1_000
/** Messengers cut addresses of some 2,000 characters; the site's own comes before. */
const MOST = 1_400

/**
 * The value of `g` for a log, already encoded for a query. One that grows too long keeps the view, and forgets the steps
 * that no longer show in it.
 */
export function encodeLog(log: ActionLog): string {
  const whole = join(withoutFormerSelections(log))
  if (whole.length <= READABLE) return whole
  const abbreviated = abbreviate(whole)
  return abbreviated.length <= MOST ? abbreviated : abbreviate(join(shortenLog(log)))
}

/** Reads a whole query ("?g=…&lang=fr"), since decoding it first would lose the difference between "," and "%2C". */
export function decodeLog(query: string): DecodedLog {
  const value = rawParameter(query, ADDRESS_PARAMETER)
  if (value === undefined || value === '') return { kind: 'none' }
  const separated = value
    .replaceAll(/%7e/gi, '~')
    .replaceAll(/%2c/gi, ',')
    .replaceAll(/%3a/gi, ':')
    .replaceAll(/%3d/gi, '=')
  const [version, ...fields] = unabbreviate(separated).split('~')
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

function join(log: ActionLog): string {
  return [VERSION, ...log.map(encodeAction)].join('~')
}

function encodeAction(action: Action): string {
  switch (action.type) {
    case 'open':
      return fieldOf('o', [action.keys])
    case 'expand': {
      const { key, among } = action
      if (among === undefined) return fieldOf('x', [[key]])
      return fieldOf('x', among.kind === 'relation' ? [[key], [among.relation]] : [[key], [], [among.entityType]])
    }
    case 'collapse':
      return fieldOf('c', [[action.key]])
    case 'hide':
      return fieldOf('h', [action.keys])
    case 'keep':
      return fieldOf('k', [action.keys])
    case 'focus':
      return fieldOf('n', action.depth === 1 ? [[action.key]] : [[action.key], [String(action.depth)]])
    case 'pin':
      return fieldOf('p', [action.places.flatMap(({ key, x, y }) => [key, String(x), String(y)])])
    case 'unpin':
      return fieldOf('u', [action.keys])
    case 'filter': {
      const { hiddenTypes, hiddenRelations, hiddenStatuses, days } = action.filter
      return fieldOf('f', [
        hiddenTypes,
        hiddenRelations,
        hiddenStatuses,
        days === undefined ? [] : [days.first ?? OPEN_END, days.last ?? OPEN_END],
      ])
    }
    case 'select':
      return fieldOf('s', selectionLists(action.selection))
  }
}

function selectionLists(selection: Selection): (readonly string[])[] {
  switch (selection.kind) {
    case 'none':
      return []
    case 'node':
      return [[selection.key]]
    case 'pair':
      return [[selection.a, selection.b]]
    case 'several':
      return [selection.keys, ['several']]
    case 'path':
      return [[selection.a, selection.b], ['path']]
    case 'article':
      return [[selection.id], ['article']]
    case 'day':
      return [[selection.day], ['day']]
  }
}

function fieldOf(letter: string, lists: readonly (readonly string[])[]): string {
  return [letter, ...lists.map((list) => list.map(encodePart).join(','))].join(':').replace(/:+$/, '')
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
      return { type: 'expand', key: first[0], ...decodeAmong(second, third) }
    case 'c':
      return { type: 'collapse', key: first[0] }
    case 'h':
      return { type: 'hide', keys: first }
    case 'k':
      return { type: 'keep', keys: first }
    case 'n':
      return { type: 'focus', key: first[0], depth: Number(second[0] ?? 1) }
    case 'p':
      return { type: 'pin', places: decodePlaces(first) }
    case 'u':
      return { type: 'unpin', keys: first }
    case 'f':
      return {
        type: 'filter',
        filter: { ...decodeDays(fourth), hiddenTypes: first, hiddenRelations: second, hiddenStatuses: third },
      }
    case 's':
      return { type: 'select', selection: decodeSelection(first, second[0]) }
    default:
      return undefined
  }
}

function decodeAmong([relation]: readonly string[], [entityType]: readonly string[]): object {
  if (relation !== undefined) return { among: { kind: 'relation', relation } }
  return entityType === undefined ? {} : { among: { kind: 'type', entityType } }
}

function decodePlaces(parts: readonly string[]): unknown[] {
  return Array.from({ length: Math.ceil(parts.length / 3) }, (_, i) => {
    const [key, x, y] = parts.slice(3 * i, 3 * i + 3)
    return { key, x: Number(x), y: Number(y) }
  })
}

function decodeDays([first, last]: readonly string[]): { days?: unknown } {
  if (first === undefined) return {}
  return { days: { ...(first === OPEN_END ? {} : { first }), ...(last === OPEN_END ? {} : { last: last ?? '' }) } }
}

function decodeSelection(keys: readonly string[], what: string | undefined): unknown {
  const [a, b] = keys
  if (what === 'several') return { kind: 'several', keys }
  if (what === 'path') return { kind: 'path', a, b }
  if (what === 'article') return { kind: 'article', id: a }
  if (what === 'day') return { kind: 'day', day: a }
  if (what !== undefined) return undefined
  if (a === undefined) return { kind: 'none' }
  return b === undefined ? { kind: 'node', key: a } : { kind: 'pair', a, b }
}

/** Separators of ours are encoded twice, so that a link that was encoded once more on its way is still understood. */
function encodePart(key: string): string {
  return encodeURIComponent(key.replaceAll(/[%~,:=]/g, (c) => `%${c.charCodeAt(0).toString(16)}`))
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
