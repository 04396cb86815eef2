import { type Features, UPOS, type Upos } from './sentence.ts'

/**
 * A tag joins a part of speech and its morphology, "NOUN|Gender=Fem|Number=Sing", because they decide each other.
 * A contraction's tag names both words: "ADP+DET|Gender=Masc|Number=Sing", the features being the second's.
 */
export interface Tag {
  readonly text: string
  /** The part of speech, of the last word for a contraction. */
  readonly upos: Upos
  /** In a contraction, the tags of its two words. */
  readonly parts: readonly [Tag, Tag] | undefined
  readonly features: Features
}

/** Which features each part of speech keeps: those that relation rules read and the treebanks agree on. */
const KEPT: Partial<Record<Upos, readonly (keyof Features)[]>> = {
  VERB: ['Gender', 'Mood', 'Number', 'Person', 'Tense', 'VerbForm'],
  AUX: ['Gender', 'Mood', 'Number', 'Person', 'Tense', 'VerbForm'],
  NOUN: ['Gender', 'Number'],
  ADJ: ['Gender', 'Number'],
  DET: ['Gender', 'Number'],
  PRON: ['Gender', 'Number', 'Person'],
}

/** The tag of a treebank's word; `features` is the CoNLL-U column. */
export function tagText(upos: Upos, features: string): string {
  const kept = KEPT[upos]
  if (!kept) return upos
  const values = new Map(features.split('|').map((pair) => pair.split('=') as [string, string]))
  const isParticiple = values.get('VerbForm') === 'Part'
  let text: string = upos
  for (const name of kept) {
    const value = values.get(name)
    if (value === undefined || (isParticiple && name === 'Person')) continue
    if (name === 'Gender' && value !== 'Masc' && value !== 'Fem') continue
    text += `|${name}=${value}`
  }
  return text
}

export function parseTag(text: string): Tag {
  const [names = '', ...features] = text.split('|')
  const [first = '', second] = names.split('+')
  return {
    text,
    upos: toUpos(second ?? first),
    parts: second === undefined ? undefined : [parseTag(first), parseTag([second, ...features].join('|'))],
    features: Object.freeze(Object.fromEntries(features.map((pair) => pair.split('=')))) as Features,
  }
}

function toUpos(name: string): Upos {
  return UPOS.find((upos) => upos === name) ?? 'X'
}
