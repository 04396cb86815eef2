import { z } from 'zod'
import { missingColon } from './yaml-syntax.ts'

/** One mistake of shape: the path of keys and positions that leads to it, and what to do about it. */
export interface Finding {
  readonly path: readonly PropertyKey[]
  /** Whether the value at the path is wrong or the key that leads there. */
  readonly at: 'value' | 'key'
  readonly message: string
}

/** zod's issues in the words of an editor: what is wrong, what was found, what to write instead. */
export function explainIssues(issues: readonly Issue[], content: unknown, schema: z.ZodType): Finding[] {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return issues.flatMap((issue) => explain(issue, { content, shape, path: [] }))
}

type Issue = z.core.$ZodIssue
type Shape = z.core.JSONSchema.BaseSchema

/** What an issue's path is relative to. */
interface Context {
  readonly content: unknown
  readonly shape: Shape | undefined
  readonly path: readonly PropertyKey[]
}

function explain(issue: Issue, context: Context): Finding[] {
  const path = [...context.path, ...issue.path]
  const found = valueAt(context.content, issue.path)
  const finding = (message: string): Finding[] => [{ path, at: 'value', message }]
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = Object.keys(shapeAt(context.shape, issue.path)?.properties ?? {})
      return issue.keys.map((key) => ({
        path: [...path, key],
        at: 'key',
        message: known.some((one) => isKeyWithValue(key, one))
          ? (missingColon(key) ?? '')
          : `unknown key ${quoted(key)}: the keys here are ${known.join(', ')}`,
      }))
    }
    case 'invalid_key':
      return [{ path, at: 'key', message: `wrong key ${quoted(path.at(-1))}: ${keyRemedy(issue.issues)}` }]
    case 'invalid_union':
      return explainUnion(issue, { content: found, shape: shapeAt(context.shape, issue.path), path })
    case 'invalid_type':
      if (found === undefined && path.length === 0) return finding('the file is empty')
      if (found === undefined) return isBadlyWritten(issue, context) ? [] : finding(missing(path))
      return finding(
        `${typeof issue.path.at(-1) === 'string' ? `${quoted(path.at(-1))}: ` : ''}${wrongType(issue, found)}`,
      )
    case 'invalid_value':
      if (found === undefined) return isBadlyWritten(issue, context) ? [] : finding(missing(path))
      return finding(`${quoted(found)} is not one of ${issue.values.map(String).join(', ')}`)
    case 'too_small':
      return finding(`${quoted(path.at(-1))} is empty: write something, or remove the line`)
    case 'invalid_format':
      return finding(`${quoted(found)}: ${issue.message}`)
    default:
      return finding(issue.message)
  }
}

function missing(path: readonly PropertyKey[]): string {
  return `${quoted(path.at(-1))} is missing: add it`
}

/** Between braces, "keep a" and "keep:a" are keys without a value; what is missing is a sign after the first word. */
function isKeyWithValue(written: string, key: string): boolean {
  return written.startsWith(`${key} `) || written.startsWith(`${key}:`)
}

/** Whether a key that is missing stands there with its value as one word: that is told already. */
function isBadlyWritten({ path }: Issue, { content }: Context): boolean {
  const block = valueAt(content, path.slice(0, -1))
  const keys = typeof block === 'object' && block !== null ? Object.keys(block) : []
  return keys.some((written) => isKeyWithValue(written, String(path.at(-1))))
}

/**
 * A value that may have one of several shapes: the shape that has its keys, with the fewest mistakes, is what the editor
 * meant. When two are as near, the union's own message says what may stand there.
 */
function explainUnion(issue: z.core.$ZodIssueInvalidUnion, context: Context): Finding[] {
  const branches = issue.errors.map((issues, i) => ({ issues, shape: context.shape?.anyOf?.[i] }))
  const [nearest, next] = branches.toSorted((a, b) => distance(a) - distance(b))
  if (nearest && next && distance(nearest) < distance(next))
    return nearest.issues.flatMap((inner) => explain(inner, { ...context, shape: asShape(nearest.shape) }))
  const types = branches.flatMap(({ issues }) => issues.filter(isTypeIssue).map(({ expected }) => nameOf(expected)))
  const message =
    issue.message === 'Invalid input'
      ? `expected ${[...new Set(types)].join(' or ')}, found ${quoted(context.content)}`
      : issue.message
  return [{ path: context.path, at: 'value', message }]
}

/** A key that the shape does not have weighs more than any mistakes below its own keys. */
function distance({ issues }: { issues: readonly Issue[] }): number {
  const foreign = issues.filter(({ code, path }) => code === 'unrecognized_keys' && path.length === 0)
  return foreign.length * 1000 + issues.length
}

function isTypeIssue(issue: Issue): issue is z.core.$ZodIssueInvalidType {
  return issue.code === 'invalid_type' && issue.path.length === 0
}

function keyRemedy(issues: readonly Issue[]): string {
  return issues
    .map((issue) =>
      issue.code === 'invalid_value' ? `it must be one of ${issue.values.map(String).join(', ')}` : issue.message,
    )
    .join('; ')
}

function wrongType({ expected }: z.core.$ZodIssueInvalidType, found: unknown): string {
  if (found === null) return `nothing is written here: write ${nameOf(expected)}`
  const remedy =
    expected === 'string' && typeof found !== 'object'
      ? ': put it in quotes'
      : expected === 'array'
        ? ': write one a line, each after "- ", or several in square brackets'
        : ''
  return `expected ${nameOf(expected)}, found ${quoted(found)}${remedy}`
}

const NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
}

function nameOf(type: string): string {
  return NAMES[type] ?? type
}

function quoted(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'keys with values'
  return `"${String(value)}"`
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    content,
  )
}

function shapeAt(shape: Shape | undefined, path: readonly PropertyKey[]): Shape | undefined {
  return path.reduce<Shape | undefined>((outer, key) => {
    if (typeof key !== 'string') return asShape(outer?.items)
    return asShape(outer?.properties?.[key]) ?? asShape(outer?.additionalProperties)
  }, shape)
}

function asShape(value: Shape | boolean | readonly unknown[] | undefined): Shape | undefined {
  return isShape(value) ? value : undefined
}

function isShape(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
