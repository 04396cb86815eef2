import { gapAfter, readLineEnds } from '../gaps.ts'
import { HeadingContext, mayEndUnmarked } from '../headings.ts'
import { BoundaryContext, isMarked, mayEnd } from '../sentences.ts'
import type { Tagger } from '../tagger.ts'
import type { Tag } from '../tags.ts'
import { type SurfaceTokens, tokenize } from '../tokens.ts'
import type { Word, WordTable } from '../words.ts'
import { seededRandom, shuffled } from './averaged-perceptron.ts'
import { type BinaryExample, trainBinary } from './binary.ts'
import { type GoldSentence, joinTexts } from './treebank.ts'

/** How often the space between two sentences is left out, as it is where a web page's paragraphs were glued together. */
const GLUED_SHARE = 0.1
/** Sentences are also read in so many other orders: a heading then meets more than one neighbour. */
const SHUFFLES = 4

/** The treebanks in their own order and in others. */
function* orders(treebanks: readonly (readonly GoldSentence[])[]): Generator<readonly GoldSentence[]> {
  const random = seededRandom(3)
  for (const sentences of treebanks) {
    yield sentences
    for (let i = 0; i < SHUFFLES; i++) {
      yield Array.from(shuffled(sentences.length, random), (s) => sentences[s] as GoldSentence)
    }
  }
}

/** An article's title has no full stop. */
export interface PressArticle {
  readonly title: string
  readonly article: string
}

/** Learns where marks end sentences; the result is the bytes that `new SentenceSplitter(bytes)` reads. */
export function trainSentences(treebanks: readonly (readonly GoldSentence[])[], table: WordTable): Uint8Array {
  const random = seededRandom(4)
  const examples: BinaryExample[] = []
  for (const sentences of orders(treebanks)) {
    const endsWell = (i: number) => /[.!?…]["»”]?$/.test(sentences[i]?.text ?? '')
    const startsWell = (i: number) => /^\p{Lu}/u.test(sentences[i]?.text ?? '')
    const isGlued = (i: number) => random() < GLUED_SHARE && endsWell(i) && startsWell(i + 1)
    const { text, offsets } = joinTexts(sentences, (i) => (isGlued(i) ? '' : ' '))
    const ends = endOffsets(sentences, offsets)
    const tokens = tokenize(text)
    const words = wordsOf(text, tokens, table)
    const context = new BoundaryContext()
    const lineEnds = readLineEnds(text, tokens)
    context.start(words)
    for (let i = 0; i + 1 < tokens.count; i++) {
      const gap = gapAfter(text, tokens, i, lineEnds)
      const isYes = ends.has(tokens.ends[i] as number)
      context.advance(i)
      if (mayEnd(words[i] as Word, words[i + 1] as Word, gap)) {
        context.extract(i, gap)
        examples.push({ features: context.features.slice(), isYes })
      }
      if (isYes) context.end(i)
    }
  }
  return trainBinary(examples, 2)
}

/**
 * Learns where sentences end without a mark; the result is the bytes that `new HeadingSplitter(bytes)` reads.
 * @param press articles: their titles run into the text, and elsewhere a capital begins a name
 */
export function trainHeadings(
  treebanks: readonly (readonly GoldSentence[])[],
  press: readonly PressArticle[],
  table: WordTable,
  tagger: Tagger,
): Uint8Array {
  const examples: BinaryExample[] = []
  for (const sentences of orders(treebanks)) {
    const { text, offsets } = joinTexts(sentences)
    addGaps(text, endOffsets(sentences, offsets), table, tagger, examples)
  }
  for (const { title, article } of press) {
    const isHeading = /[\p{L}\d]$/u.test(title)
    addGaps(
      isHeading ? `${title} ${article}` : article,
      new Set(isHeading ? [title.length] : []),
      table,
      tagger,
      examples,
    )
  }
  return trainBinary(examples, 2)
}

/** Adds the gaps without a mark of a text, in stretches that end where a marked sentence does. */
function addGaps(
  text: string,
  ends: ReadonlySet<number>,
  table: WordTable,
  tagger: Tagger,
  examples: BinaryExample[],
): void {
  const tokens = tokenize(text)
  const words = wordsOf(text, tokens, table)
  const context = new HeadingContext()
  let first = 0
  for (let last = 0; last < words.length; last++) {
    const word = words[last] as Word
    const isEnd = /^[.!?…]$/.test(word.form) || (isMarked(word) && ends.has(tokens.ends[last] as number))
    if (last + 1 < words.length && !isEnd) continue
    const stretch = words.slice(first, last + 1)
    const tags = Array.from(tagger.tag(stretch), (tag) => tagger.tags[tag] as Tag)
    context.start(stretch, tags)
    for (let i = 0; i + 1 < stretch.length; i++) {
      if (!mayEndUnmarked(stretch[i] as Word, stretch[i + 1] as Word)) continue
      const isYes = ends.has(tokens.ends[first + i] as number)
      context.extract(i)
      examples.push({ features: context.features.slice(), isYes })
      if (isYes) context.end(i)
    }
    first = last + 1
  }
}

function endOffsets(sentences: readonly GoldSentence[], offsets: readonly number[]): Set<number> {
  return new Set(sentences.map((sentence, i) => (offsets[i] as number) + sentence.text.trimEnd().length))
}

function wordsOf(text: string, tokens: SurfaceTokens, table: WordTable): Word[] {
  return Array.from({ length: tokens.count }, (_, i) => table.get(text.slice(tokens.starts[i], tokens.ends[i])))
}
