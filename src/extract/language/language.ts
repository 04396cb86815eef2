import { Clusters } from './clusters.ts'
import { type Calibration, readCalibration, toConfidence } from './confidence.ts'
import { contractedWords } from './contractions.ts'
import { HeadingSplitter, type Headings, mayHoldHeadings } from './headings.ts'
import { type Lemma, Lemmatizer } from './lemmas.ts'
import { Lexicon } from './lexicon.ts'
import { Parser } from './parser.ts'
import type { Sentence, Token } from './sentence.ts'
import { SentenceSplitter } from './sentences.ts'
import { Tagger } from './tagger.ts'
import type { Tag } from './tags.ts'
import { type SurfaceTokens, tokenize } from './tokens.ts'
import { attachByValency } from './valency.ts'
import { readWeights, section } from './weights.ts'
import { joinFacts, type Word, WordTable } from './words.ts'

/** French, as learnt from treebanks: tokens → sentences → tags → lemmas → trees. */
export interface Language {
  /**
   * The sentences of a text, in order. Offsets are UTF-16 code units into `text`; nothing before `from` is read.
   * Takes time in proportion to the text's length, whatever it holds.
   */
  analyse(text: string, from?: number): Sentence[]
  /** What is known of a word by itself: its spelling, cluster and usual case, as the models see them. */
  word(form: string): Word
  /**
   * What else was trained on this analysis and is kept in the same file.
   * @throws {WeightsError} when the file has no such section
   */
  section(name: string): Uint8Array
}

/**
 * @param weights the bytes of `weights/fr.bin`
 * @throws {WeightsError} when they are not a whole weights file of this version
 */
export function loadLanguage(weights: Uint8Array): Language {
  const sections = readWeights(weights)
  const lexicon = new Lexicon(section(sections, 'lexicon'))
  const table = new WordTable(joinFacts(lexicon, new Clusters(section(sections, 'clusters'))))
  const splitter = new SentenceSplitter(section(sections, 'sentences'))
  const analyser = new SentenceAnalyser(
    table,
    new HeadingSplitter(section(sections, 'headings')),
    new Tagger(section(sections, 'tagger')),
    new Lemmatizer(section(sections, 'lemmas'), lexicon),
    new Parser(section(sections, 'parser')),
    readCalibration(section(sections, 'confidence')),
  )
  return {
    analyse(text, from = 0) {
      const tokens = tokenize(text, from)
      const words: Word[] = []
      for (let i = 0; i < tokens.count; i++) words.push(table.get(text.slice(tokens.starts[i], tokens.ends[i])))
      const sentences: Sentence[] = []
      let first = 0
      for (const last of splitter.split(text, tokens, words)) {
        const headings = mayHoldHeadings(text, tokens.starts[first] ?? 0)
        analyser.analyse(tokens, words, first, last + 1, headings, sentences)
        first = last + 1
      }
      return sentences
    },
    word: (form) => table.get(form),
    section: (name) => section(sections, name),
  }
}

/** From surface tokens to a tree, one sentence at a time. */
class SentenceAnalyser {
  constructor(
    private readonly table: WordTable,
    private readonly headings: HeadingSplitter,
    private readonly tagger: Tagger,
    private readonly lemmatizer: Lemmatizer,
    private readonly parser: Parser,
    private readonly calibration: Calibration,
  ) {}

  /**
   * Adds the sentences of a stretch of text that a mark or a paragraph ends: one, and more where headings run into it.
   * @param first the stretch's first token; `end` excludes the last
   */
  analyse(
    tokens: SurfaceTokens,
    allWords: readonly Word[],
    first: number,
    end: number,
    headings: Headings,
    out: Sentence[],
  ): void {
    const words = allWords.slice(first, end)
    const tags = this.tag(words)
    const lasts = headings === 'on lines of their own' ? [] : this.headings.split(words, tags)
    if (lasts.length === 0) {
      out.push(attachByValency(this.parse(tokens, first, words, tags)))
      return
    }
    let from = 0
    for (const last of [...lasts, words.length - 1]) {
      const piece = words.slice(from, last + 1)
      // Tagged again: a word is tagged differently where a sentence begins.
      out.push(attachByValency(this.parse(tokens, first + from, piece, this.tag(piece))))
      from = last + 1
    }
  }

  private tag(words: readonly Word[]): Tag[] {
    const { tags } = this.tagger
    return Array.from(this.tagger.tag(words), (number) => tags[number] as Tag)
  }

  private parse(
    tokens: SurfaceTokens,
    first: number,
    surfaceWords: readonly Word[],
    surfaceTags: readonly Tag[],
  ): Sentence {
    const end = first + surfaceWords.length
    const words: Word[] = []
    const tags: Tag[] = []
    const surfaces: number[] = []
    surfaceWords.forEach((word, i) => {
      const tag = surfaceTags[i] as Tag
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
          word,
          start: tokens.starts[surface] as number,
          end: tokens.ends[surface] as number,
          lemma: (lemmas[i] as Lemma).text,
          upos: tag.upos,
          features: tag.features,
          head: tree.head(i),
          deprel: tree.deprel(i),
          confidence: toConfidence(tree.headMargin(i), tree.labelMargin(i), this.calibration),
        }
      }),
    }
  }
}
