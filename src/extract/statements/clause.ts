import {
  children,
  controlsObject,
  firstChild,
  hasChild,
  perToken,
  type Sentence,
  type Token,
} from '../language/index.ts'
import { prepositional } from './complements.ts'
import { spread, spreadBehind } from './coordination.ts'
import { isDate, withoutDate } from './dates.ts'
import { caseOf, isNominal, isVerbal, markOf } from './phrase.ts'
import { antecedent, hasRelativePronoun, invertedRelative } from './relative-clauses.ts'

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
  if (isPassive(sentence, verb)) {
    const agents = children(sentence, verb, 'obl:agent')
    const by = agents.length > 0 ? agents : introducedByPar(sentence, verb)
    return spread(
      sentence,
      by.filter((i) => !isPassedOver(sentence, i)),
    )
  }
  return activeSubjects(sentence, verb, token, 0)
})

/** "par d’anciens de X": X, who is none of them, has a preposition of its own. */
function isPassedOver(sentence: Sentence, i: number): boolean {
  return caseOf(sentence, i) === 'de' && children(sentence, i, 'case').length > 1
}

/** "banni des marchés par X": the agent that a parse hangs on the verb as an adjunct, or on what stands before it. */
function introducedByPar(sentence: Sentence, verb: number): number[] {
  const isPar = (i: number) => caseOf(sentence, i) === 'par'
  const own = children(sentence, verb, 'obl', 'obl:mod', 'obl:arg').filter(isPar)
  if (own.length > 0) return own
  const between = children(sentence, verb, 'obl', 'obl:mod', 'obl:arg', 'obj').filter((i) => i > verb)
  const hung = between.flatMap((i) => children(sentence, i, 'nmod').filter(isPar))
  if (hung.length > 0) return hung
  // "sommé de payer par X": who sums, not who is paid.
  return children(sentence, verb, 'xcomp', 'advcl')
    .filter((i) => i > verb && !hasChild(sentence, i, 'nsubj', 'obl:agent'))
    .flatMap((i) => children(sentence, i, 'obl', 'obl:mod', 'obl:arg').filter(isPar))
}

/** "la pièce, Les Oies du soir, écrite par X": a participle agrees with what the title is of. */
function nounOfTitle({ tokens }: Sentence, name: number): number[] {
  const token = tokens[name]
  return token?.deprel === 'appos' && tokens[token.head]?.upos === 'NOUN' ? [token.head] : []
}

/** Whether a participle can qualify a noun: "affronte M. X, soutenue par Y" is not about him. A name has the gender of its article. */
function agrees(sentence: Sentence, participle: Token, noun: number): boolean {
  // "la start-up": of a foreign word the article knows better.
  const words = [...children(sentence, noun, 'det'), noun].map((i) => sentence.tokens[i]?.features)
  return (['Gender', 'Number'] as const).every((feature) => {
    const own = words.find((features) => features?.[feature] !== undefined)?.[feature]
    return own === undefined || participle.features[feature] === undefined || own === participle.features[feature]
  })
}

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

/** The noun that ends right before a participle’s comma, when it agrees; nobody where it is a name, whose gender words do not show. */
function rivalOf(
  sentence: Sentence,
  before: number,
  participle: Token,
  subject: readonly number[],
): readonly number[] | undefined {
  const { tokens } = sentence
  let near = tokens[before]?.upos === 'ADJ' ? (tokens[before]?.head ?? -1) : before
  for (let noun = tokens[near]; noun && /^(NOUN|PROPN)$/.test(noun.upos); noun = tokens[near]) {
    if (subject.includes(near) || isDate(sentence, near)) return undefined
    if (!/^flat/.test(noun.deprel) && agrees(sentence, participle, near)) return noun.upos === 'NOUN' ? [near] : []
    near = noun.head
  }
  return undefined
}

/**
 * "Velmont nous a menacés": "me", "te", "nous", "vous" do not tell a direct object from an indirect one, but behind
 * avoir a participle agrees with the direct object alone.
 */
function agreeingClitics(sentence: Sentence, verb: number, { features }: Token): number[] {
  if (features.VerbForm !== 'Part' || (features.Number !== 'Plur' && features.Gender !== 'Fem')) return []
  const isAvoir = (i: number) => sentence.tokens[i]?.lemma === 'avoir'
  if (!children(sentence, verb, 'aux', 'aux:tense').some(isAvoir)) return []
  return children(sentence, verb, 'iobj').filter((i) =>
    /^(m[’']|me|t[’']|te|nous|vous)$/i.test(sentence.tokens[i]?.form ?? ''),
  )
}

