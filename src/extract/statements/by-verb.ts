import type { VerbFrame } from '../knowledge/index.ts'
import { children, hasChild, opensAfterQuotation, type Sentence } from '../language/index.ts'
import type { Candidate } from './candidate.ts'
import { complementClauses } from './complement-clauses.ts'
import { prepositional } from './complements.ts'
import type { Compiled } from './frame-index.ts'
import { isAsked } from './hypothesis.ts'
import { isOver } from './over.ts'
import { type Called, pairs } from './pairs.ts'
import { caseOf } from './phrase.ts'
import type { Presentation } from './presentation.ts'
import type { Reading } from './reading.ts'
import { rejectedFor } from './relative-clauses.ts'
import { objectBehind, wordsBehind } from './set-phrases.ts'
import { fillVerbSlot, wordsInSlot } from './slots.ts'
import { isPassive } from './voice.ts'
import { wordsOf } from './words-of.ts'

/** "X interdit Y" in all its forms: active, passive, relative, infinitive under another verb. */
export function byVerb(reading: Reading, s: number, verb: number, frames: readonly Compiled<VerbFrame>[]): Candidate[] {
  const sentence = reading.sentences[s]
  const called = sentence ? frames.filter((frame) => mayBeCalled(sentence, verb, frame)) : []
  if (!sentence || called.length === 0) return []
  // "…", a accusé X: a verb of saying put after a quotation has its subject behind it and no object.
  if (opensAfterQuotation(sentence, verb) && !isPassive(sentence, verb)) return []
  if (isIncise(reading, sentence, verb)) return []
  // "demande si X signera": a question is no demand.
  if (complementClauses(sentence, verb).some((clause) => isAsked(sentence, clause))) return []
  return called.flatMap((frame) => byFrame(reading, s, sentence, verb, frame))
}

function byFrame(
  reading: Reading,
  s: number,
  sentence: Sentence,
  verb: number,
  frame: Compiled<VerbFrame>,
): Candidate[] {
  const token = sentence.tokens[verb]
  if (!token) return []
  const governor = sentence.tokens[token.head]
  const operative = [verb]
  let needed: readonly number[] = []
  for (const { slot, words } of frame.needs) {
    const inSlot = wordsInSlot(sentence, fillNeeded(sentence, verb, slot), words)
    const present = inSlot.length > 0 ? inSlot : wordsBehind(sentence, verb, slot, words)
    if (present.length === 0) return []
    operative.push(...present)
    if (slot === 'object') needed = present
  }
  for (const { slot, words } of frame.unless)
    if (wordsInSlot(sentence, fillNeeded(sentence, verb, slot), words).length > 0) return []
  // "X ordonne à Y d'interdire Z" is X's ban: whoever orders or has it done is the one who does it.
  const agents = prepositional(sentence, verb, 'par')
  const ordered =
    agents.length === 0 &&
    governor !== undefined &&
    reading.attitudeOf(governor) === 'ordered' &&
    /^(xcomp|ccomp|obl|obl:arg|advcl|obj)$/.test(token.deprel) &&
    // "X a fait les frais de ses pratiques, souvent dénoncées": what is told of something is not had done.
    !(token.deprel === 'advcl' && token.features.VerbForm === 'Part')
  // "X fait développer Y par Z": Z develops it.
  const faire = hasChild(sentence, verb, 'aux:caus')
  const done = agents.length > 0 && (faire || (governor !== undefined && reading.attitudeOf(governor) === 'ordered'))
  const stated = ordered || (done && !faire) || frame.from.includes('governor') ? token.head : verb
  const presentation = reading.presentationOf(sentence, stated)
  if (frame.frame.lasts && isOver(sentence, verb, presentation?.status)) return []
  const needsClause = frame.needs.some(({ slot }) => slot.startsWith('clause'))
  const fill = (slot: string) => {
    if (done && slot === 'subject' && token.features.VerbForm === 'Inf') return agents
    // "a dénoncé les outrances de X et le drapeau de Y": of what the frame asks for.
    const inner = needed.length > 0 ? /^object > (\S+)$/.exec(slot)?.[1] : undefined
    if (inner !== undefined) return needed.flatMap((i) => prepositional(sentence, i, inner))
    const found = fillVerbSlot(sentence, verb, slot)
    if (slot !== 'object' || found.some((i) => !operative.includes(i))) return found
    const behind = needsClause ? [] : objectBehind(sentence, operative)
    return behind.length > 0 ? behind : found
  }
  const called: Called = {
    fill,
    from: ordered ? ['governor'] : frame.from,
    to: frame.to,
    kind: 'verb',
    operative,
    presentation,
  }
  const found = pairs(reading, s, frame, called)
  if (ordered || done) return found
  found.push(...pairsOfGap(reading, s, sentence, verb, frame, called))
  const rejected = rejectedFor(sentence, verb)
  if (rejected === undefined) return found
  // "Ce n’est pas X mais Y qui a signé": of X it is denied.
  const denial: Presentation | undefined = presentation && {
    ...presentation,
    status: 'denied',
    steps: [...presentation.steps, { by: 'negation', token: verb, status: 'denied' }],
  }
  const ofRejected = (slot: string) => (slot === 'subject' ? [rejected] : fill(slot))
  return [...found, ...pairs(reading, s, frame, { ...called, fill: ofRejected, presentation: denial })]
}

