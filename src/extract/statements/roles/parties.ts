import { fold } from '../../../graph/index.ts'
import type { BracketFrame } from '../../knowledge/index.ts'
import { expandWords } from '../../knowledge/index.ts'
import type { Sentence, Token } from '../../language/index.ts'
import type { Candidate } from '../candidate.ts'
import type { Compiled } from '../frame-index.ts'
import { PLAINLY_ASSERTED } from '../presentation.ts'
import { type Argument, makeCandidate, nameArgumentAt, type Reading } from '../reading.ts'
import { isOfSorts } from './fitting-owner.ts'
import { nameEnd, nameFrom } from './surface.ts'

/**
 * "Lucie Garance (Parti du centre)", "Le maire (Parti du centre), Paul Estève": the party of a politician; "la professeure Inès
 * Karadec (université de Lanvaux)": where a scholar works.
 */
export function parties(reading: Reading, s: number, bracket: number): Candidate[] {
  const sentence = reading.sentences[s]
  const party = nameArgumentAt(reading, s, bracket + 1)
  if (!sentence || !party || party.entity.type === 'person' || party.entity.type === 'place') return []
  const close = nameEnd(reading, s, bracket + 1)
  if (sentence.tokens[close]?.form !== ')') return []
  const member = memberOf(reading, s, sentence, bracket, close)
  if (!member) return []
  return reading.frames.brackets.flatMap((frame) =>
    isOfSorts(reading.vocabulary, frame, party.entity) && isTold(reading, frame, sentence, member, party)
      ? makeCandidate(reading, s, {
          relation: frame.relation,
          rule: frame.rule,
          kind: 'role',
          frame: frame.position,
          subject: member,
          object: party,
          operative: [bracket],
          presentation: PLAINLY_ASSERTED,
          voice: 'article',
          subjectTypes: ['person'],
          objectTypes: ['organization'],
        })
      : [],
  )
}

/** In tokens: "(Parti du centre) du Tarn, Paul Estève". */
const REACH = 5

/** The person named before the bracket; or behind it, when the person's office stands before. */
function memberOf(
  reading: Reading,
  s: number,
  sentence: Sentence,
  bracket: number,
  close: number,
): Argument | undefined {
  const { tokens } = sentence
  const before = nameArgumentAt(reading, s, bracket - 1)
  if (before?.entity.type === 'person') return before
  let office = bracket - 1
  while (tokens[office]?.upos === 'ADJ') office--
  const noun = tokens[office]
  if (noun?.upos !== 'NOUN' || !reading.vocabulary.cueTypes(noun).includes('person')) return undefined
  const comma = tokens.findIndex(({ form }, i) => i > close && i <= close + REACH && form === ',')
  const named = nameFrom(reading, s, sentence, comma < 0 ? close + 1 : comma + 1)
  if (named?.argument.entity.type !== 'person') return undefined
  const next = tokens[nameEnd(reading, s, named.at)]
  return comma < 0 || next?.upos === 'PUNCT' ? named.argument : undefined
}

/** Clubs, newspapers and films stand in parentheses too: a word of politics, or of research, must be near. */
function isTold(
  reading: Reading,
  { frame }: Compiled<BracketFrame>,
  sentence: Sentence,
  member: Argument,
  party: Argument,
): boolean {
  const { lexicon } = reading
  const { tokens } = sentence
  const words = new Set(expandWords(lexicon, frame.brackets).map(fold))
  const trade = tradeBefore(reading, sentence, member)
  if (trade && !words.has(fold(trade.lemma)) && !words.has(fold(trade.form))) return false
  const tells = ({ form, lemma }: Token) => words.has(fold(lemma)) || words.has(fold(form))
  return (
    [...member.entity.descriptions.keys()].some((word) => words.has(fold(word))) ||
    [...party.entity.names].some((name) => name.split(/[\s'’-]/u).some((word) => words.has(word))) ||
    tokens.some(tells)
  )
}

/** "la sondeuse Lucie Garance (Velmont)": the word right before the name that says what she does for a living. */
function tradeBefore({ vocabulary }: Reading, { tokens }: Sentence, { reason }: Argument): Token | undefined {
  const before = reason.by === 'phrase' ? tokens[reason.mention.from - 1] : undefined
  if (before?.upos !== 'NOUN') return undefined
  const sorts = vocabulary.sortsOf(before.lemma.toLowerCase())
  return TRADES.some((sort) => sorts.has(sort)) ? before : undefined
}

/** An "auteur" may be a deputy’s amendment’s. */
const TRADES = ['scholar', 'physician', 'lawyer']
