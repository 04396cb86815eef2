import { children, controlsObject, type Sentence, subtree, type Token } from '../language/index.ts'

/*
 * Who does what to whom around a verb, whatever the grammar around it: active, passive, participle, relative clause,
 * infinitive, coordination. All results are indexes of the tokens that head the arguments, coordination spread out.
 * Relations are those of UD for French: https://universaldependencies.org/fr/.
 */

/** The logical subject: of a passive its agent, of an infinitive whoever controls it. */
export function subjects(sentence: Sentence, verb: number): number[] {
  const { tokens } = sentence
  const token = tokens[verb]
  if (!token) return []
  const inverted = invertedRelative(sentence, verb)
  if (inverted) return [inverted.subject]
  if (isPassive(sentence, verb)) {
    const agents = children(sentence, verb, 'obl:agent')
    const by = agents.length > 0 ? agents : introducedByPar(sentence, verb)
    return spread(sentence, by)
  }
  return activeSubjects(sentence, verb, token, 0)
}

/** "banni des marchés par X": the agent that a parse hangs on the verb as an adjunct, or on the noun before it. */
function introducedByPar(sentence: Sentence, verb: number): number[] {
  const isPar = (i: number) => caseOf(sentence, i) === 'par'
  const own = children(sentence, verb, 'obl', 'obl:mod', 'obl:arg').filter(isPar)
  if (own.length > 0) return own
  const between = children(sentence, verb, 'obl', 'obl:mod', 'obl:arg', 'obj').filter((i) => i > verb)
  return between.flatMap((i) => children(sentence, i, 'nmod').filter(isPar))
}

/** Whether a participle can qualify a noun: "affronte M. X, soutenue par Y" is not about him. */
function agree(participle: Token, noun: Token | undefined): boolean {
  const differs = (feature: 'Gender' | 'Number') =>
    noun?.features[feature] !== undefined &&
    participle.features[feature] !== undefined &&
    noun.features[feature] !== participle.features[feature]
  return !differs('Gender') && !differs('Number')
}

/** The logical direct object: of a passive its grammatical subject, of a participle the noun it qualifies. */
export function objects(sentence: Sentence, verb: number): number[] {
  const { tokens } = sentence
  const token = tokens[verb]
  if (!token) return []
  const inverted = invertedRelative(sentence, verb)
  if (inverted) return [inverted.antecedent]
  if (isPassive(sentence, verb)) {
    const own = children(sentence, verb, 'nsubj:pass', 'nsubj')
    if (own.length > 0)
      return spread(
        sentence,
        own.map((i) => antecedent(sentence, i, verb)),
      )
    if (token.deprel.startsWith('acl') || token.deprel === 'amod')
      return agree(token, tokens[token.head]) ? [token.head] : []
    const first = tokens[token.head]
    if (token.deprel === 'conj' && first && isPassive(sentence, token.head)) return objects(sentence, token.head)
    if (token.deprel === 'advcl') return activeSubjects(sentence, token.head, tokens[token.head] ?? token, 1)
    return []
  }
  const own = children(sentence, verb, 'obj')
    .flatMap((i) => withoutDate(sentence, i))
    .map((i) => antecedent(sentence, i, verb))
  if (own.length > 0) return spreadBehind(sentence, [...own, ...looseMembers(sentence, verb, own)])
  const behindDate = children(sentence, verb, 'obl:mod', 'obl').flatMap((i) =>
    isDate(sentence, i) ? withoutDate(sentence, i) : [],
  )
  if (behindDate.length > 0) return behindDate
  // "a rencontré puis soutenu X": coordinated verbs share the object that follows the last.
  const shared = children(sentence, verb, 'conj').find(
    (i) => tokens[i]?.upos === 'VERB' && children(sentence, i, 'nsubj').length === 0,
  )
  return shared !== undefined && nothingBetween(sentence, verb, shared)
    ? spread(sentence, children(sentence, shared, 'obj'))
    : []
}