/** "sanctionne X, la société Y et le site Z": the rest of a list that a parse hangs on the verb. */
function looseMembers(sentence: Sentence, verb: number, own: readonly number[]): number[] {
  const last = own.at(-1) ?? verb
  return children(sentence, verb, 'obl:mod', 'obl', 'appos', 'dislocated', 'conj').filter(
    (i) =>
      i > last &&
      caseOf(sentence, i) === undefined &&
      isNominal(sentence.tokens[i]) &&
      !isDate(sentence, i) &&
      children(sentence, i, 'punct').some((j) => sentence.tokens[j]?.form === ',' && j < i) &&
      children(sentence, i, 'conj').some((j) => hasChild(sentence, j, 'cc')),
  )
}

/** The heads of the clauses under a verb or noun: "ordonne de CESSER", "exige que X LÈVE". */
export const complementClauses = perToken((sentence, head): readonly number[] => {
  const { tokens } = sentence
  return children(sentence, head, 'xcomp', 'ccomp', 'csubj', 'acl', 'advcl', 'obl:arg', 'obl', 'obj').filter((i) => {
    const clause = tokens[i]
    if (clause?.upos !== 'VERB' && clause?.upos !== 'AUX') return false
    if (/^(ccomp|csubj|xcomp)$/.test(clause.deprel)) return true
    // "Après avoir payé, X appelle Y": what was before is not what he asks for.
    return isInfinitive(sentence, i) && !/^(après|avant|sans)/.test(markOf(sentence, i))
  })
})

export const isPassive = perToken((sentence, verb): boolean => {
  const token = sentence.tokens[verb]
  if (!token || token.features.VerbForm === 'Inf' || token.features.VerbForm === 'Fin') {
    return hasChild(sentence, verb, 'aux:pass')
  }
  if (isActiveWithEtre(sentence, verb, token)) return false
  if (hasChild(sentence, verb, 'aux:pass', 'nsubj:pass')) return true
  const bare = !hasChild(sentence, verb, 'aux', 'aux:tense', 'cop')
  const past = token.features.VerbForm === 'Part' && token.features.Tense !== 'Pres'
  if (!past || !bare) return false
  if (token.deprel === 'conj')
    return isPassive(sentence, token.head) || standsAlone(sentence, verb) || isBareParticiple(sentence, token.head)
  return QUALIFYING.test(token.deprel) && token.deprel !== 'acl:relcl'
})

const QUALIFYING = /^(acl|amod|advcl|xcomp)/

/** "née en 1998": a past participle beside a noun or a clause, passive or not. */
function isBareParticiple(sentence: Sentence, i: number): boolean {
  const { deprel = '', features } = sentence.tokens[i] ?? {}
  const bare = !hasChild(sentence, i, 'aux', 'aux:tense', 'aux:pass', 'cop')
  return bare && features?.VerbForm === 'Part' && features.Tense !== 'Pres' && /^(acl|advcl)$/.test(deprel)
}

/** "a soutenu X, ministre de Y, limogé mardi": behind a comma, and nothing that joins it to the verb before, a participle tells of a noun. */
function standsAlone(sentence: Sentence, participle: number): boolean {
  const isJoined = (i: number) => hasChild(sentence, i, 'cc')
  const { tokens } = sentence
  if (tokens[participle - 1]?.form !== ',' || isJoined(participle)) return false
  const head = tokens[participle]?.head ?? -1
  return !children(sentence, head, 'conj').some((i) => i > participle && isJoined(i))
}

/**
 * Verbs that build their past with être and have no passive, which a parse may still label
 * so: "est venue au secours de X".
 */
const PAST_WITH_ETRE = new Set(
  'advenir aller arriver décéder devenir entrer intervenir monter mourir naître partir parvenir passer provenir rester revenir survenir tomber venir'.split(
    ' ',
  ),
)

