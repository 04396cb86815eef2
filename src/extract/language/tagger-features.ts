import { hashString } from './hash.ts'
import type { TagDictionary } from './tag-dictionary.ts'
import type { Tag } from './tags.ts'
import { compileTemplates } from './templates.ts'
import type { Word } from './words.ts'

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
