import { contractedWords } from '../contractions.ts'
import type { Lemmatizer } from '../lemmas.ts'
import { Parser } from '../parser.ts'
import { mayEnd } from '../sentences.ts'
import type { Tagger } from '../tagger.ts'
import type { Tag } from '../tags.ts'
import { tokenize } from '../tokens.ts'
import type { Word, WordTable } from '../words.ts'
import { type ParserExample, type ParserOptions, trainParser } from './train-parser.ts'

export interface SilverOptions {
  /** For the two parsers that must agree. */
  readonly parser: ParserOptions
  /** The share of words on whose head and relation they must. */
  readonly agreement: number
  /** Stop after so many words. */
  readonly words: number
}

/**
 * Sentences of raw text with trees that two parsers agree on, to learn from beside the treebanks (Sagae & Tsujii 2007,
 * "Dependency Parsing and Domain Adaptation with LR Models and Parser Ensembles"). One parser reads from left to
 * right, the other from right to left, so that they seldom make the same mistake.
 */
export function silverExamples(
  gold: readonly ParserExample[],
  texts: readonly string[],
  table: WordTable,
  tagger: Tagger,
  lemmatizer: Lemmatizer,
  options: SilverOptions,
): ParserExample[] {
  // With all features at every step: these trees are learnt from.
  const forwards = new Parser(trainParser(gold, options.parser), 'all features')
  const backwards = new Parser(trainParser(gold.map(reversed), options.parser), 'all features')
  const silver: ParserExample[] = []
  let words = 0
  for (const text of texts) {
    for (const forms of plainSentences(text, table)) {
      if (words >= options.words) return silver
      const example = parseWith(forwards, tagged(forms, table, tagger, lemmatizer))
      const mirrored = reversed(example)
      const other = parseWith(backwards, mirrored)
      if (agreement(mirrored, other) < options.agreement) continue
      silver.push(example)
      words += example.words.length
    }
  }
  return silver
}

/** Sentences of middling length that begin and end as sentences do; the rest of a text teaches little. */
function* plainSentences(text: string, table: WordTable): Generator<Word[]> {
  const tokens = tokenize(text)
  let sentence: Word[] = []
  for (let i = 0; i < tokens.count; i++) {
    const word = table.get(text.slice(tokens.starts[i], tokens.ends[i]))
    sentence.push(word)
    if (!/^[.!?…]$/.test(word.form)) continue
    const next = tokens.starts[i + 1]
    const after = next === undefined ? undefined : table.get(text.slice(next, tokens.ends[i + 1]))
    const isWhole = !after || (after.capital > 0 && mayEnd(word, after, 'glued'))
    if (isWhole && sentence.length >= 6 && sentence.length <= 45 && sentence[0]?.capital !== 0) yield sentence
    sentence = []
  }
}

/** The words with their tags and lemmas, and no tree yet. */
function tagged(surface: readonly Word[], table: WordTable, tagger: Tagger, lemmatizer: Lemmatizer): ParserExample {
  const words: Word[] = []
  const tags: Tag[] = []
  tagger.tag(surface).forEach((number, i) => {
    const tag = tagger.tags[number] as Tag
    const word = surface[i] as Word
    const forms = tag.parts ? contractedWords(word.form) : undefined
    if (tag.parts && forms) {
      words.push(...forms.map((form) => table.get(form)))
      tags.push(...tag.parts)
    } else {
      words.push(word)
      tags.push(tag)
    }
  })
  const lemmas = words.map((word, i) => lemmatizer.lemma(word, tags[i] as Tag))
  return { words, tags, lemmas, heads: [], deprels: [] }
}

function parseWith(parser: Parser, { words, tags, lemmas }: ParserExample): ParserExample {
  const tree = parser.parse(words, tags, lemmas)
  return {
    words,
    tags,
    lemmas,
    heads: words.map((_, i) => tree.head(i)),
    deprels: words.map((_, i) => tree.deprel(i)),
  }
}

/** The sentence from its last word to its first. */
function reversed({ words, tags, lemmas, heads, deprels }: ParserExample): ParserExample {
  return {
    words: words.toReversed(),
    tags: tags.toReversed(),
    lemmas: lemmas.toReversed(),
    heads: heads.toReversed().map((head) => (head < 0 ? -1 : words.length - 1 - head)),
    deprels: deprels.toReversed(),
  }
}

/** The share of words with the same head and universal relation. */
function agreement(a: ParserExample, b: ParserExample): number {
  const universal = (deprel: string | undefined) => deprel?.split(':')[0]
  const same = a.heads.filter((head, i) => head === b.heads[i] && universal(a.deprels[i]) === universal(b.deprels[i]))
  return same.length / a.heads.length
}