/** "est venue", "s’est équipée": être marks the past of these and of pronominal verbs, not a passive. */
function isActiveWithEtre(sentence: Sentence, verb: number, { lemma }: Token): boolean {
  const être = firstChild(sentence, verb, 'aux:tense', 'aux:pass')
  if (PAST_WITH_ETRE.has(lemma) && sentence.tokens[être ?? -1]?.lemma !== 'avoir') return true
  const auxiliary = children(sentence, verb, 'aux:tense', 'aux:pass').find((i) => sentence.tokens[i]?.lemma === 'être')
  const pronoun = sentence.tokens[(auxiliary ?? 0) - 1]
  return auxiliary !== undefined && pronoun?.head === verb && /^(s[’']|se)$/i.test(pronoun.form)
}

export const isInfinitive = perToken((sentence, verb): boolean => {
  const forms = [verb, ...children(sentence, verb, 'aux', 'aux:tense', 'aux:pass', 'cop')]
  return forms.some((i) => sentence.tokens[i]?.features.VerbForm === 'Inf')
})

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

/** "a dit refuser d’autoriser un prêt, accusant X": the accusation goes with what was said, not with what was refused. */
export function mainClause(sentence: Sentence, i: number): number | undefined {
  const { tokens } = sentence
  const { deprel = '', head = -1 } = tokens[i] ?? {}
  if (deprel !== 'advcl') return undefined
  if (!isSetOff(sentence, i) || !isInfinitive(sentence, head)) return undefined
  let above = head
  while (above >= 0 && tokens[above]?.features.VerbForm !== 'Fin' && !hasChild(sentence, above, 'aux:tense'))
    above = tokens[above]?.head ?? -1
  return above < 0 || above > i ? undefined : above
}

/** "a présidé une cellule, s’entretenant avec X": a present participle behind a comma tells of whoever acts. */
function isSetOff(sentence: Sentence, verb: number): boolean {
  const { features, upos } = sentence.tokens[verb] ?? {}
  if (upos !== 'VERB' || features?.VerbForm !== 'Part' || features.Tense !== 'Pres') return false
  const clitics = children(sentence, verb).filter((i) => sentence.tokens[i]?.upos === 'PRON')
  return sentence.tokens[Math.min(verb, ...clitics) - 1]?.form === ','
}

/** The verb whose object or complement a noun is. */
function clauseAround({ tokens }: Sentence, noun: number): number | undefined {
  const { deprel = '', head = -1 } = tokens[noun] ?? {}
  return /^(obj|obl|obl:mod|obl:arg)$/.test(deprel) && tokens[head]?.upos === 'VERB' && head < noun ? head : undefined
}

/** "Lumio, que Velmont utilise, est en panne": what stands before "que" is what is used, whatever the parse makes of it. */
function withoutAntecedent({ tokens }: Sentence, verb: number, found: readonly number[]): number[] {
  const que = tokens.findIndex(
    ({ form, head, upos }) => head === verb && upos === 'PRON' && /^(que|qu['’])$/i.test(form),
  )
  const behind = found.filter((i) => i > que)
  return que >= 0 && que < verb && behind.length > 0 ? behind : [...found]
}

/** "a visité Velmont, qui recrute, saluant X": behind a relative clause a participle may tell of either. */
function isBehindRelative({ tokens }: Sentence, verb: number, { features, head }: Token): boolean {
  if (features.VerbForm !== 'Part' || features.Tense !== 'Pres' || tokens[verb - 1]?.form !== ',') return false
  return tokens.some(
    (token, i) =>
      i < verb &&
      /^qui$/i.test(token.form) &&
      tokens[i - 1]?.form === ',' &&
      (token.head === head || (tokens[token.head]?.head === head && /^acl/.test(tokens[token.head]?.deprel ?? ''))),
  )
}

/** "Connue de X, elle a soutenu Y": a pronoun right before its verb is the subject, whatever else a parse takes for it. */
function onlyPronoun({ tokens }: Sentence, verb: number, found: readonly number[]): number[] {
  const pronoun = found.findLast((i) => /^(ils?|elles?|on|je|j['’]|nous)$/i.test(tokens[i]?.form ?? '') && i < verb)
  return pronoun !== undefined && tokens[pronoun + 1]?.form !== ',' ? [pronoun] : [...found]
}

function nothingBetween(sentence: Sentence, first: number, second: number): boolean {
  return sentence.tokens.slice(first + 1, second).every((token) => /^(ADV|CCONJ|AUX|PRON)$/.test(token.upos))
}
