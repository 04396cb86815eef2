import { contractedWords } from './contractions.ts'
import { type Lemma, Lemmatizer } from './lemmas.ts'
import { Parser } from './parser.ts'
import type { Sentence, Token } from './sentence.ts'
import { SentenceSplitter } from './sentences.ts'
import { Tagger } from './tagger.ts'
import type { Tag } from './tags.ts'
import { type SurfaceTokens, tokenize } from './tokens.ts'
import { readWeights, section } from './weights.ts'
import { type Word, WordTable } from './words.ts'

/** French, as learnt from treebanks: tokens → sentences → tags → lemmas → trees. */
export interface Language {
  /**
   * The sentences of a text, in order. Offsets are UTF-16 code units into `text`; nothing before `from` is read.
   * Takes time in proportion to the text's length, whatever it holds.
   */
  analyse(text: string, from?: number): Sentence[]
}

/**
 * @param weights the bytes of `weights/fr.bin`
 * @throws {WeightsError} when they are not a whole weights file of this version
 */
export function loadLanguage(weights: Uint8Array): Language {
  const sections = readWeights(weights)
  const table = new WordTable()
  const splitter = new SentenceSplitter(section(sections, 'sentences'))
  const analyser = new SentenceAnalyser(
    table,
    new Tagger(section(sections, 'tagger')),
    new Lemmatizer(section(sections, 'lemmas')),
    new Parser(section(sections, 'parser')),
  )
  return {
    analyse(text, from = 0) {
      const tokens = tokenize(text, from)
      const words: Word[] = []
      for (let i = 0; i < tokens.count; i++) words.push(table.get(text.slice(tokens.starts[i], tokens.ends[i])))
      let first = 0
      return splitter.split(text, tokens, words).map((last) => {
        const sentence = analyser.analyse(tokens, words, first, last + 1)
        first = last + 1
        return sentence
      })
    },
  }
}

/** From surface tokens to a tree, one sentence at a time. */
class SentenceAnalyser {
  constructor(
    private readonly table: WordTable,
    private readonly tagger: Tagger,
    private readonly lemmatizer: Lemmatizer,
    private readonly parser: Parser,
  ) {}

  /** @param first the sentence's first token; `end` excludes the last */
  analyse(tokens: SurfaceTokens, allWords: readonly Word[], first: number, end: number): Sentence {
    const surfaceWords = allWords.slice(first, end)
    const words: Word[] = []
    const tags: Tag[] = []
    const surfaces: number[] = []
    this.tagger.tag(surfaceWords).forEach((number, i) => {
      const tag = this.tagger.tags[number] as Tag
      const word = surfaceWords[i] as Word
      const forms = tag.parts ? contractedWords(word.form) : undefined
      if (tag.parts && forms) {
        words.push(this.table.get(forms[0]), this.table.get(forms[1]))
        tags.push(...tag.parts)
        surfaces.push(first + i, first + i)
      } else {
        words.push(word)
        tags.push(tag)
        surfaces.push(first + i)
      }
    })
    const lemmas: Lemma[] = words.map((word, i) => this.lemmatizer.lemma(word, tags[i] as Tag))
    const tree = this.parser.parse(words, tags, lemmas)
    return {
      start: tokens.starts[first] as number,
      end: tokens.ends[end - 1] as number,
      tokens: words.map((word, i): Token => {
        const surface = surfaces[i] as number
        const tag = tags[i] as Tag
        return {
          form: word.form,
          start: tokens.starts[surface] as number,
          end: tokens.ends[surface] as number,
          lemma: (lemmas[i] as Lemma).text,
          upos: tag.upos,
          features: tag.features,
          head: tree.head(i),
          deprel: tree.deprel(i),
          confidence: toConfidence(tree.margin(i)),
        }
      }),
    }
  }
}

/** The margin at which the parser is right about nineteen times in twenty; measured on the development set. */
const SURE_MARGIN = 4000

function toConfidence(margin: number): number {
  return Math.min(1, margin / SURE_MARGIN)
}
