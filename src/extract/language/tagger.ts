import { ByteReader } from './bytes.ts'
import { hashString } from './hash.ts'
import { argmax, type LinearModel } from './perceptron.ts'
import { readDictionary, type TagDictionary } from './tag-dictionary.ts'
import { parseTag, type Tag } from './tags.ts'
import { compileTemplates } from './templates.ts'
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

const SPELLING = compileTemplates(
  [
    'one word suffix1 suffix2 suffix3 suffix4 suffix5 suffix6 prefix1 prefix2 prefix3 prefix4',
    'shape capital digit hyphen lexical cluster coarse usual',
  ].flatMap((names) => names.split(' ')),
  `
  one
  word
  suffix1
  suffix2
  suffix3
  suffix4
  suffix5
  suffix6
  prefix1
  prefix2
  prefix3
  prefix4
  shape
  digit hyphen capital
  lexical
  lexical suffix2
  lexical capital
  cluster
  coarse
  cluster suffix2
  usual capital
  usual capital suffix2
  `,
)

const spellingAtoms = new Int32Array(20)

/** Writes the features that depend on the word alone; returns their number. */
export function extractSpelling(word: Word, out: Int32Array): number {
  const atoms = spellingAtoms
  atoms[0] = 1
  atoms[1] = word.hash
  atoms.set(word.suffixes, 2)
  atoms.set(word.prefixes, 8)
  atoms[12] = word.shape
  atoms[13] = word.capital
  atoms[14] = word.hasDigit
  atoms[15] = word.hasHyphen
  atoms[16] = word.lexical
  atoms[17] = word.cluster
  atoms[18] = word.coarseCluster
  atoms[19] = word.usualCase
  return SPELLING.extract(atoms, out, 0)
}

const CONTEXT_ATOMS = [
  'word before before2 after after2 tag1 tag2 suffix1 suffix2 suffix3 first capital',
  'before.suffix3 before.capital after.suffix2 after.suffix3 after.capital',
  'known after.known after2.known lexical after.lexical before.lexical cluster before.cluster after.cluster after2.cluster nominal verbal usual',
].flatMap((names) => names.split(' '))

const CONTEXT = compileTemplates(
  CONTEXT_ATOMS,
  `
  first capital
  before
  before2
  after
  after2
  before word
  word after
  before after
  before before2
  tag1
  tag1 tag2
  tag1 word
  tag1 suffix3
  tag1 tag2 word
  before.suffix3
  after.suffix3
  after.capital
  after.suffix2 tag1
  before.capital capital
  known
  after.known
  known after.known
  tag1 after.known
  tag1 known after.known
  after.known after2.known
  tag1 known
  word after.known
  suffix2 after.known
  tag1 tag2 known
  first capital tag1
  first capital usual
  first capital usual tag1
  capital usual before.capital after.capital
  nominal suffix1
  verbal suffix2
  nominal known
  lexical tag1
  lexical after.lexical
  after.lexical
  lexical after.lexical tag1
  before.lexical lexical
  cluster before.cluster
  cluster after.cluster
  before.cluster
  after.cluster
  after2.cluster
  tag1 cluster
  tag1 cluster after.cluster
  tag1 after.cluster
  `,
)

/** More than any call writes. */
const FEATURE_ROOM = 128
const OUTSIDE = hashString('<outside>')

/** Describes the word at hand to the model. Also used in training, so that both see the same features. */
export class TaggerContext {
  readonly features = new Int32Array(FEATURE_ROOM)
  private readonly atoms = new Int32Array(CONTEXT_ATOMS.length)
  private words: readonly Word[] = []
  private tag1 = 0
  private tag2 = 0
  /** The last determiner's, noun's or pronoun's tag: what an adjective agrees with. */
  private nominal = 0
  private verbal = 0

  constructor(
    private readonly tags: readonly Tag[],
    private readonly dictionary: TagDictionary,
  ) {}

  start(words: readonly Word[]): void {
    this.words = words
    this.tag1 = -1
    this.tag2 = -2
    this.nominal = 0
    this.verbal = 0
  }

  /** Remembers the tag given to the word just described. */
  give(tag: number): void {
    this.tag2 = this.tag1
    this.tag1 = tag + 1
    const upos = this.tags[tag]?.upos
    if (upos === 'NOUN' || upos === 'DET' || upos === 'PRON') this.nominal = tag + 1
    else if (upos === 'VERB' || upos === 'AUX') this.verbal = tag + 1
    else if (upos === 'PUNCT') this.nominal = 0
  }

  /** Writes the features of word `i` in its context from position `from`; returns their end. */
  extract(i: number, from: number): number {
    const { words, atoms, dictionary } = this
    const word = words[i] as Word
    const before = words[i - 1]
    const after = words[i + 1]
    const after2 = words[i + 2]
    atoms[0] = word.hash
    atoms[1] = before ? before.hash : OUTSIDE
    atoms[2] = words[i - 2]?.hash ?? OUTSIDE
    atoms[3] = after ? after.hash : OUTSIDE
    atoms[4] = after2 ? after2.hash : OUTSIDE
    atoms[5] = this.tag1
    atoms[6] = this.tag2
    atoms[7] = word.suffixes[0] as number
    atoms[8] = word.suffixes[1] || word.hash
    atoms[9] = word.suffixes[2] || word.hash
    atoms[10] = i === 0 ? 1 : 0
    atoms[11] = word.capital
    atoms[12] = before ? before.suffixes[2] || before.hash : OUTSIDE
    atoms[13] = before ? before.capital : 3
    atoms[14] = after ? after.suffixes[1] || after.hash : OUTSIDE
    atoms[15] = after ? after.suffixes[2] || after.hash : OUTSIDE
    atoms[16] = after ? after.capital : 3
    atoms[17] = dictionary.known(word)
    atoms[18] = after ? dictionary.known(after) : -1
    atoms[19] = after2 ? dictionary.known(after2) : -1
    atoms[20] = word.lexical
    atoms[21] = after ? after.lexical : -1
    atoms[22] = before ? before.lexical : -1
    atoms[23] = word.cluster
    atoms[24] = before ? before.cluster : -1
    atoms[25] = after ? after.cluster : -1
    atoms[26] = after2 ? after2.cluster : -1
    atoms[27] = this.nominal
    atoms[28] = this.verbal
    atoms[29] = word.usualCase
    return CONTEXT.extract(atoms, this.features, from)
  }
}
