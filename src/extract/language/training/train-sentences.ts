import { BOUNDARY_FEATURES, BoundaryContext, gapAfter, mayEnd, readLineEnds } from '../sentences.ts'
import { type SurfaceTokens, tokenize } from '../tokens.ts'
import type { Word, WordTable } from '../words.ts'
import { AveragedPerceptron, FeatureIndex, packModel, seededRandom, shuffled } from './averaged-perceptron.ts'
import { type GoldSentence, joinTexts } from './treebank.ts'

const EPOCHS = 8
/** How often the space between two sentences is left out, as it is where a web page's paragraphs were glued together. */
const GLUED_SHARE = 0.1

/** Learns where sentences end; the result is the bytes that `new SentenceSplitter(bytes)` reads. */
export function trainSentences(treebanks: readonly (readonly GoldSentence[])[], table: WordTable): Uint8Array {
  const random = seededRandom(3)
  const features: Int32Array[] = []
  const rights: number[] = []
  for (const sentences of treebanks) {
    const endsWell = (i: number) => /[.!?…]["»”]?$/.test(sentences[i]?.text ?? '')
    const startsWell = (i: number) => /^\p{Lu}/u.test(sentences[i]?.text ?? '')
    const { text, offsets } = joinTexts(sentences, (i) =>
      random() < GLUED_SHARE && endsWell(i) && startsWell(i + 1) ? '' : ' ',
    )
    const ends = new Set(sentences.map((sentence, i) => (offsets[i] as number) + sentence.text.trimEnd().length))
    const tokens = tokenize(text)
    const words = wordsOf(text, tokens, table)
    const context = new BoundaryContext()
    const lineEnds = readLineEnds(text, tokens)
    context.start(words)
    for (let i = 0; i + 1 < tokens.count; i++) {
      const gap = gapAfter(text, tokens, i, lineEnds)
      const isEnd = ends.has(tokens.ends[i] as number)
      context.advance(i)
      if (mayEnd(words[i] as Word, words[i + 1] as Word, gap)) {
        context.extract(i, gap)
        features.push(context.features.slice())
        rights.push(isEnd ? 1 : 0)
      }
      if (isEnd) context.end(i)
    }
  }
  const index = new FeatureIndex()
  for (const values of features) index.count(values, 0, BOUNDARY_FEATURES)
  index.close(2)
  const rows = features.map((values) => values.map((feature) => index.row(feature)))
  const perceptron = new AveragedPerceptron(index.size, 2)
  const scores = new Float32Array(2)
  const both = Uint8Array.of(0, 1)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const i of shuffled(rows.length, random)) {
      const row = rows[i] as Int32Array
      const right = rights[i] as number
      perceptron.score(row, 0, row.length, both, scores)
      const best = (scores[1] as number) > (scores[0] as number) ? 1 : 0
      perceptron.tick()
      if (best !== right) perceptron.update(row, 0, row.length, right, best)
    }
  }
  return packModel(index, 2, perceptron.averaged(), 0.005)
}

function wordsOf(text: string, tokens: SurfaceTokens, table: WordTable): Word[] {
  return Array.from({ length: tokens.count }, (_, i) => table.get(text.slice(tokens.starts[i], tokens.ends[i])))
}
