import { hashString } from './hash.ts'
import type { LinearModel } from './perceptron.ts'
import { compileTemplates } from './templates.ts'
import type { SurfaceTokens } from './tokens.ts'
import { readModel } from './weights.ts'
import type { Word } from './words.ts'

/**
 * Where sentences end, decided between tokens: a classifier reads what stands on both sides (Gillick 2009, "Sentence Boundary
 * Detection and the Problem with the U.S."). It is asked after punctuation and before a capital or a digit, since
 * headings end without a full stop. Ends of lines are evidence of their own, see `LineEnds`.
 */
export class SentenceSplitter {
  private readonly model: LinearModel
  private readonly context = new BoundaryContext()
  private readonly scores = new Int32Array(2)

  constructor(bytes: Uint8Array) {
    this.model = readModel(bytes)
  }

  /** The number of the last token of each sentence, in order. */
  split(text: string, tokens: SurfaceTokens, words: readonly Word[]): number[] {
    const { context, scores } = this
    const lineEnds = readLineEnds(text, tokens)
    const lasts: number[] = []
    context.start(words)
    for (let i = 0; i + 1 < tokens.count; i++) {
      const gap = gapAfter(text, tokens, i, lineEnds)
      context.advance(i)
      let isEnd = gap === 'paragraph'
      if (!isEnd && mayEnd(words[i] as Word, words[i + 1] as Word, gap)) {
        scores.fill(0)
        context.extract(i, gap)
        this.model.addScores(context.features, 0, BOUNDARY_FEATURES, BOTH, 2, scores)
        isEnd = (scores[1] as number) > (scores[0] as number)
      }
      if (isEnd) {
        lasts.push(i)
        context.end(i)
      }
    }
    if (tokens.count > 0) lasts.push(tokens.count - 1)
    return lasts
  }
}

const BOTH = Uint8Array.of(0, 1)

/** What stands between two tokens: nothing, space, or the end of a paragraph. */
export type Gap = 'glued' | 'space' | 'paragraph'

/**
 * A line end ends a paragraph, except in text that was broken to a fixed width, which shows in lines that go on in
 * lower case. There only an empty line does.
 */
export type LineEnds = 'paragraphs' | 'wrapped'

const WRAPPED_SHARE = 0.2

export function readLineEnds(text: string, tokens: SurfaceTokens): LineEnds {
  let lines = 0
  let continued = 0
  for (let i = 0; i + 1 < tokens.count; i++) {
    const start = tokens.ends[i] as number
    const end = tokens.starts[i + 1] as number
    if (end === start || countLineEnds(text, start, end) !== 1) continue
    lines++
    if (/[\p{Ll}]/u.test(text.charAt(end))) continued++
  }
  return continued > lines * WRAPPED_SHARE ? 'wrapped' : 'paragraphs'
}

export function gapAfter(text: string, tokens: SurfaceTokens, i: number, lineEnds: LineEnds): Gap {
  const start = tokens.ends[i] as number
  const end = tokens.starts[i + 1] as number
  if (start === end) return 'glued'
  const lines = countLineEnds(text, start, end)
  return lines > (lineEnds === 'wrapped' ? 1 : 0) ? 'paragraph' : 'space'
}

function countLineEnds(text: string, start: number, end: number): number {
  let count = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x0a || code === 0x2028 || code === 0x2029) count++
    else if (code === 0x0d && text.charCodeAt(i + 1) !== 0x0a) count++
  }
  return count
}

const WORD_START = /^[\p{L}\p{N}]/u
const LOWER_START = /^\p{Ll}/u

/** Whether the model is asked: after punctuation or an abbreviation, or before what may open a sentence. */
export function mayEnd(before: Word, after: Word, gap: Gap): boolean {
  const afterMark = isMark(before)
  if (gap === 'glued') return afterMark && after.capital > 0
  return afterMark || before.form.endsWith('.') || !isLower(after)
}

const marks = new WeakMap<Word, boolean>()
function isMark(word: Word): boolean {
  let known = marks.get(word)
  if (known === undefined) {
    known = !WORD_START.test(word.form)
    marks.set(word, known)
  }
  return known
}