/** "sanctionne X, la société Y et le site Z": the rest of a list that a parse hangs on the verb. */
function looseMembers(sentence: Sentence, verb: number, own: readonly number[]): number[] {
  const last = own.at(-1) ?? verb
  return children(sentence, verb, 'obl:mod', 'obl', 'appos', 'dislocated').filter(
    (i) =>
      i > last &&
      caseOf(sentence, i) === undefined &&
      isNominal(sentence.tokens[i]) &&
      !isDate(sentence, i) &&
      children(sentence, i, 'punct').some((j) => sentence.tokens[j]?.form === ',' && j < i) &&
      children(sentence, i, 'conj').some((j) => children(sentence, j, 'cc').length > 0),
  )
}

/** Arguments after a preposition: of the verb, and of its object ("signer un contrat avec X"). */
export function prepositional(sentence: Sentence, head: number, preposition: string): number[] {
  const { tokens } = sentence
  const own = children(sentence, head, 'obl', 'obl:arg', 'obl:mod', 'obl:agent', 'nmod', 'iobj', 'advcl').filter(
    // "comme un risque": a determiner makes a noun of what the tagger took for a verb.
    (i) =>
      (tokens[i]?.upos !== 'VERB' || children(sentence, i, 'det').length > 0) && caseOf(sentence, i) === preposition,
  )
  const clitic =
    preposition === 'à'
      ? children(sentence, head, 'iobj').filter((i) => tokens[i]?.upos === 'PRON' && caseOf(sentence, i) === undefined)
      : []
  const whose = preposition === 'de' ? possessorInRelative(sentence, head) : []
  // "Dorsane, avec qui Velmont a signé": the relative pronoun stands for the noun before it.
  const found = [...own, ...clitic].filter((i) => !isGapped(sentence, i, own)).map((i) => antecedent(sentence, i, head))
  return spreadBehind(sentence, [...found, ...whose, ...cleft(sentence, head, preposition)])
}

/** "X signe avec Y, Z avec W": the second complement, with a name of its own before it, belongs to a verb left out. */
function isGapped({ tokens }: Sentence, i: number, all: readonly number[]): boolean {
  if (all.length < 2 || i === all[0]) return false
  let before = tokens.findIndex(({ head, deprel }) => head === i && deprel === 'case') - 1
  if (tokens[before]?.upos !== 'PROPN') return false
  while (tokens[before]?.upos === 'PROPN') before--
  return /^[,;]$/.test(tokens[before]?.form ?? '')
}

/** "Velmont, dont X est le patron", "dont le patron, X, …": "dont" is the noun's complement with "de". */
function possessorInRelative(sentence: Sentence, noun: number): number[] {
  const { tokens } = sentence
  const token = tokens[noun]
  if (!token || isVerbal(token)) return []
  const places = /^(nsubj|obj)/.test(token.deprel) ? [noun, token.head] : [noun]
  return places.flatMap((place) =>
    children(sentence, place)
      .filter((i) => /^dont$/i.test(tokens[i]?.form ?? ''))
      .map((i) => antecedent(sentence, i, place))
      .filter((i) => i !== noun && tokens[i]?.upos !== 'PRON'),
  )
}

