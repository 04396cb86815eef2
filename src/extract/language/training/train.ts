import { Clusters } from '../clusters.ts'
import { writeCalibration } from '../confidence.ts'
import { contractedWords } from '../contractions.ts'
import { Lemmatizer } from '../lemmas.ts'
import { Lexicon } from '../lexicon.ts'
import { Parser } from '../parser.ts'
import { Tagger } from '../tagger.ts'
import { parseTag, type Tag } from '../tags.ts'
import { writeWeights } from '../weights.ts'
import { joinFacts, type Word, WordTable } from '../words.ts'
import { calibrate } from './calibrate.ts'
import { withLearntRelations } from './relations.ts'
import { type SilverOptions, silverExamples } from './silver.ts'
import { trainLemmas } from './train-lemmas.ts'
import { type ParserExample, type ParserOptions, trainParser } from './train-parser.ts'
import { type PressArticle, trainHeadings, trainSentences } from './train-sentences.ts'
import { type TaggerOptions, trainTagger } from './train-tagger.ts'
import type { GoldSentence } from './treebank.ts'

export interface TrainingOptions {
  readonly tagger: TaggerOptions
  /** For the taggers of the folds, of which there are `folds`. */
  readonly foldTagger: TaggerOptions
  readonly folds: number
  readonly silver: SilverOptions
  readonly parser: ParserOptions
}

/** What comes from outside the treebanks: the bytes of a lexicon and of clusters, and some articles. */
export interface Sources {
  readonly lexicon: Uint8Array
  readonly clusters: Uint8Array
  /** Articles with their titles: what headings look like in the press. */
  readonly press: readonly PressArticle[]
  /** Articles to parse and learn from. */
  readonly articles: readonly string[]
}

/**
 * Learns everything.
 * @param treebanks one list of sentences a treebank, in the order of its text
 * @param development a treebank not learnt from, on which the parser's confidence is measured
 * @returns the bytes of a weights file
 */
export function trainLanguage(
  treebanks: readonly (readonly GoldSentence[])[],
  development: readonly GoldSentence[],
  sources: Sources,
  options: TrainingOptions,
  report: (step: string) => void,
): Uint8Array {
  const lexicon = new Lexicon(sources.lexicon)
  const table = new WordTable(joinFacts(lexicon, new Clusters(sources.clusters)))
  const learnt = treebanks.map((sentences) => withLearntRelations(sentences, 'arguments'))
  const all = learnt.flat()
  const sentences = trainSentences(learnt, table)
  const halfTagger = new Tagger(
    trainTagger(
      all.filter((_, i) => i % 2),
      table,
      options.foldTagger,
    ),
  )
  const headings = trainHeadings(learnt, sources.press, table, halfTagger)
  report('sentences')
  const tagger = trainTagger(all, table, options.tagger)
  report('tagger')
  const lemmas = trainLemmas(all, table, lexicon)
  report('lemmas')
  const examples = jackknife(all, table, new Lemmatizer(lemmas, lexicon), options)
  report('tags of the folds')
  const finalTagger = new Tagger(tagger)
  const lemmatizer = new Lemmatizer(lemmas, lexicon)
  const silver = silverExamples(examples, sources.articles, table, finalTagger, lemmatizer, options.silver)
  report(`silver: ${silver.length} sentences`)
  // The treebanks count twice: they are right.
  const parser = trainParser([...examples, ...examples, ...silver], options.parser)
  report('parser')
  const unseen = withLearntRelations(development, 'arguments').map((s) => toExample(s, table, finalTagger, lemmatizer))
  const calibration = calibrate(new Parser(parser), unseen)
  return writeWeights(
    new Map([
      ['lexicon', sources.lexicon],
      ['clusters', sources.clusters],
      ['sentences', sentences],
      ['headings', headings],
      ['tagger', tagger],
      ['lemmas', lemmas],
      ['parser', parser],
      ['confidence', writeCalibration(calibration)],
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