const lowers = new WeakMap<Word, boolean>()
function isLower(word: Word): boolean {
  let known = lowers.get(word)
  if (known === undefined) {
    known = LOWER_START.test(word.form) || /^[,;:.!?…)\]}»%]/.test(word.form)
    lowers.set(word, known)
  }
  return known
}

const ATOMS =
  'one before before2 before3 after after2 before.shape before2.shape after.shape after2.shape after3.shape after.lexical before.lexical before.capital gap quotes brackets length'.split(
    ' ',
  )

const TEMPLATES = compileTemplates(
  ATOMS,
  `
  one
  gap
  before
  before2
  after
  after2
  before.shape
  after.shape
  before gap
  before after
  before before2
  before after.shape
  before after.shape gap
  before2 before after.shape
  before2.shape before after.shape
  before2.shape before after.shape after2.shape
  before after after2.shape
  before.shape after
  before.shape after.shape
  before.shape after.shape after2.shape
  before.shape after after2.shape
  before2.shape before.shape after.shape after2.shape
  before after.lexical
  before.lexical after
  before.lexical after.shape
  before.lexical after.lexical after.shape
  before length
  before length after.shape
  before.shape length after.shape
  before quotes
  before after quotes
  before after.shape quotes
  before brackets
  before brackets after.shape
  before3 before2 before
  after.shape after2.shape after3.shape before
  before.capital after.shape length
  after after2 before.shape
  `,
)

export const BOUNDARY_FEATURES = TEMPLATES.size
const OUTSIDE = hashString('<outside>')

/** Describes the gap after a token to the model; it remembers open quotes and the sentence's length so far. */
export class BoundaryContext {
  readonly features = new Int32Array(BOUNDARY_FEATURES)
  private readonly atoms = new Int32Array(ATOMS.length)
  private words: readonly Word[] = []
  private sentenceStart = 0
  private guillemets = 0
  private straightQuotes = 0
  private brackets = 0

  start(words: readonly Word[]): void {
    this.words = words
    this.end(-1)
  }

  /** Token `last` ended a sentence. */
  end(last: number): void {
    this.sentenceStart = last + 1
    this.straightQuotes = 0
    this.brackets = 0
    if (last < 0) this.guillemets = 0
  }

  advance(i: number): void {
    switch (this.words[i]?.form) {
      case '«':
      case '“':
        this.guillemets = 1
        break
      case '»':
      case '”':
        this.guillemets = 0
        break
      case '"':
        this.straightQuotes ^= 1
        break
      case '(':
      case '[':
        this.brackets = 1
        break
      case ')':
      case ']':
        this.brackets = 0
        break
    }
  }

  extract(i: number, gap: Gap): void {
    const { words, atoms } = this
    const before = words[i] as Word
    const before2 = words[i - 1]
    const after = words[i + 1] as Word
    const after2 = words[i + 2]
    const length = i + 1 - this.sentenceStart
    atoms[0] = 1
    atoms[1] = before.hash
    atoms[2] = before2 ? before2.hash : OUTSIDE
    atoms[3] = words[i - 2]?.hash ?? OUTSIDE
    atoms[4] = after.hash
    atoms[5] = after2 ? after2.hash : OUTSIDE
    atoms[6] = before.shape
    atoms[7] = before2 ? before2.shape : OUTSIDE
    atoms[8] = after.shape
    atoms[9] = after2 ? after2.shape : OUTSIDE
    atoms[10] = words[i + 3]?.shape ?? OUTSIDE
    atoms[11] = after.lexical
    atoms[12] = before.lexical
    atoms[13] = before.capital
    atoms[14] = gap === 'glued' ? 1 : 2
    atoms[15] = this.guillemets * 2 + this.straightQuotes
    atoms[16] = this.brackets
    atoms[17] = length > 30 ? 7 : length > 15 ? 6 : length > 8 ? 5 : Math.min(4, length)
    TEMPLATES.extract(atoms, this.features, 0)
  }
}
