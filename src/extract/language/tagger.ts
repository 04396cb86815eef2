import { ByteReader } from './bytes.ts'
import { argmax, type LinearModel } from './perceptron.ts'
import { readDictionary, type TagDictionary } from './tag-dictionary.ts'
import { extractSpelling, TaggerContext } from './tagger-features.ts'
import { parseTag, type Tag } from './tags.ts'
import { readModel } from './weights.ts'
import type { Word } from './words.ts'

/**
 * The tagger: left to right, each word's tag chosen greedily from its spelling, its neighbours and the tags already
 * given (Collins 2002; the features after Honnibal's "A Good Part-of-Speech Tagger in about 200 Lines of Python" and
 * Denis & Sagot 2012, "Coupling an annotated corpus and a lexicon for state-of-the-art POS tagging").
 */
export class Tagger {
  readonly tags: readonly Tag[]
  private readonly dictionary: TagDictionary
  private readonly context: TaggerContext
  private readonly model: LinearModel
  private readonly scores: Int32Array
  /** The tags of "il somme" and "ils somment". */
  private readonly present: { readonly singular: number; readonly plural: number }
  /** What a word's spelling alone says, scored once a form. */
  private spellings = new Map<Word, Int32Array>()

  constructor(bytes: Uint8Array) {
    const input = new ByteReader(bytes)
    this.tags = input.text().split('\n').map(parseTag)
    this.present = { singular: presentTag(this.tags, 'Sing'), plural: presentTag(this.tags, 'Plur') }
    this.dictionary = readDictionary(this.tags, input.block())
    this.model = readModel(input.block())
    this.context = new TaggerContext(this.tags, this.dictionary)
    this.scores = new Int32Array(this.tags.length)
  }

  /** The tags' numbers, one a word. */
  tag(words: readonly Word[]): Uint8Array {
    const given = this.decode(words)
    if (!isFullStop(words.at(-1)) || given.some((tag) => this.tags[tag]?.features.VerbForm === 'Fin')) return given
    const verb = this.hiddenVerb(words, given)
    return verb ? this.decode(words, verb) : given
  }

  /** @param settled a word whose tag is known beforehand */
  private decode(words: readonly Word[], settled?: { word: number; tag: number }): Uint8Array {
    const { scores, context } = this
    const given = new Uint8Array(words.length)
    context.start(words)
    for (let i = 0; i < words.length; i++) {
      const candidates = this.dictionary.candidates(words[i] as Word)
      let best = candidates[0] as number
      if (settled?.word === i) best = settled.tag
      else if (candidates.length > 1) {
        this.score(i, candidates, this.spelling(words[i] as Word, candidates))
        best = argmax(scores, candidates, candidates.length)
      }
      given[i] = best
      context.give(best)
    }
    return given
  }

  /** Writes the scores of a word's candidate tags, in its context. */
  private score(i: number, candidates: Uint8Array, spelling: Int32Array): void {
    this.scores.set(spelling)
    const end = this.context.extract(i, 0)
    this.model.addScores(this.context.features, 0, end, candidates, candidates.length, this.scores)
  }

  /**
   * "Le syndicat somme la direction de céder.": forms of the present are often nouns. In a sentence without a verb, among
   * the nouns and adjectives that nothing introduces and that a phrase follows, the one nearest to being a verb.
   */
  private hiddenVerb(words: readonly Word[], given: Uint8Array): { word: number; tag: number } | undefined {
    const { context, scores, present } = this
    let best: { word: number; tag: number; behind: number } | undefined
    context.start(words)
    given.forEach((own, i) => {
      const word = words[i] as Word
      const tag = /(e|[^n]t|d)$/.test(word.form) ? present.singular : word.form.endsWith('ent') ? present.plural : -1
      const bare = i > 0 && word.capital === 0 && isBare(this.tags, own, given[i - 1] as number)
      const behindName = this.tags[given[i - 1] ?? -1]?.upos === 'PROPN'
      const known = word.lexical !== 0 || /^(NOUN|ADJ)$/.test(this.tags[own]?.upos ?? '')
      if (tag >= 0 && bare && known && opensObject(this.tags[given[i + 1] ?? -1], behindName)) {
        const both = Uint8Array.of(own, tag)
        this.score(i, both, this.scoreSpelling(word, both))
        const behind = (scores[own] as number) - (scores[tag] as number)
        if (!best || behind < best.behind) best = { word: i, tag, behind }
      }
      context.give(own)
    })
    return best
  }

  private spelling(word: Word, candidates: Uint8Array): Int32Array {
    const known = this.spellings.get(word)
    if (known) return known
    if (this.spellings.size > 20_000) this.spellings = new Map()
    const scores = this.scoreSpelling(word, candidates)
    this.spellings.set(word, scores)
    return scores
  }

  private scoreSpelling(word: Word, candidates: Uint8Array): Int32Array {
    const scores = new Int32Array(this.tags.length)
    const end = extractSpelling(word, this.context.features)
    this.model.addScores(this.context.features, 0, end, candidates, candidates.length, scores)
    return scores
  }
}

/** Of the third person of the indicative; -1 in a tag set without it. */
function presentTag(tags: readonly Tag[], number: 'Sing' | 'Plur'): number {
  return tags.findIndex(
    ({ upos, features }) =>
      upos === 'VERB' &&
      features.Mood === 'Ind' &&
      features.Tense === 'Pres' &&
      features.Person === '3' &&
      features.Number === number,
  )
}

/** Whether a noun, an adjective or what was taken for a part of a name has no determiner or preposition before it. */
function isBare(tags: readonly Tag[], tag: number, before: number): boolean {
  const [own, introduced] = [tags[tag]?.upos, tags[before]?.upos]
  // "Lucie Garance tacle Hugo Mercœur.": in lower case, between two names
  if (own === 'X' || own === 'PROPN') return introduced === 'PROPN'
  return (own === 'NOUN' || own === 'ADJ') && introduced !== 'DET' && introduced !== 'ADP' && introduced !== 'NUM'
}

/**
 * "somme la direction", "menace désormais": what follows a verb, and no noun; "des" and "du" follow both, but right behind a
 * name hardly a noun ("Lucie Garance pointe du doigt …").
 */
function opensObject(tag: Tag | undefined, behindName: boolean): boolean {
  return tag !== undefined && (tag.parts === undefined || behindName) && /^(DET|NUM|PROPN|ADV|PRON)$/.test(tag.upos)
}

function isFullStop(word: Word | undefined): boolean {
  return word !== undefined && /^[.!…]$/.test(word.form)
}
