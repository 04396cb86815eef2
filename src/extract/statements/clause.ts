import { children, controlsObject, hasChild, perToken, type Sentence, type Token } from '../language/index.ts'
import { agents } from './agents.ts'
import { prepositional } from './complements.ts'
import { spread, spreadBehind } from './coordination.ts'
import { isDate, withoutDate } from './dates.ts'
import { clauseAround, isBehindRelative, isSetOff, mainClause } from './main-clause.ts'
import { agreeingClitics, agrees, nounOfTitle, rivalOf } from './participles.ts'
import { caseOf, isNominal, isVerbal } from './phrase.ts'
import { antecedent, hasRelativePronoun, invertedRelative } from './relative-clauses.ts'
import { isInfinitive, isPassive } from './voice.ts'

/*
 * Who does what to whom around a verb, whatever the grammar around it: active, passive, participle, relative clause,
 * infinitive, coordination. All results are indexes of the tokens that head the arguments, coordination spread out.
 * Relations are those of UD for French: https://universaldependencies.org/fr/.
 */

/** The logical subject: of a passive its agent, of an infinitive whoever controls it. */
export const subjects = perToken((sentence, verb): readonly number[] => {
  const { tokens } = sentence
  const token = tokens[verb]
  if (!token) return []
  const inverted = invertedRelative(sentence, verb)
  if (inverted) return [inverted.subject]
  if (isPassive(sentence, verb)) return spread(sentence, membersOf(sentence, agents(sentence, verb)))
  return activeSubjects(sentence, verb, token, 0)
})

/** The logical direct object: of a passive its grammatical subject, of a participle the noun it qualifies. */
export const objects = perToken((sentence, verb): readonly number[] => {
  const { tokens } = sentence
  const token = tokens[verb]
  if (!token) return []
  const inverted = invertedRelative(sentence, verb)
  if (inverted) return [inverted.antecedent]
  if (isPassive(sentence, verb)) return objectsOfPassive(sentence, verb, token)
  const own = [...children(sentence, verb, 'obj'), ...agreeingClitics(sentence, verb, token)]
    .flatMap((i) => withoutDate(sentence, i))
    .map((i) => antecedent(sentence, i, verb))
  if (own.length > 0) return spreadBehind(sentence, [...own, ...looseMembers(sentence, verb, own)])
  const behindDate = children(sentence, verb, 'obl:mod', 'obl').flatMap((i) =>
    isDate(sentence, i) ? withoutDate(sentence, i) : [],
  )
  if (behindDate.length > 0) return behindDate
  // "a rencontré puis soutenu X": coordinated verbs share the object that follows the last.
  const shared = children(sentence, verb, 'conj').find(
    (i) => tokens[i]?.upos === 'VERB' && !hasChild(sentence, i, 'nsubj'),
  )
  return shared !== undefined && nothingBetween(sentence, verb, shared)
    ? spread(sentence, children(sentence, shared, 'obj'))
    : []
})

/** What is done to whom: the subject of a passive, the noun that a participle qualifies. */
function objectsOfPassive(sentence: Sentence, verb: number, token: Token): readonly number[] {
  const own = children(sentence, verb, 'nsubj:pass', 'nsubj')
  if (own.length > 0)
    return spread(
      sentence,
      own.map((i) => antecedent(sentence, i, verb)),
    )
  if (token.deprel.startsWith('acl') || token.deprel === 'amod')
    return [token.head, ...nounOfTitle(sentence, token.head)].filter((i) => agrees(sentence, token, i)).slice(0, 1)
  // "née en 1998 et présidée par X": one participle beside another tells of the same.
  const first = sentence.tokens[token.head]
  if (token.deprel === 'conj' && first) return objectsOfPassive(sentence, token.head, first)
  return token.deprel === 'advcl' ? qualified(sentence, verb, token) : []
}

/**
 * Of whom a participle beside the clause tells: the subject, or where only the noun right before the comma agrees, that:
 * "La ville s’est dotée de Lumio, conçu par Velmont". Of neither where both may: "X affronte Y, soutenu par Z".
 */
function qualified(sentence: Sentence, participle: number, token: Token): readonly number[] {
  const { tokens } = sentence
  const subject = activeSubjects(sentence, token.head, tokens[token.head] ?? token, 1)
  const before = tokens[participle - 1]?.form === ',' ? participle - 2 : -1
  if (subject.every((i) => agrees(sentence, token, i))) return rivalOf(sentence, before, token, subject) ?? subject
  let noun = before
  while (noun > token.head && tokens[noun]?.head !== token.head) noun = tokens[noun]?.head ?? -1
  return noun > token.head && tokens[noun]?.features.Gender !== undefined && agrees(sentence, token, noun) ? [noun] : []
}

/** "deux anciens de X, Y et Z": the names behind a group’s comma are who it is. */
function membersOf(sentence: Sentence, groups: readonly number[]): readonly number[] {
  const { tokens } = sentence
  return groups.flatMap((group) => {
    if (tokens[group]?.upos !== 'NOUN' || tokens[group]?.features.Number !== 'Plur') return [group]
    const names = children(sentence, group, 'appos').filter(
      (i) =>
        tokens[i]?.upos === 'PROPN' &&
        tokens[i - 1]?.form === ',' &&
        children(sentence, i, 'conj').some((j) => tokens[j]?.upos === 'PROPN' && hasChild(sentence, j, 'cc')),
    )
    return names.length === 1 ? names : [group]
  })
}