/** "C’est à X que Y demande …": the complement stands before its verb. */
function cleft(sentence: Sentence, verb: number, preposition: string): number[] {
  const token = sentence.tokens[verb]
  if (!token || token.head < 0 || !/^(acl|ccomp|advcl|csubj)/.test(token.deprel)) return []
  const presented =
    children(sentence, token.head, 'cop').length > 0 &&
    children(sentence, token.head, 'nsubj', 'expl:subj').some((i) =>
      /^(c['’]|ce)$/i.test(sentence.tokens[i]?.form ?? ''),
    )
  return presented && caseOf(sentence, token.head) === preposition ? [token.head] : []
}

/** A bare date ("mardi 24 février") tells when and is nobody's object; a name that a parse hangs on it may be. */
function withoutDate(sentence: Sentence, i: number): number[] {
  const token = sentence.tokens[i]
  if (!token || !isDate(sentence, i)) return [i]
  return subtree(sentence, i).filter((j) => {
    const part = sentence.tokens[j]
    const hung = sentence.tokens[part?.head ?? -1]
    return (
      (part?.upos === 'PROPN' || (part?.upos === 'NOUN' && /^(appos|conj)$/.test(part.deprel))) &&
      !DATE.test(part.form) &&
      (hung?.upos === 'NUM' || DATE.test(hung?.form ?? '')) &&
      caseOf(sentence, j) === undefined
    )
  })
}

/** "mardi", "le 3 mars", "fin décembre". */
function isDate({ tokens }: Sentence, i: number): boolean {
  const form = tokens[i]?.form ?? ''
  return DATE.test(form) || (/^(début|fin)$/i.test(form) && DATE.test(tokens[i + 1]?.form ?? ''))
}

const DATE =
  /^(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|hier|aujourd['’]hui|demain)$/i

/** The heads of the clauses under a verb or noun: "ordonne de CESSER", "exige que X LÈVE". */
export function complementClauses(sentence: Sentence, head: number): number[] {
  const { tokens } = sentence
  return children(sentence, head, 'xcomp', 'ccomp', 'csubj', 'acl', 'advcl', 'obl:arg', 'obl', 'obj').filter((i) => {
    const clause = tokens[i]
    if (clause?.upos !== 'VERB' && clause?.upos !== 'AUX') return false
    return (
      clause.deprel === 'ccomp' || clause.deprel === 'csubj' || clause.deprel === 'xcomp' || isInfinitive(sentence, i)
    )
  })
}

/** The preposition of a phrase, whole: "avec", "à l’encontre de"; undefined when none introduces it. */
export function caseOf(sentence: Sentence, i: number): string | undefined {
  const [first] = children(sentence, i, 'case')
  const token = first === undefined ? undefined : sentence.tokens[first]
  if (first === undefined || !token) return undefined
  const rest = children(sentence, first, 'fixed').map((j) => sentence.tokens[j]?.lemma.toLowerCase() ?? '')
  return [token.lemma.toLowerCase(), ...rest]
    .join(' ')
    .replace(/ l[e’'] ?/g, " l'")
    .trim()
}

export function isPassive(sentence: Sentence, verb: number): boolean {
  const token = sentence.tokens[verb]
  if (!token || token.features.VerbForm === 'Inf' || token.features.VerbForm === 'Fin') {
    return children(sentence, verb, 'aux:pass').length > 0
  }
  if (children(sentence, verb, 'aux:pass', 'nsubj:pass').length > 0) return true
  const bare = children(sentence, verb, 'aux', 'aux:tense', 'cop').length === 0
  const past = token.features.VerbForm === 'Part' && token.features.Tense !== 'Pres'
  if (!past || !bare) return false
  if (token.deprel === 'conj') return isPassive(sentence, token.head)
  return /^(acl|amod|advcl|xcomp)/.test(token.deprel) && token.deprel !== 'acl:relcl'
}

export function isInfinitive(sentence: Sentence, verb: number): boolean {
  const forms = [verb, ...children(sentence, verb, 'aux', 'aux:tense', 'aux:pass', 'cop')]
  return forms.some((i) => sentence.tokens[i]?.features.VerbForm === 'Inf')
}

/**
 * The same for what stands behind a verb: in "accuse X, et Y a répondu" the last name before a finite verb begins the
 * next clause, although parsers like to coordinate the two names.
 */
function spreadBehind(sentence: Sentence, heads: readonly number[]): number[] {
  const { tokens } = sentence
  return spread(sentence, heads).filter((i) => {
    if (heads.includes(i)) return true
    let after = i + 1
    while (tokens[after]?.head === i && /^(flat|flat:name)$/.test(tokens[after]?.deprel ?? '')) after++
    while (/^(ADV|PRON)$/.test(tokens[after]?.upos ?? '')) after++
    return tokens[after]?.features.VerbForm !== 'Fin'
  })
}

/** The tokens and everything coordinated with them: "X, Y et Z". */
export function spread(sentence: Sentence, heads: readonly number[]): number[] {
  const all = heads.flatMap((i) => [
    i,
    ...spread(
      sentence,
      children(sentence, i, 'conj').filter((j) => isNominal(sentence.tokens[j]) && !isExcluded(sentence, j)),
    ),
  ])
  return [...new Set(all)].toSorted((a, b) => a - b)
}

/** "X, pas Y", "X et non Y", "X, sauf Y": the coordination that leaves its second half out. */
function isExcluded(sentence: Sentence, i: number): boolean {
  return children(sentence, i, 'cc', 'advmod', 'case').some((j) =>
    /^(pas|non|ni|sauf|hormis|plutôt)$/i.test(sentence.tokens[j]?.form ?? ''),
  )
}

function activeSubjects(sentence: Sentence, verb: number, token: Token, depth: number): number[] {
  const { tokens } = sentence
  // What follows a preposition ("selon X, …") is no subject, whatever a parse makes of it.
  const own = children(sentence, verb, 'nsubj', 'nsubj:caus', 'nsubj:pass').filter(
    (i) => caseOf(sentence, i) === undefined,
  )
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
      if (!isInfinitive(sentence, verb)) return [token.head]
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

function hasRelativePronoun(sentence: Sentence, verb: number): boolean {
  return subtree(sentence, verb).some((i) =>
    /^(qui|que|qu['’]|dont|où|lequel|laquelle|lesquels|lesquelles)$/i.test(sentence.tokens[i]?.form ?? ''),
  )
}

/**
 * "l’entreprise que dirige X a signé": after "que" and a verb stands the verb's own subject, which parsers like to give
 * to the next verb or to take for an object. The noun before "que" is what is directed, and what signed.
 */
function invertedRelative({ tokens }: Sentence, verb: number): { subject: number; antecedent: number } | undefined {
  const token = tokens[verb]
  const isQue = /^(que|qu['’])$/i.test(tokens[verb - 1]?.form ?? '')
  if (!isQue || token?.upos !== 'VERB' || token.features.VerbForm !== 'Fin') return undefined
  const before = tokens[verb - 2]?.form === ',' ? verb - 3 : verb - 2
  let subject = verb + 1
  while (/^(DET|ADJ)$/.test(tokens[subject]?.upos ?? '')) subject++
  if (!/^(NOUN|PROPN)$/.test(tokens[subject]?.upos ?? '')) return undefined
  if (token.deprel === 'acl:relcl') return { subject, antecedent: token.head }
  return /^(NOUN|PROPN)$/.test(tokens[before]?.upos ?? '') ? { subject, antecedent: before } : undefined
}

/** The subject "qui" of a relative clause, and all names that it stands for. */
export function antecedents(sentence: Sentence, i: number, verb: number): number[] {
  return spread(sentence, [antecedent(sentence, i, verb)])
}

/** The noun that a relative pronoun stands for; any other token stands for itself. */
function antecedent(sentence: Sentence, i: number, verb: number): number {
  const token = sentence.tokens[i]
  const inverted = i - 1 === verb ? undefined : invertedRelative(sentence, i - 1)
  if (inverted) return inverted.antecedent
  if (token?.upos !== 'PRON' || !/^(qui|que|qu['’]|dont|lequel|laquelle|lesquels|lesquelles)$/i.test(token.form))
    return i
  for (let v = verb, steps = 0; v >= 0 && steps < 6; steps++) {
    const clause = sentence.tokens[v]
    if (!clause) break
    if (clause.deprel === 'acl:relcl' || clause.deprel === 'acl') return clause.head
    v = clause.head
  }
  // "X, qui …": where the parse made no relative clause of it, the name before the pronoun is meant.
  const before = sentence.tokens[i - 1]?.form === ',' ? i - 2 : i - 1
  const name = sentence.tokens[before]
  if (name?.upos !== 'PROPN' || !/^qui$/i.test(token.form)) return i
  return /^flat/.test(name.deprel) ? name.head : before
}

function nothingBetween(sentence: Sentence, first: number, second: number): boolean {
  return sentence.tokens.slice(first + 1, second).every((token) => /^(ADV|CCONJ|AUX|PRON)$/.test(token.upos))
}

function isNominal(token: Token | undefined): boolean {
  return token !== undefined && /^(NOUN|PROPN|PRON|NUM|X|SYM|ADJ)$/.test(token.upos)
}

function isVerbal(token: Token): boolean {
  return token.upos === 'VERB' || token.upos === 'AUX'
}
