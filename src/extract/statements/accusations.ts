import { children, hasChild, type Sentence } from '../language/index.ts'
import type { Candidate } from './candidate.ts'
import { subjects } from './clause.ts'
import { isNegated } from './negation.ts'
import { isPlainlySaid, PLAINLY_ASSERTED } from './presentation.ts'
import { argumentAt, LONGEST_SENTENCE, makeCandidate, quotedSpeaker, type Reading } from './reading.ts'
import { sentencesWithin } from './speech.ts'
import { setOf } from './words-of.ts'

/**
 * A quotation accuses its grammatical subject when its speaker insults it: « Dorsane ment », dénonce X.
 * Three things must meet: the article names the speaker; a clause of the quotation has a named subject; and a word of the
 * lexicon's insults is what that clause says of it, without negation or doubt. « Dorsane n’a pas menti » defends.
 */
export function accusations(reading: Reading): Candidate[] {
  const insults = setOf(reading.lexicon.speech.insults)
  return reading.quotations.flatMap((quotation) => {
    const { start, end } = quotation
    const accuser = quotedSpeaker(reading, quotation)
    if (!accuser) return []
    return sentencesWithin(reading.sentences, start, end).flatMap((s) => {
      const sentence = reading.sentences[s]
      if (!sentence || sentence.tokens.length > LONGEST_SENTENCE) return []
      if (!sentence.tokens.some(({ lemma }) => insults.has(lemma.toLowerCase()))) return []
      return sentence.tokens.flatMap((token, i) => {
        const inside = token.start >= start && token.end <= end
        const insult = inside ? insultOf(reading, sentence, i) : undefined
        if (insult === undefined || !isPlainlySaid(sentence, i) || isUnderNegation(sentence, i)) return []
        const named = namedBehind(sentence, i, insult)
        const [target] = (named ?? subjects(sentence, i)).map((t) =>
          argumentAt(reading, s, t, [accuser.entity], 'subject'),
        )
        if (!target || target.entity.nameless || target.entity.type === 'place') return []
        return makeCandidate(reading, s, {
          relation: reading.lexicon.speech.relation,
          rule: `${reading.lexicon.speech.relation}/citation`,
          kind: 'insult',
          subject: accuser,
          object: target,
          operative: [insult],
          presentation: PLAINLY_ASSERTED,
        })
      })
    })
  })
}

/**
 * X in « Cette ville a un fossoyeur, il s’appelle X », « Il y a un menteur ici, c’est X »: whom the clause behind the comma names,
 * where the clause before says that there is somebody of such a kind.
 */
function namedBehind({ tokens }: Sentence, has: number, insult: number): readonly number[] | undefined {
  if (tokens[has]?.lemma !== 'avoir' || insult < has) return undefined
  const comma = tokens.findIndex(({ form }, i) => i > insult && /^[,:]$/.test(form))
  const [one, two, three] = [1, 2, 3].map((i) => tokens[comma + i])
  if (comma < 0 || !one || !two || !three) return undefined
  const isCalled = /^(s['’]|se)$/i.test(two.form) && /^(appeler|nommer)$/.test(three.lemma)
  const isThis = /^c['’]$/i.test(one.form) && two.lemma === 'être'
  if (!isCalled && !isThis) return undefined
  const name = isCalled ? comma + 4 : comma + 3
  // « Cette ville a un fossoyeur, elle s’appelle Lanvaux » says how the town is called.
  const agrees = isThis || /^elle/i.test(one.form) === (tokens[insult]?.features.Gender === 'Fem')
  return agrees && tokens[name]?.upos === 'PROPN' ? [name] : []
}

/** "n’a pas voulu mentir": an infinitive shares the negation of the verbs above it. */
function isUnderNegation(sentence: Sentence, i: number): boolean {
  let verb = i
  while (sentence.tokens[verb]?.deprel === 'xcomp') {
    verb = sentence.tokens[verb]?.head ?? -1
    if (isNegated(sentence, verb)) return true
  }
  return false
}

/** The insult that a clause says of its subject: its verb ("trahit"), its predicate ("est un menteur"), or what it commits. */
function insultOf({ lexicon }: Reading, sentence: Sentence, i: number): number | undefined {
  const { insults, commits } = lexicon.speech
  const lemmaOf = (j: number) => sentence.tokens[j]?.lemma.toLowerCase() ?? ''
  const isInsult = (j: number) => insults.includes(lemmaOf(j))
  const predicate = hasChild(sentence, i, 'cop')
  const verb = sentence.tokens[i]?.upos === 'VERB'
  if ((predicate || verb) && isInsult(i)) return i
  if (!predicate && !(verb && commits.includes(lemmaOf(i)))) return undefined
  const said = [...children(sentence, i, 'obj', 'obl:arg', 'xcomp'), ...(predicate ? [i] : [])]
  const complements = said.flatMap((j) => children(sentence, j, 'nmod', 'amod', 'conj'))
  return [...said, ...complements, ...complements.flatMap((j) => children(sentence, j, 'conj'))].find(isInsult)
}
