import type { NounFrame } from '../knowledge/index.ts'
import { children, hasChild, type Sentence } from '../language/index.ts'
import type { Candidate } from './candidate.ts'
import { objects, subjects } from './clause.ts'
import { spread } from './coordination.ts'
import type { Compiled } from './frame-index.ts'
import { asFarAsItCame } from './outcome.ts'
import { pairs } from './pairs.ts'
import { caseOf } from './phrase.ts'
import type { Reading } from './reading.ts'
import { type Carrier, fillNounSlot } from './slots.ts'
import { isPassive } from './voice.ts'

/** "le refus de X de …", "X apporte son soutien à Y", "Y a reçu le soutien de X", "X est en discussion avec Y". */
export function byNoun(reading: Reading, s: number, noun: number, frame: Compiled<NounFrame>): Candidate[] {
  const sentence = reading.sentences[s]
  if (!sentence?.tokens[noun]) return []
  return carriersOf(reading, sentence, noun, frame).flatMap((carrier) => {
    if (isUndone(reading, sentence, noun, carrier, frame)) return []
    const said = reading.presentationOf(sentence, carrier.verb ?? noun)
    const presentation =
      carrier.verb !== undefined || frame.frame.stands
        ? said
        : asFarAsItCame(sentence, noun, said, reading.lexicon.reservations, frame.frame.pends === true)
    const from = carrier.converse ? frame.from : ['subject', ...frame.from]
    const to = carrier.converse ? ['subject'] : frame.to
    const operative = carrier.verb === undefined ? [noun] : [carrier.verb, noun]
    const fill = (slot: string) => fillNounSlot(sentence, noun, carrier, slot)
    const kind = carrier.verb === undefined ? 'noun' : 'carried noun'
    return pairs(reading, s, frame, { kind, from, to, fill, operative, presentation })
  })
}

interface NounCarrier extends Carrier {
  /** "Y fait l’objet d’une plainte de X": the grammatical subject is the object of the statement. */
  readonly converse?: true
}

/** What carries the noun: the first of a converse verb, a light verb, being in a state; or nothing, when it speaks for itself. */
function carriersOf(
  { attitudeOf }: Reading,
  sentence: Sentence,
  noun: number,
  frame: Compiled<NounFrame>,
): NounCarrier[] {
  const { tokens } = sentence
  const token = tokens[noun]
  if (!token) return []
  const lemmaOf = (i: number) => tokens[i]?.lemma.toLowerCase() ?? ''
  const converse = converseCarrier(sentence, noun, frame) ?? receiver(sentence, noun, frame)
  if (converse) return [converse]
  const governor = tokens[token.head]
  const governed =
    governor?.upos === 'VERB' && /^(obj|nsubj:pass|xcomp|obl:arg|nsubj|obl:mod|obl)$/.test(token.deprel)
      ? [token.head]
      : []
  // "l’ultimatum que X a adressé à Y", "l’ultimatum adressé à Y par X"
  const verb = [...governed, ...children(sentence, noun, 'acl', 'acl:relcl')].find((i) => frame.light.has(lemmaOf(i)))
  if (verb !== undefined) return [{ verb, subjects: subjects(sentence, verb) }]
  // "nie tout accord avec Y": whoever denies it would be the one who made it.
  if (governor && token.deprel === 'obj' && attitudeOf(governor) === 'denied')
    return [{ subjects: subjects(sentence, token.head) }]
  if (frame.state.has(caseOf(sentence, noun) ?? '')) {
    const stated = statedOf(sentence, noun)
    if (stated.length > 0) return [{ subjects: stated }]
  }
  return [{ subjects: [] }]
}

/** "Avec le soutien de X, Y progresse", "Y, élu avec le soutien de X": Y is who receives it. */
function receiver(sentence: Sentence, noun: number, frame: Compiled<NounFrame>): NounCarrier | undefined {
  const head = sentence.tokens[noun]?.head ?? -1
  const governor = sentence.tokens[head]
  if (!frame.converseAfter.has(caseOf(sentence, noun) ?? '') || !governor) return undefined
  const isVerb = governor.upos === 'VERB'
  const found = isVerb ? (isPassive(sentence, head) ? objects(sentence, head) : subjects(sentence, head)) : [head]
  return { ...(isVerb ? { verb: head } : {}), subjects: found, converse: true }
}

