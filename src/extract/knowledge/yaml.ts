import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import { explainIssues, type Finding } from './yaml-issues.ts'
import { syntaxMistakes } from './yaml-syntax.ts'

/** A place in a file that an editor wrote. Lines and columns count from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** A mistake there, with its remedy. */
export interface Problem extends Place {
  readonly message: string
}

/** The value of a YAML file, and where each part of it was written. */
export interface ParsedYaml<T> {
  readonly value: T
  /** Where the value at a path of keys and positions begins. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place
  /** A problem with the value at a path of keys and positions. */
  readonly problemAt: (path: readonly PropertyKey[], message: string) => Problem
  /** A problem with the key that the path ends in. */
  readonly problemAtKey: (path: readonly PropertyKey[], message: string) => Problem
}

/**
 * Reads YAML 1.2 text as `schema` describes it, or says every mistake in it with its line: of the syntax, or else of
 * the shape. A file without content is read as `undefined`, so that a schema with a default accepts it.
 * @param file the name to report
 */
export function parseYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
): ParsedYaml<T> | { problems: [Problem, ...Problem[]] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file, line, column: col }
  }
  const problem = (offset: number, message: string): Problem => ({ ...at(offset), message })

  const [first, ...others] = syntaxMistakes(document, text).map(({ offset, message }) => problem(offset, message))
  if (first) return { problems: [first, ...others.filter(({ line }) => line !== first.line)] }

  const content = document.contents === null ? undefined : toValue(document)
  if (content instanceof Error) return { problems: [problem(0, content.message)] }
  const result = schema.safeParse(content)
  const place = ({ path, at }: Pick<Finding, 'path' | 'at'>) => offsetOf(document, path, at)
  if (result.success)
    return {
      value: result.data,
      placeOf: (path) => at(place({ path, at: 'value' })),
      problemAt: (path, message) => problem(place({ path, at: 'value' }), message),
      problemAtKey: (path, message) => problem(place({ path, at: 'key' }), message),
    }
  const problems = explainIssues(result.error.issues, content, schema).map((finding) =>
    problem(place(finding), finding.message),
  )
  const [head = problem(0, result.error.message), ...tail] = problems.toSorted(
    (a, b) => a.line - b.line || a.column - b.column,
  )
  return { problems: [head, ...tail] }
}

/** The document as a plain value; an error when its aliases cannot be expanded (YAML's "billion laughs"). */
function toValue(document: Document.Parsed): unknown {
  try {
    return document.toJS()
  } catch (error) {
    return new Error(error instanceof Error ? error.message : String(error))
  }
}

/** Where the value or the key at a path begins; the nearest that is written when it is missing. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[], at: Finding['at']): number {
  for (let length = path.length; length >= 0; length--) {
    const node = (length === path.length && at === 'key' ? keyNode : valueNode)(document, path.slice(0, length))
    if (node?.range) return node.range[0]
  }
  return 0
}

function valueNode(document: Document.Parsed, path: readonly PropertyKey[]): Node | undefined {
  const node = path.length === 0 ? document.contents : document.getIn(path, true)
  return isNode(node) ? node : undefined
}

function keyNode(document: Document.Parsed, path: readonly PropertyKey[]): Node | undefined {
  const map = valueNode(document, path.slice(0, -1))
  const key = isMap(map)
    ? map.items.find((pair) => isScalar(pair.key) && pair.key.value === path.at(-1))?.key
    : undefined
  return isNode(key) ? key : undefined
}
