import { ByteWriter } from '../bytes.ts'
import { exceptionKey, extractLemmaFeatures, LEMMA_FEATURES, Lemmatizer, lemmaBase, uposKey } from '../lemmas.ts'
import type { Lexicon } from '../lexicon.ts'
import { parseScript, scriptBetween } from '../scripts.ts'
import { parseTag, type Tag, tagText } from '../tags.ts'
import type { Word, WordTable } from '../words.ts'
import { AveragedPerceptron, FeatureIndex, packModel, seededRandom, shuffled } from './averaged-perceptron.ts'
import type { GoldSentence } from './treebank.ts'

interface LemmaExample {
  readonly word: Word
  readonly tag: Tag
  readonly lemma: string
}

const EPOCHS = 5
/** Scripts used less often are left to the list of exceptions. */
const SCRIPT_COUNT = 3

/** Learns the lemmatizer; the result is the bytes that `new Lemmatizer(bytes)` reads. */
export function trainLemmas(sentences: readonly GoldSentence[], table: WordTable, lexicon: Lexicon): Uint8Array {
  const examples = distinctExamples(sentences, table)
  const scripts = collectScripts(examples)
  const numbers = new Map(scripts.map((script, i) => [script, i]))
  const parsed = scripts.map(parseScript)
  const learnable = examples.flatMap((example) => {
    const right = numbers.get(scriptBetween(lemmaBase(example.word, example.tag), example.lemma))
    return right === undefined ? [] : [{ ...example, right }]
  })

  const index = new FeatureIndex()
  const features = new Int32Array(LEMMA_FEATURES)
  for (const { word, tag } of learnable) {
    extractLemmaFeatures(word, tag, features)
    index.count(features, 0, LEMMA_FEATURES)
  }
  index.close(2)
  const perceptron = new AveragedPerceptron(index.size, scripts.length)
  const scores = new Float32Array(scripts.length)
  const rows = new Int32Array(LEMMA_FEATURES)
  const random = seededRandom(5)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const i of shuffled(learnable.length, random)) {
      const example = learnable[i]
      if (!example) continue
      const { word, tag, right } = example
      extractLemmaFeatures(word, tag, features)
      for (let f = 0; f < LEMMA_FEATURES; f++) rows[f] = index.row(features[f] as number)
      const length = lemmaBase(word, tag).length
      const usable = Uint8Array.from(parsed.flatMap((script, c) => (script.strip <= length ? [c] : [])))
      perceptron.score(rows, 0, LEMMA_FEATURES, usable, scores)
      let best = usable[0] as number
      for (const c of usable) if ((scores[c] as number) > (scores[best] as number)) best = c
      perceptron.tick()
      if (best !== right) perceptron.update(rows, 0, LEMMA_FEATURES, right, best)
    }
  }
  const model = packModel(index, scripts.length, perceptron.averaged(), 0.002)
  const pack = (exceptions: string) => {
    const out = new ByteWriter()
    out.text(exceptions)
    out.text(scripts.join('\n'))
    out.block(model)
    return out.toBytes()
  }
  return pack(listExceptions(examples, new Lemmatizer(pack(''), lexicon)))
}

/** The words that the scripts alone get wrong, one a line: form, tag or part of speech, lemma. */
function listExceptions(examples: readonly LemmaExample[], lemmatizer: Lemmatizer): string {
  const lines = new Map<string, string>()
  for (const { word, tag, lemma } of examples) {
    const general = uposKey(word, tag)
    if (!lines.has(general) && lemmatizer.lemma(word, tag).text !== lemma) lines.set(general, lemma)
  }
  // A form whose lemma depends on its morphology ("suis": être, suivre) needs the whole tag once it has an exception.
  for (const { word, tag, lemma } of examples) {
    const general = lines.get(uposKey(word, tag))
    if (general !== undefined && general !== lemma) lines.set(exceptionKey(word, tag), lemma)
  }
  return [...lines]
    .map(([key, lemma]) => `${key}\t${lemma}`)
    .sort()
    .join('\n')
}

/** Each (form, tag) once, with its most frequent lemma. */
function distinctExamples(sentences: readonly GoldSentence[], table: WordTable): LemmaExample[] {
  const tags = new Map<string, Tag>()
  const counts = new Map<string, { word: Word; tag: Tag; lemmas: Map<string, number> }>()
  for (const sentence of sentences) {
    for (const gold of sentence.words) {
      const text = tagText(gold.upos, gold.features)
      const tag = tags.get(text) ?? parseTag(text)
      tags.set(text, tag)
      const word = table.get(gold.form)
      const key = exceptionKey(word, tag)
      const entry = counts.get(key) ?? { word, tag, lemmas: new Map<string, number>() }
      counts.set(key, entry)
      entry.lemmas.set(gold.lemma, (entry.lemmas.get(gold.lemma) ?? 0) + 1)
    }
  }
  return [...counts.values()].map(({ word, tag, lemmas }) => {
    const [best] = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    return { word, tag, lemma: best?.[0] ?? word.lower }
  })
}

function collectScripts(examples: readonly LemmaExample[]): string[] {
  const counts = new Map<string, number>()
  for (const { word, tag, lemma } of examples) {
    const script = scriptBetween(lemmaBase(word, tag), lemma)
    counts.set(script, (counts.get(script) ?? 0) + 1)
  }
  return [...counts]
    .filter(([script, count]) => count >= SCRIPT_COUNT && parseScript(script).strip < 8)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 255)
    .map(([script]) => script)
}
