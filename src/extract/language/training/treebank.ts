import type { Upos } from '../sentence.ts'

/** A syntactic word of a treebank. `head` is an index, −1 for the root. */
export interface GoldWord {
  readonly form: string
  readonly lemma: string
  readonly upos: Upos
  readonly features: string
  readonly head: number
  readonly deprel: string
  /** Index of the surface token that holds it. */
  readonly surface: number
}

/** A surface token: one word, or the several that a contraction hides. Offsets are into the sentence's text. */
export interface GoldSurface {
  readonly form: string
  readonly start: number
  readonly end: number
  readonly first: number
  readonly last: number
}

export interface GoldSentence {
  readonly text: string
  readonly words: readonly GoldWord[]
  readonly surfaces: readonly GoldSurface[]
}

/**
 * Reads CoNLL-U (https://universaldependencies.org/format.html). Empty nodes are left out.
 * @throws when a sentence's forms are not those of its text
 */
export function readTreebank(conllu: string, name: string): GoldSentence[] {
  const sentences: GoldSentence[] = []
  for (const block of conllu.split(/\r?\n\r?\n+/)) {
    const sentence = readSentence(block.split(/\r?\n/), name)
    if (sentence) sentences.push(sentence)
  }
  return sentences
}

function readSentence(lines: readonly string[], name: string): GoldSentence | undefined {
  const words: GoldWord[] = []
  const surfaces: GoldSurface[] = []
  let text = ''
  let at = 0
  let contractionEnds = -1
  const addSurface = (form: string, first: number, last: number) => {
    const start = text.indexOf(form, at)
    if (start < 0 || text.slice(at, start).trim() !== '') {
      throw new Error(`${name}: "${form}" does not follow in "${text}"`)
    }
    at = start + form.length
    surfaces.push({ form, start, end: at, first, last })
  }
  for (const line of lines) {
    if (line.startsWith('# text = ')) text = line.slice('# text = '.length)
    const columns = line.split('\t')
    const [id = '', form = '', lemma = '', upos = '', , features = '', head = '', deprel = ''] = columns
    if (line.startsWith('#') || columns.length < 10 || id.includes('.')) continue
    const range = /^(\d+)-(\d+)$/.exec(id)
    if (range) {
      addSurface(form, Number(range[1]) - 1, Number(range[2]) - 1)
      contractionEnds = Number(range[2]) - 1
      continue
    }
    if (words.length > contractionEnds) addSurface(form, words.length, words.length)
    words.push({
      form,
      lemma,
      upos: upos as Upos,
      features,
      head: Number(head) - 1,
      deprel,
      surface: surfaces.length - 1,
    })
  }
  return words.length > 0 ? { text, words, surfaces } : undefined
}

/**
 * The sentences' texts one after the other, and where each begins: what a reader of the raw file would see.
 * @param separator what stands after the sentence of this number
 */
export function joinTexts(
  sentences: readonly GoldSentence[],
  separator: (sentence: number) => string = () => ' ',
): { text: string; offsets: number[] } {
  const offsets: number[] = []
  const parts: string[] = []
  let length = 0
  sentences.forEach((sentence, i) => {
    offsets.push(length)
    const part = sentence.text + (i + 1 < sentences.length ? separator(i) : '')
    parts.push(part)
    length += part.length
  })
  return { text: parts.join(''), offsets }
}
