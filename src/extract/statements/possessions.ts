import type { PossessionFrame } from '../knowledge/index.ts'
import { children, type Sentence, type Token } from '../language/index.ts'
import type { Candidate } from './candidate.ts'
import { prepositional } from './complements.ts'
import type { Compiled } from './frame-index.ts'
import { caseOf } from './phrase.ts'
import { possessors } from './possessives.ts'
import { PLAINLY_ASSERTED } from './presentation.ts'
import { type Argument, makeCandidate, nameArgumentAt, type Reading } from './reading.ts'

/** A type that words of the article tell, not the mere shape of the name: statements made of types alone need it. */
export const TOLD = 0.5

/** "Lumio de Velmont", "son assistant Lumio": what belongs to whom follows from their types. */
export function possessions(reading: Reading, s: number, head: number): Candidate[] {
  const sentence = reading.sentences[s]
  const owned = sentence && (nameArgumentAt(reading, s, head) ?? nameBeside(reading, s, sentence, head))
  if (!owned || owned.entity.typeWeight < TOLD) return []
  const frames = reading.frames.possessions.filter(({ frame }) => owned.entity.type === frame.owned)
  if (frames.length === 0 || isOfSomethingElse(reading, s, sentence, owned)) return []
  return frames.flatMap((frame) => {
    const owners = frame.frame.quoted
      ? ownerBehindTitle(reading, s, owned)
      : [
          ...prepositional(sentence, head, 'de').flatMap((i) => nameArgumentAt(reading, s, i) ?? []),
          ...possessors(reading, s, head, [owned.entity]),
        ]
    return owners.flatMap((owner) => possession(reading, s, head, frame, owner, owned))
  })
}

/** "la page Lumio de Velmont", "les comptes Lumio et Ondine de Velmont": the pages are Velmont’s. */
function isOfSomethingElse(
  { entities, vocabulary }: Reading,
  s: number,
  { tokens }: Sentence,
  { reason }: Argument,
): boolean {
  let i = reason.by === 'phrase' ? reason.mention.from - 1 : -1
  while (i >= 0 && (entities.nameAt(s, i) || isBetween(tokens[i]))) i--
  const noun = tokens[i]
  return noun?.upos === 'NOUN' && vocabulary.isNotCue(noun)
}

/** Between a noun and the name that says which: "sa vente intitulée « Ondine »". */
function isBetween(token: Token | undefined): boolean {
  return /^(et|[,«"“])$/.test(token?.form ?? '') || token?.features.VerbForm === 'Part'
}

function possession(
  reading: Reading,
  s: number,
  head: number,
  frame: Compiled<PossessionFrame>,
  owner: Argument,
  owned: Argument,
): Candidate[] {
  if (owner.entity.type !== frame.frame.owner || owner.entity.typeWeight < TOLD) return []
  if (isMadeByAnother(reading, owner, owned)) return []
  return makeCandidate(reading, s, {
    relation: frame.relation,
    rule: frame.rule,
    kind: 'possession',
    frame: frame.position,
    subject: owner,
    object: owned,
    // Within the title's quotation marks it would be what somebody says.
    operative: [frame.frame.quoted ? (owner.reason.token ?? head) : head],
    presentation: PLAINLY_ASSERTED,
    subjectTypes: [frame.frame.owner],
    objectTypes: [frame.frame.owned],
  })
}

/** "le Velmont 300 de Dorsane Airlines": whose name the product bears made it; the other flies it. */
function isMadeByAnother({ entities }: Reading, owner: Argument, { entity: { names } }: Argument): boolean {
  return entities.entities.some(
    (other) =>
      other !== owner.entity &&
      other.type === 'company' &&
      [...other.names].some(
        (maker) =>
          [...names].some((name) => name.startsWith(`${maker} `)) &&
          ![...owner.entity.names].some((name) => name.startsWith(maker)),
      ),
  )
}

/** « Les Oies du soir » de X: a title between quotation marks, and right behind them whose it is. */
function ownerBehindTitle(reading: Reading, s: number, { reason }: Argument): Argument[] {
  const { tokens = [] } = reading.sentences[s] ?? {}
  if (reason.by !== 'phrase') return []
  const { from, to } = reason.mention
  const formAt = (i: number) => tokens[i]?.form ?? ''
  const owner = nameArgumentAt(reading, s, to + 2)
  const isTitle = /^[«"“]$/.test(formAt(from - 1)) && /^[»"”]$/.test(formAt(to)) && /^(de|d['’])$/.test(formAt(to + 1))
  return isTitle && owner ? [owner] : []
}

/** "le modèle X": the name beside the noun. */
function nameBeside(reading: Reading, s: number, sentence: Sentence, head: number): Argument | undefined {
  // Of the nouns that no name stands beside, which are most, nothing is worked out.
  for (const child of children(sentence, head)) {
    if (!reading.entities.nameAt(s, child) || !BESIDE.has(sentence.tokens[child]?.deprel ?? '')) continue
    const name = nameArgumentAt(reading, s, child)
    if (name && caseOf(sentence, child) === undefined) return name
  }
  return undefined
}

const BESIDE: ReadonlySet<string> = new Set(['appos', 'nmod', 'nmod:appos', 'flat', 'flat:name', 'flat:foreign'])
