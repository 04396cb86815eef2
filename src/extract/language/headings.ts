import { hashString } from './hash.ts'
import type { LinearModel } from './perceptron.ts'
import { isMarked } from './sentences.ts'
import type { Tag } from './tags.ts'
import { compileTemplates } from './templates.ts'
import { readModel } from './weights.ts'
import type { Word } from './words.ts'

/**
 * Where a sentence ends without a mark: a heading, a caption or a line of a list, run together with what follows ("Une
 * loi contestée Le texte sera voté demain."). Most capitals begin a name instead ("accuse Velmont"), so this classifier
 * reads tags: a heading has no finite verb, and the sentence after it has one.
 */
export class HeadingSplitter {
  private readonly model: LinearModel
  private readonly context = new HeadingContext()
  private readonly scores = new Int32Array(2)

  constructor(bytes: Uint8Array) {
    this.model = readModel(bytes)
  }

  /** The positions after which a stretch of text without a marked end goes on as a new sentence. */
  split(words: readonly Word[], tags: readonly Tag[]): number[] {
    const { context, scores } = this
    const lasts: number[] = []
    let isReady = false
    for (let i = 0; i + 1 < words.length; i++) {
      if (!mayEndUnmarked(words[i] as Word, words[i + 1] as Word)) continue
      if (!isReady) context.start(words, tags)
      isReady = true
      context.extract(i)
      scores.fill(0)
      this.model.addScores(context.features, 0, HEADING_FEATURES, BOTH, 2, scores)
      if ((scores[1] as number) <= (scores[0] as number)) continue
      lasts.push(i)
      context.end(i)
    }
    return lasts
  }
}

/** Where the headings of a text stand: on lines of their own, or run into lines that have lost their breaks. */
export type Headings = 'on lines of their own' | 'within lines'

/** In UTF-16 code units: three or four times a paragraph of the press. */
const LONGEST_LINE = 2_000

/**
 * Where to expect headings around an offset. In a line of ordinary length a capital without a mark before it begins a
 * name; only a line that is far too long for a paragraph has swallowed the breaks around its headings.
 */
export function mayHoldHeadings(text: string, at: number): Headings {
  const back = text.slice(Math.max(0, at - LONGEST_LINE), at).lastIndexOf('\n')
  const start = back < 0 ? Math.max(0, at - LONGEST_LINE) : Math.max(0, at - LONGEST_LINE) + back + 1
  if (back < 0 && start > 0) return 'within lines'
  const line = text.slice(start, start + LONGEST_LINE)
  return line.length === LONGEST_LINE && !line.includes('\n') ? 'within lines' : 'on lines of their own'
}

