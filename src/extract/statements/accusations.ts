import { children } from '../language/index.ts'
import type { Candidate } from './candidate.ts'
import { subjects } from './clause.ts'
import { makeCandidate, type Reading, speakerOf } from './reading.ts'
import { sentencesWithin } from './speech.ts'

/**
 * A quotation accuses its grammatical subject when its speaker insults it: « Dorsane trahit ses clients », dénonce X.
 * Two things must meet: a named subject of a clause of the quotation, and either a word of the lexicon's insults in that
 * clause or an accusing verb of saying ("dénonce", "fustige") for the quotation's first clause.
 */
export function accusations(reading: Reading): Candidate[] {
  const { sentences, quotations, lexicon } = reading
  const insults = new Set(lexicon.speech.insults)
  const accusing = new Set(lexicon.speech.accusing)
  return quotations.flatMap(({ start, end, speaker }) => {
    if (!speaker) return []
    const subject = speakerOf(reading, speaker.sentence, speaker.token)
    const saying = sentences[speaker.sentence]?.tokens[speaker.verb]
    if (!subject || typeof subject === 'string' || !saying) return []
    const verbAccuses = accusing.has(saying.lemma)
    let first = true
    return sentencesWithin(sentences, start, end).flatMap((s) => {
      const sentence = sentences[s]
      if (!sentence) return []
      return sentence.tokens.flatMap((token, i) => {
        const inside = token.start >= start && token.end <= end
        if (!inside || !(token.upos === 'VERB' || children(sentence, i, 'cop').length > 0)) return []
        const target = subjects(sentence, i).map((t) => reading.entities.entityOf(s, t, [subject]))[0]
        const insult = [
          i,
          ...children(sentence, i, 'obj', 'obl', 'obl:arg', 'obl:mod', 'xcomp', 'amod', 'advmod', 'nmod'),
        ]
          .flatMap((j) => [j, ...children(sentence, j, 'nmod', 'amod', 'conj')])
          .flatMap((j) => [j, ...children(sentence, j, 'conj', 'nmod')])
          .find((j) => insults.has(sentence.tokens[j]?.lemma.toLowerCase() ?? ''))
        const opening = first
        first = false
        if (
          !target ||
          target.nameless ||
          target.type === 'place' ||
          (insult === undefined && !(verbAccuses && opening))
        )
          return []
        return makeCandidate(reading, s, {
          relation: lexicon.speech.relation,
          rule: `${lexicon.speech.relation}/citation`,
          subject,
          object: target,
          operative: insult === undefined ? [i] : [insult],
          presentation: { status: 'asserted' },
        })
      })
    })
  })
}