/** "sanctionne X, la société Y et le site Z": the rest of a list that a parse hangs on the verb. */
function looseMembers(sentence: Sentence, verb: number, own: readonly number[]): number[] {
  const last = own.at(-1) ?? verb
  return children(sentence, verb, 'obl:mod', 'obl', 'appos', 'dislocated', 'conj', 'parataxis').filter(
    (i) =>
      i > last &&
      caseOf(sentence, i) === undefined &&
      isNominal(sentence.tokens[i]) &&
      !isDate(sentence, i) &&
      children(sentence, i, 'punct').some((j) => sentence.tokens[j]?.form === ',' && j < i) &&
      !children(sentence, i, 'advmod', 'cc').some((j) => /^(pas|non)$/i.test(sentence.tokens[j]?.form ?? '')) &&
      children(sentence, i, 'conj').some((j) => hasChild(sentence, j, 'cc')),
  )
}

function activeSubjects(sentence: Sentence, verb: number, token: Token, depth: number): readonly number[] {
  const { tokens } = sentence
  // What follows a preposition ("selon X, …") is no subject, whatever a parse makes of it.
  const all = withoutAntecedent(
    sentence,
    verb,
    children(sentence, verb, 'nsubj', 'nsubj:caus', 'nsubj:pass').filter((i) => caseOf(sentence, i) === undefined),
  )
  const own = onlyPronoun(sentence, verb, all)
  if (own.length > 0)
    return spread(
      sentence,
      own.map((i) => antecedent(sentence, i, verb)),
    )
  const governor = tokens[token.head]
  if (!governor || depth > 5) return []
  const above = () =>
    isPassive(sentence, token.head)
      ? objects(sentence, token.head)
      : activeSubjects(sentence, token.head, governor, depth + 1)
  switch (token.deprel) {
    case 'conj':
      return isVerbal(governor) ? above() : []
    case 'xcomp':
    case 'ccomp':
    case 'obl':
    case 'obl:arg':
    case 'obl:mod':
    case 'obj':
    case 'advcl': {
      if (!isVerbal(governor) && governor.upos !== 'ADJ') return []
      if (isBehindRelative(sentence, verb, token)) return []
      const main = mainClause(sentence, verb)
      if (main !== undefined) return activeSubjects(sentence, main, tokens[main] ?? token, depth + 1)
      if (controlsObject(governor.lemma) && token.deprel !== 'advcl') {
        const controlled = [...objects(sentence, token.head), ...prepositional(sentence, token.head, 'à')].filter(
          (i) => i !== verb,
        )
        if (controlled.length > 0) return controlled
      }
      return above()
    }
    case 'acl': {
      // "ordonnant …" qualifies its noun; "la promesse de signer" is kept by whoever makes it.
      if (!isInfinitive(sentence, verb)) {
        if (isBehindRelative(sentence, verb, token)) return []
        const clause = isSetOff(sentence, verb) ? clauseAround(sentence, token.head) : undefined
        return clause === undefined
          ? [token.head]
          : activeSubjects(sentence, clause, tokens[clause] ?? token, depth + 1)
      }
      const holders = prepositional(sentence, token.head, 'de').filter((i) => isNominal(tokens[i]))
      if (holders.length > 0) return holders
      const carrier = tokens[governor.head]
      return carrier && isVerbal(carrier) ? activeSubjects(sentence, governor.head, carrier, depth + 1) : []
    }
    case 'acl:relcl': {
      // "Hugo Mercœur, lui, va plus loin": a clause without a relative pronoun, on a noun that nothing governs, is the main one.
      const noun = /^(lui|elle|eux|elles)$/i.test(governor.form) ? governor.head : token.head
      const isTopic = tokens[noun]?.deprel === 'root' && isNominal(tokens[noun])
      return isTopic && !hasRelativePronoun(sentence, verb) ? [noun] : []
    }
    default:
      return []
  }
}

/** "Lumio, que Velmont utilise, est en panne": what stands before "que" is what is used, whatever the parse makes of it. */
function withoutAntecedent({ tokens }: Sentence, verb: number, found: readonly number[]): number[] {
  const que = tokens.findIndex(
    ({ form, head, upos }) => head === verb && upos === 'PRON' && /^(que|qu['’])$/i.test(form),
  )
  const behind = found.filter((i) => i > que)
  return que >= 0 && que < verb && behind.length > 0 ? behind : [...found]
}

/** "Connue de X, elle a soutenu Y": a pronoun right before its verb is the subject, whatever else a parse takes for it. */
function onlyPronoun({ tokens }: Sentence, verb: number, found: readonly number[]): number[] {
  const pronoun = found.findLast((i) => /^(ils?|elles?|on|je|j['’]|nous)$/i.test(tokens[i]?.form ?? '') && i < verb)
  return pronoun !== undefined && tokens[pronoun + 1]?.form !== ',' ? [pronoun] : [...found]
}

function nothingBetween(sentence: Sentence, first: number, second: number): boolean {
  return sentence.tokens.slice(first + 1, second).every((token) => /^(ADV|CCONJ|AUX|PRON)$/.test(token.upos))
}