const BOTH = Uint8Array.of(0, 1)
const MAY_OPEN = /^[\p{Lu}\p{Lt}\d«"“(•*–—-]/u

/** Whether the question is worth asking: between two words, before what may open a sentence. */
export function mayEndUnmarked(before: Word, after: Word): boolean {
  if (after.capital === 0 && after.hasDigit === 0 && !MAY_OPEN.test(after.form)) return false
  return MAY_OPEN.test(after.form) && !isMarked(before)
}

const ATOMS = [
  'one before before.upos before.tag before.suffix before.cluster before.usual before.shape before2.upos',
  'after after.upos after.lexical after.cluster after.usual after.shape after2 after2.upos after2.shape after3.upos',
  'verbLeft verbRight lengthLeft lengthRight first.upos first.capital commas brackets',
].flatMap((names) => names.split(' '))

const TEMPLATES = compileTemplates(
  ATOMS,
  `
  one
  before
  after
  before.upos after.upos
  before.upos after.upos after2.upos
  before2.upos before.upos after.upos
  before2.upos before.upos after.upos after2.upos
  before.upos after
  before after.upos
  before.tag after.upos
  before.suffix after.upos
  before.cluster after.cluster
  before.cluster after.upos
  before.upos after.usual
  before.usual after.usual
  before.shape after.shape
  before.shape after.shape after2.shape
  after.usual after.upos
  after.lexical after.upos
  after after2
  after.upos after2.upos after3.upos
  after.usual after2.upos before.upos
  verbLeft
  verbRight
  verbLeft verbRight
  verbLeft verbRight before.upos after.upos
  verbLeft verbRight after.usual
  verbLeft verbRight after.upos after.usual
  verbLeft verbRight lengthLeft
  verbLeft verbRight lengthRight
  verbLeft verbRight first.upos after.upos
  verbLeft verbRight after
  lengthLeft after.usual
  lengthLeft lengthRight
  lengthLeft before.upos after.upos
  first.upos before.upos after.upos
  first.upos first.capital verbLeft after.usual
  commas verbLeft after.usual
  brackets
  brackets before.upos after.upos
  `,
)

export const HEADING_FEATURES = TEMPLATES.size
const OUTSIDE = hashString('<outside>')

/** Describes a gap without a mark to the model. */
export class HeadingContext {
  readonly features = new Int32Array(HEADING_FEATURES)
  private readonly atoms = new Int32Array(ATOMS.length)
  private words: readonly Word[] = []
  private upos: number[] = []
  private tags: readonly Tag[] = []
  /** How many finite verbs, commas and open brackets stand before each word. */
  private verbs: number[] = []
  private commas: number[] = []
  private brackets: number[] = []
  private first = 0

  start(words: readonly Word[], tags: readonly Tag[]): void {
    this.words = words
    this.tags = tags
    this.upos = tags.map((tag) => hashString(tag.parts ? tag.text : tag.upos))
    this.verbs = [0]
    this.commas = [0]
    this.brackets = [0]
    this.first = 0
    words.forEach((word, i) => {
      const mood = tags[i]?.features.Mood
      this.verbs.push((this.verbs[i] as number) + (mood ? 1 : 0))
      this.commas.push((this.commas[i] as number) + (word.form === ',' ? 1 : 0))
      const depth = this.brackets[i] as number
      this.brackets.push(/^[(«“[]$/.test(word.form) ? 1 : /^[)»”\]]$/.test(word.form) ? 0 : depth)
    })
  }

  /** Word `last` ended a sentence. */
  end(last: number): void {
    this.first = last + 1
  }

  extract(i: number): void {
    const { words, upos, atoms, verbs, first } = this
    const before = words[i] as Word
    const after = words[i + 1] as Word
    const after2 = words[i + 2]
    atoms[0] = 1
    atoms[1] = before.hash
    atoms[2] = upos[i] as number
    atoms[3] = hashString(this.tags[i]?.text ?? '')
    atoms[4] = before.suffixes[2] || before.hash
    atoms[5] = before.cluster
    atoms[6] = before.usualCase * 3 + before.capital
    atoms[7] = before.shape
    atoms[8] = i > first ? (upos[i - 1] as number) : OUTSIDE
    atoms[9] = after.hash
    atoms[10] = upos[i + 1] as number
    atoms[11] = after.lexical
    atoms[12] = after.cluster
    atoms[13] = after.usualCase * 3 + after.capital
    atoms[14] = after.shape
    atoms[15] = after2 ? after2.hash : OUTSIDE
    atoms[16] = upos[i + 2] ?? OUTSIDE
    atoms[17] = after2 ? after2.shape : OUTSIDE
    atoms[18] = upos[i + 3] ?? OUTSIDE
    atoms[19] = Math.min(2, (verbs[i + 1] as number) - (verbs[first] as number))
    atoms[20] = Math.min(2, (verbs[Math.min(words.length, i + 26)] as number) - (verbs[i + 1] as number))
    atoms[21] = bucket(i + 1 - first)
    atoms[22] = bucket(words.length - i - 1)
    atoms[23] = upos[first] as number
    atoms[24] = (words[first] as Word).capital
    atoms[25] = Math.min(2, (this.commas[i + 1] as number) - (this.commas[first] as number))
    atoms[26] = this.brackets[i + 1] as number
    TEMPLATES.extract(atoms, this.features, 0)
  }
}

function bucket(length: number): number {
  return length > 20 ? 8 : length > 12 ? 7 : length > 8 ? 6 : Math.min(5, length)
}