function converseCarrier(sentence: Sentence, noun: number, frame: Compiled<NounFrame>): NounCarrier | undefined {
  const { tokens } = sentence
  let i = noun
  for (let steps = 0; steps < 2; steps++) {
    const head = tokens[i]?.head ?? -1
    const governor = tokens[head]
    if (!governor || /^nsubj/.test(tokens[i]?.deprel ?? '')) return undefined
    // "fait l’objet d’une plainte": parsers hang the plainte on "fait" as well.
    const words = [head, ...children(sentence, head, 'obj')].map((j) => tokens[j]?.lemma.toLowerCase() ?? '')
    const isConverse = words.some((word) => frame.converse.has(word))
    if (governor.upos === 'VERB' && (isConverse || i !== noun))
      return {
        verb: head,
        subjects: isPassive(sentence, head) ? objects(sentence, head) : subjects(sentence, head),
        converse: true,
      }
    if (!isConverse) return undefined
    // "Y, cible de critiques de X", "Y est la cible de critiques de X"
    const stated = statedOf(sentence, head)
    if (stated.length > 0) return { subjects: stated, converse: true }
    i = head
  }
  return undefined
}

/** Of whom a predicate or an apposition is said: "X et Y sont en discussion", "X, en discussion avec Y,". */
function statedOf(sentence: Sentence, noun: number): number[] {
  const { tokens } = sentence
  const token = tokens[noun]
  if (!token) return []
  if (hasChild(sentence, noun, 'cop')) return spread(sentence, children(sentence, noun, 'nsubj'))
  return /^(appos|nmod|acl)$/.test(token.deprel) && tokens[token.head]?.upos === 'PROPN' ? [token.head] : []
}

/**
 * Whether the sentence takes back what the noun would state: "aucun accord", "un éventuel accord", "l’échec des
 * négociations", "l’interdiction a été levée".
 */
function isUndone(
  { lexicon, attitudeOf }: Reading,
  sentence: Sentence,
  noun: number,
  { verb }: Carrier,
  { frame }: Compiled<NounFrame>,
): boolean {
  const { tokens } = sentence
  const token = tokens[noun]
  const governor = tokens[token?.head ?? -1]
  const words = children(sentence, noun, 'det', 'amod', 'advmod', 'case').map(
    (i) => tokens[i]?.lemma.toLowerCase() ?? '',
  )
  // "Aucun accord n’a été conclu" is a denial, which the negated verb tells.
  const denied = verb !== undefined && children(sentence, verb, 'advmod').some((i) => tokens[i]?.lemma === 'ne')
  const reserved = words.filter((word) => !(denied && /^(aucun|aucune|nul|nulle)$/.test(word)))
  if (reserved.some((word) => lexicon.reservations.nouns.includes(word)) || tokens[noun - 1]?.lemma === 'pas')
    return true
  if (tokens[noun - 2]?.lemma === 'pas' && tokens[noun - 1]?.lemma === 'de') return true
  if (!token || !governor) return false
  if (isWithout(sentence, noun)) return true
  // "favorable à une alliance", "un accord, c’est possible"
  if (governor.upos === 'ADJ' && lexicon.reservations.nouns.includes(governor.lemma.toLowerCase())) return true
  const hangs = /^nmod/.test(token.deprel) || (/^obl/.test(token.deprel) && governor.upos === 'ADJ')
  if (hangs) return /^(denied|nothing|planned|reported)$/.test(attitudeOf(governor) ?? '')
  return (
    !frame.stands && /^nsubj/.test(token.deprel) && lexicon.reservations.undoing.includes(governor.lemma.toLowerCase())
  )
}

/** "sans avancée vers la fusion de X avec Y": there is none. */
function isWithout(sentence: Sentence, noun: number): boolean {
  for (let i = noun; /^(nmod|obl|obl:mod|obl:arg)$/.test(sentence.tokens[i]?.deprel ?? ''); ) {
    if (caseOf(sentence, i) === 'sans') return true
    i = sentence.tokens[i]?.head ?? -1
  }
  return false
}
