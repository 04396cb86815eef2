import { contractedWords } from '../contractions.ts'
import { Lemmatizer } from '../lemmas.ts'
import { Tagger } from '../tagger.ts'
import { parseTag, type Tag } from '../tags.ts'
import { writeWeights } from '../weights.ts'
import { type Word, WordTable } from '../words.ts'
import { withLearntRelations } from './relations.ts'
import { trainLemmas } from './train-lemmas.ts'
import { type ParserExample, type ParserOptions, trainParser } from './train-parser.ts'
import { trainSentences } from './train-sentences.ts'
import { type TaggerOptions, trainTagger } from './train-tagger.ts'
import type { GoldSentence } from './treebank.ts'

export interface TrainingOptions {
  readonly tagger: TaggerOptions
  /** For the taggers of the folds, of which there are `folds`. */
  readonly foldTagger: TaggerOptions
  readonly folds: number
  readonly parser: ParserOptions
}

/**
 * Learns everything.
 * @param treebanks one list of sentences a treebank, in the order of its text
 * @returns the bytes of a weights file
 */
export function trainLanguage(
  treebanks: readonly (readonly GoldSentence[])[],
  options: TrainingOptions,
  report: (step: string) => void,
): Uint8Array {
  const table = new WordTable()
  const learnt = treebanks.map((sentences) => withLearntRelations(sentences, 'arguments'))
  const all = learnt.flat()
  const sentences = trainSentences(learnt, table)
  report('sentences')
  const tagger = trainTagger(all, table, options.tagger)
  report('tagger')
  const lemmas = trainLemmas(all, table)
  report('lemmas')
  const examples = jackknife(all, table, new Lemmatizer(lemmas), options)
  report('tags of the folds')
  const parser = trainParser(examples, options.parser)
  report('parser')
  return writeWeights(
    new Map([
      ['sentences', sentences],
      ['tagger', tagger],
      ['lemmas', lemmas],
      ['parser', parser],
    ]),
  )
}

/**
 * The parser must learn from tags as wrong as those it will meet: each fold is tagged by a tagger that has not seen it.
 */
function jackknife(
  sentences: readonly GoldSentence[],
  table: WordTable,
  lemmatizer: Lemmatizer,
  options: TrainingOptions,
): ParserExample[] {
  const examples: ParserExample[] = []
  for (let fold = 0; fold < options.folds; fold++) {
    const others = sentences.filter((_, i) => i % options.folds !== fold)
    const tagger = new Tagger(trainTagger(others, table, options.foldTagger))
    for (let i = fold; i < sentences.length; i += options.folds) {
      examples[i] = toExample(sentences[i] as GoldSentence, table, tagger, lemmatizer)
    }
  }
  return examples
}

/** A treebank's sentence with its own words and tree, and the tags and lemmas that the tagger gives it. */
export function toExample(
  sentence: GoldSentence,
  table: WordTable,
  tagger: Tagger,
  lemmatizer: Lemmatizer,
): ParserExample {
  const given = tagger.tag(sentence.surfaces.map((surface) => table.get(surface.form)))
  const words: Word[] = sentence.words.map((word) => table.get(word.form))
  const tags = sentence.words.map((gold): Tag => {
    const surface = sentence.surfaces[gold.surface]
    const tag = tagger.tags[given[gold.surface] as number] as Tag
    const isContraction = surface !== undefined && surface.first !== surface.last
    if (!isContraction) return tag.parts ? parseTag(gold.upos) : tag
    const isFirst = sentence.words[surface.first] === gold
    if (tag.parts && contractedWords(surface.form)) return tag.parts[isFirst ? 0 : 1]
    return parseTag(gold.upos)
  })
  return {
    words,
    tags,
    lemmas: words.map((word, i) => lemmatizer.lemma(word, tags[i] as Tag)),
    heads: sentence.words.map((word) => word.head),
    deprels: sentence.words.map((word) => word.deprel),
  }
}
