import { ByteWriter } from '../bytes.ts'
import { contractedWords } from '../contractions.ts'
import { hashString } from '../hash.ts'
import { type FormTags, TagDictionary, type TagSets, writeDictionary } from '../tag-dictionary.ts'
import { extractSpelling, TaggerContext } from '../tagger-features.ts'
import { parseTag, type Tag, tagText } from '../tags.ts'
import type { Word, WordTable } from '../words.ts'
import { AveragedPerceptron, FeatureIndex, packModel, seededRandom, shuffled } from './averaged-perceptron.ts'
import type { GoldSentence, GoldSurface } from './treebank.ts'

export interface TaggerOptions {
  readonly epochs: number
  /** One model is learnt for each seed and their weights are added: a committee at the price of one. */
  readonly seeds: readonly number[]
  /** Features seen less often are not learnt. */
  readonly minCount: number
  readonly threshold: number
}

/** The tag of a surface token: of its word, or both parts of speech of a contraction. */
export function surfaceTag(sentence: GoldSentence, surface: GoldSurface): string {
  const first = sentence.words[surface.first]
  const last = sentence.words[surface.last]
  if (!first || !last) throw new RangeError('a surface token without words')
  if (first === last) return tagText(first.upos, first.features)
  if (!contractedWords(surface.form)) return tagText(first.upos, first.features)
  return `${first.upos}+${tagText(last.upos, last.features)}`
}

/** Learns a tagger; the result is the bytes that `new Tagger(bytes)` reads. */
export function trainTagger(sentences: readonly GoldSentence[], table: WordTable, options: TaggerOptions): Uint8Array {
  const words = sentences.map((s) => s.surfaces.map((surface) => table.get(surface.form)))
  const texts = sentences.map((s) => s.surfaces.map((surface) => surfaceTag(s, surface)))
  const tags = collectTags(texts.flat())
  const numbers = new Map(tags.map((tag, i) => [tag.text, i]))
  const fallback = new Map(tags.map((tag, i) => [tag.upos, i]))
  const gold = texts.map((row) =>
    Uint8Array.from(row, (text) => numbers.get(text) ?? fallback.get(parseTag(text).upos) ?? 0),
  )
  const { byForm, bySuffix, byReadings } = countTags(words, gold, tags)
  const dictionary = new TagDictionary(tags, byForm, bySuffix, byReadings)
  const context = new TaggerContext(tags, dictionary)
  const { features } = context

  const index = new FeatureIndex()
  words.forEach((row, s) => {
    context.start(row)
    row.forEach((word, i) => {
      index.count(features, 0, extractSpelling(word, features))
      index.count(features, 0, context.extract(i, 0))
      context.give(gold[s]?.[i] as number)
    })
  })
  index.close(options.minCount)

  const sum = new Float32Array(index.size * tags.length)
  for (const seed of options.seeds) {
    const perceptron = new AveragedPerceptron(index.size, tags.length)
    learn(perceptron, index, context, dictionary, words, gold, options.epochs, seededRandom(seed))
    perceptron.averaged().forEach((weight, i) => {
      sum[i] = (sum[i] as number) + weight
    })
  }
  const out = new ByteWriter()
  out.text(tags.map((tag) => tag.text).join('\n'))
  out.block(writeDictionary(byForm, bySuffix, byReadings))
  out.block(packModel(index, tags.length, sum, options.threshold))
  return out.toBytes()
}

function learn(
  perceptron: AveragedPerceptron,
  index: FeatureIndex,
  context: TaggerContext,
  dictionary: TagDictionary,
  words: readonly (readonly Word[])[],
  gold: readonly Uint8Array[],
  epochs: number,
  random: () => number,
): void {
  const rows = new Int32Array(context.features.length)
  const scores = new Float32Array(perceptron.classCount)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const s of shuffled(words.length, random)) {
      const sentence = words[s] as readonly Word[]
      context.start(sentence)
      for (let i = 0; i < sentence.length; i++) {
        const word = sentence[i] as Word
        const right = gold[s]?.[i] as number
        const candidates = dictionary.candidates(word)
        const middle = extractSpelling(word, context.features)
        const end = context.extract(i, middle)
        for (let f = 0; f < end; f++) rows[f] = index.row(context.features[f] as number)
        perceptron.score(rows, 0, end, candidates, scores)
        let best = candidates[0] as number
        for (const c of candidates) if ((scores[c] as number) > (scores[best] as number)) best = c
        perceptron.tick()
        if (best !== right && candidates.includes(right)) perceptron.update(rows, 0, end, right, best)
        context.give(best)
      }
    }
  }
}

/** Tags seen at least three times, and every part of speech in its barest form. */
function collectTags(texts: readonly string[]): Tag[] {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts]
    .filter(([text, count]) => count >= 3 || !text.includes('|'))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([text]) => parseTag(text))
}

/** Words seen this often have shown all their tags. */
const COMPLETE = 12
const AMBIGUITY_COUNT = 4

function countTags(words: readonly (readonly Word[])[], gold: readonly Uint8Array[], tags: readonly Tag[]) {
  const forms = new Map<number, Map<number, number>>()
  const suffixes = new Map<number, Map<number, number>>()
  const readings = new Map<number, Map<number, number>>()
  const add = (map: Map<number, Map<number, number>>, key: number, tag: number) => {
    const counts = map.get(key) ?? new Map<number, number>()
    map.set(key, counts)
    counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  words.forEach((row, s) => {
    row.forEach((word, i) => {
      const tag = gold[s]?.[i] as number
      add(forms, word.hash, tag)
      if (word.lexical) add(readings, word.lexical, tag)
      for (const k of [1, 2, 3]) if (word.suffixes[k]) add(suffixes, word.suffixes[k] as number, tag)
    })
  })
  const byForm = new Map<number, FormTags>()
  for (const [hash, counts] of forms) {
    const total = sum(counts.values())
    byForm.set(hash, {
      tags: Uint8Array.from(counts.keys()).sort(),
      isComplete: total >= COMPLETE,
      known: total >= AMBIGUITY_COUNT ? ambiguity(counts, total, tags) : 0,
    })
  }
  return { byForm, bySuffix: frequent(suffixes, 10), byReadings: frequent(readings, 2) }
}

/** The sets of tags of the keys counted so often. */
function frequent(counts: ReadonlyMap<number, ReadonlyMap<number, number>>, minCount: number): TagSets {
  const kept = [...counts].filter(([, tags]) => sum(tags.values()) >= minCount)
  return new Map(kept.map(([key, tags]) => [key, Uint8Array.from(tags.keys()).sort()]))
}

/** The parts of speech that make up more than 3 % of a word's uses, most frequent first. */
function ambiguity(counts: ReadonlyMap<number, number>, total: number, tags: readonly Tag[]): number {
  const uses = new Map<string, number>()
  for (const [tag, count] of counts) {
    const name = tags[tag]?.text.split('|')[0] ?? ''
    uses.set(name, (uses.get(name) ?? 0) + count)
  }
  const names = [...uses].filter(([, count]) => count / total > 0.03).sort((a, b) => b[1] - a[1])
  return hashString(names.map(([name]) => name).join('/'))
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