/** "X a signé avec Y, Z avec W": the second half has the verb of the first. */
function pairsOfGap(
  reading: Reading,
  s: number,
  sentence: Sentence,
  verb: number,
  frame: Compiled<VerbFrame>,
  called: Called,
): Candidate[] {
  return children(sentence, verb, 'conj').flatMap((subject) => {
    const [object] = children(sentence, subject, 'orphan')
    if (object === undefined) return []
    const preposition = caseOf(sentence, object)
    const fill = (slot: string) => (slot === 'subject' ? [subject] : slot === preposition ? [object] : [])
    return pairs(reading, s, frame, { ...called, fill })
  })
}

/** "…, poursuit la chaîne.": a verb of saying that ends its sentence with who says so. */
function isIncise({ lexicon }: Reading, sentence: Sentence, verb: number): boolean {
  const { tokens } = sentence
  const token = tokens[verb]
  if (token?.features.VerbForm !== 'Fin' || tokens[verb - 1]?.form !== ',') return false
  if (!/^(DET|PROPN)$/.test(tokens[verb + 1]?.upos ?? '') || !lexicon.speech.verbs.includes(token.lemma)) return false
  if (hasChild(sentence, verb, 'nsubj', 'ccomp', 'xcomp', 'conj')) return false
  return tokens.slice(verb + 1).every(({ upos, form }) => !/^(VERB|AUX)$/.test(upos) && !/^[,;:]$/.test(form))
}

/** By the words that a frame needs anywhere in the sentence, and by the verb above: most frames need words that are not there. */
function mayBeCalled(sentence: Sentence, verb: number, { needs, under }: Compiled<VerbFrame>): boolean {
  for (const { words } of needs) if (!mayHold(sentence, words)) return false
  if (under.size === 0) return true
  const governor = sentence.tokens[sentence.tokens[verb]?.head ?? -1]
  return governor !== undefined && under.has(governor.lemma.toLowerCase())
}

function mayHold(sentence: Sentence, words: ReadonlySet<string>): boolean {
  if (words.has('*')) return true
  const here = wordsOf(sentence)
  // The shorter list through the longer.
  const [few, many] = words.size < here.size ? [words, here] : [here, words]
  for (const word of few) if (many.has(word)) return true
  return false
}

/** What a condition on a slot looks at: of a clause its verb, where an argument would be its subject. */
function fillNeeded(sentence: Sentence, verb: number, slot: string): readonly number[] {
  return slot === 'clause' ? complementClauses(sentence, verb) : fillVerbSlot(sentence, verb, slot)
}
