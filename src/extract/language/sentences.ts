import { type Gap, gapAfter, readLineEnds } from './gaps.ts'
import { GluedParagraphs } from './glued-paragraphs.ts'
import { hashString } from './hash.ts'
import type { LinearModel } from './perceptron.ts'
import { compileTemplates } from './templates.ts'
import type { SurfaceTokens } from './tokens.ts'
import { readModel } from './weights.ts'
import type { Word } from './words.ts'

/**
 * Where a mark ends a sentence: after each full stop, colon, quotation mark … a classifier reads what stands on both sides (Gillick 2009,
 * "Sentence Boundary Detection and the Problem with the U.S."). Ends of lines are evidence of their own, see
 * `LineEnds`. Sentences that no mark ends are found later, with the help of tags (headings.ts).
 */
export class SentenceSplitter {
  private readonly model: LinearModel
  private readonly context = new BoundaryContext()
  private readonly glued = new GluedParagraphs()
  private readonly scores = new Int32Array(2)

  constructor(bytes: Uint8Array) {
    this.model = readModel(bytes)
  }

  /** The number of the last token before each boundary, in order. */
  split(text: string, tokens: SurfaceTokens, words: readonly Word[]): number[] {
    const { context, glued, scores } = this
    const lineEnds = readLineEnds(text, tokens)
    const lasts: number[] = []
    context.start(words)
    glued.start(words)
    let before: Gap = 'paragraph'
    let next = tokens.count > 1 ? gapAfter(text, tokens, 0, lineEnds) : 'paragraph'
    for (let i = 0; i + 1 < tokens.count; i++) {
      const gap: Gap = next
      next = i + 2 < tokens.count ? gapAfter(text, tokens, i + 1, lineEnds) : 'paragraph'
      context.advance(i)
      const told = glued.endsAfter(i, before, gap, next)
      before = gap
      let isEnd = gap === 'paragraph' || told === true
      if (!isEnd && told === undefined && mayEnd(words[i] as Word, words[i + 1] as Word, gap)) {
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

/** Titles and hyphenated initials announce a name: "M. Eric Rouleau", "J.-Y. Le Drian". "J.-C." ends "en 52 av. J.-C." */
const ANNOUNCES_NAME = /^(?:MM?|Mr|Mrs|Ms|Dr|Pr|Me|Mgr|St|Ste|\p{Lu}\.-(?!C)\p{Lu})\.$/u

/** Whether the model is asked; without a space it must look like two paragraphs glued together. */
export function mayEnd(before: Word, after: Word, gap: Gap): boolean {
  if (!isMarked(before) || ANNOUNCES_NAME.test(before.form)) return false
  return gap === 'space' || after.capital > 0
}

/** Whether punctuation or an abbreviation's full stop stands there. */
export function isMarked(before: Word): boolean {
  return before.isMark || before.form.endsWith('.')
}

const ATOMS =
  'one before.suffix before.cluster before2.cluster after.cluster after2.cluster before before2 before3 after after2 before.shape before2.shape after.shape after2.shape after3.shape after.lexical before.lexical before.capital after.usual before.usual gap quotes brackets length list'.split(
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
  before after.usual
  before.usual after.usual
  before.shape after.usual
  before2.shape before.shape after.usual
  before.lexical after.usual
  before.usual after.usual length
  before.suffix after.shape
  before.cluster after.cluster
  before.cluster
  before2.cluster before.cluster after.shape
  after.cluster after2.cluster before.shape
  before.lexical after.shape length
  before.usual after.usual after2.shape
  before after.usual quotes
  before list
  before list after.shape
  before list after.shape after2.shape
  before list brackets
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
  /** Whether the sentence has had a colon (2) and a semicolon (1): what follows may be a list. */
  private list = 0

  start(words: readonly Word[]): void {
    this.words = words
    this.end(-1)
  }

  /** Token `last` ended a sentence. */
  end(last: number): void {
    this.sentenceStart = last + 1
    this.straightQuotes = 0
    this.brackets = 0
    this.list = 0
    if (last < 0) this.guillemets = 0
  }

  advance(i: number): void {
    const before = this.words[i - 1]?.form
    if (before === ':') this.list |= 2
    else if (before === ';') this.list |= 1
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
    atoms[1] = before.suffixes[2] || before.hash
    atoms[2] = before.cluster
    atoms[3] = before2 ? before2.cluster : -1
    atoms[4] = after.cluster
    atoms[5] = after2 ? after2.cluster : -1
    atoms[6] = before.hash
    atoms[7] = before2 ? before2.hash : OUTSIDE
    atoms[8] = words[i - 2]?.hash ?? OUTSIDE
    atoms[9] = after.hash
    atoms[10] = after2 ? after2.hash : OUTSIDE
    atoms[11] = before.shape
    atoms[12] = before2 ? before2.shape : OUTSIDE
    atoms[13] = after.shape
    atoms[14] = after2 ? after2.shape : OUTSIDE
    atoms[15] = words[i + 3]?.shape ?? OUTSIDE
    atoms[16] = after.lexical
    atoms[17] = before.lexical
    atoms[18] = before.capital
    atoms[19] = after.usualCase * 3 + after.capital
    atoms[20] = before.usualCase * 3 + before.capital
    atoms[21] = gap === 'glued' ? 1 : 2
    atoms[22] = this.guillemets * 2 + this.straightQuotes
    atoms[23] = this.brackets
    atoms[24] = length > 30 ? 7 : length > 15 ? 6 : length > 8 ? 5 : Math.min(4, length)
    atoms[25] = this.list
    TEMPLATES.extract(atoms, this.features, 0)
  }
}
