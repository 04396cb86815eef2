import type { Status } from '../../graph/index.ts'
import { ATTITUDES, type Attitude, type Lexicon } from '../knowledge/index.ts'
import { children, type Sentence, type Token } from '../language/index.ts'
import { isInfinitive, subjects } from './clause.ts'
import { caseOf } from './phrase.ts'
import type { PresentationStep } from './trace.ts'

/** How the article presents what a word says: its status, and the token that heads whoever says so. */
export interface Presentation {
  readonly status: Status
  readonly speaker?: number
  readonly steps: readonly PresentationStep[]
}

export const PLAINLY_ASSERTED: Presentation = { status: 'asserted', steps: [] }

export type AttitudeOf = (token: Token) => Attitude | undefined

/** What each verb or noun of the lexicon does to the clause under it. */
export function makeAttitudes(lexicon: Lexicon): AttitudeOf {
  const attitudes = new Map<string, Attitude>()
  for (const attitude of ATTITUDES)
    for (const word of lexicon.attitudes[attitude]) attitudes.set(word.toLowerCase(), attitude)
  return (token) => attitudes.get(token.lemma.toLowerCase())
}

/**
 * Climbs from the word that states something to the sentence's root and notes whatever changes its standing: negation,
 * conditional, future, "selon", and the verbs of the lexicon's attitudes above it. Undefined for what is not stated at
 * all: questions, hypotheses, wishes, orders to the reader. Modality after Saurí & Pustejovsky's FactBank (2009).
 */
export function presentationOf(sentence: Sentence, word: number, attitudeOf: AttitudeOf): Presentation | undefined {
  const { tokens } = sentence
  if (isQuestion(sentence)) return undefined
  let status: Status = 'asserted'
  let speaker: number | undefined
  const steps: PresentationStep[] = []
  for (let i = word, climbed = 0; i >= 0 && climbed < 12; climbed++) {
    const token = tokens[i]
    if (!token) break
    if (isHypothesis(sentence, i)) return undefined
    const own = i === word || token.deprel === 'conj' || climbed === 0
    if (own) {
      const standing = ownStanding(sentence, i, status)
      if (!standing) return undefined
      status = standing.status
      if (standing.by) steps.push({ by: standing.by, token: i, status })
    }
    const incise = reportingIncise(sentence, i, attitudeOf)
    if (incise) {
      if (incise.attitude === 'reported') status = weaken(status, 'reported')
      speaker ??= incise.speaker
      steps.push({ by: 'incise', token: incise.verb, status })
    }
    const according = accordingTo(sentence, i)
    if (according !== undefined) {
      status = weaken(status, 'reported')
      speaker ??= according
      steps.push({ by: 'according', token: according, status })
    }
    const governor = tokens[token.head]
    if (!governor) break
    if (isComplement(sentence, i)) {
      const verdict = underGovernor(sentence, i, status, attitudeOf)
      if (!verdict) return undefined
      status = verdict.status
      speaker ??= verdict.speaker
      steps.push({ by: 'governor', token: token.head, status, ...(verdict.attitude && { attitude: verdict.attitude }) })
    } else if (!/^(conj|parataxis|advcl|acl)$/.test(token.deprel)) {
      // Relative clauses, appositions, subjects and adjuncts are presupposed: what governs them does not touch them.
      break
    }
    i = token.head
  }
  return speaker === undefined ? { status, steps } : { status, speaker, steps }
}

/** Whether a clause says so without negation, doubt, condition or plan of its own, whoever may be quoted as saying it. */
export function isPlainlySaid(sentence: Sentence, i: number): boolean {
  return (
    !isQuestion(sentence) && !isHypothesis(sentence, i) && ownStanding(sentence, i, 'asserted')?.status === 'asserted'
  )
}

interface Standing {
  readonly status: Status
  readonly by?: 'negation' | 'conditional' | 'future' | 'purpose' | 'motive'
}

/** The standing of a verb by itself: negated, conditional, future, imperative; purposes are plans. */
function ownStanding(sentence: Sentence, i: number, status: Status): Standing | undefined {
  const { tokens } = sentence
  const token = tokens[i]
  if (!token) return { status }
  const finite = [token, ...children(sentence, i, 'aux', 'aux:tense', 'aux:pass', 'cop').map((j) => tokens[j])].filter(
    (t): t is Token => t !== undefined,
  )
  if (finite.some((t) => t.features.Mood === 'Imp')) return undefined
  if (isNegated(sentence, i)) return { status: 'denied', by: 'negation' }
  if (isHalfNegated(sentence, i)) return undefined
  const mark = markOf(sentence, i)
  if (mark === 'sans' || mark.startsWith('faute')) return { status: 'denied', by: 'negation' }
  // "jugé pour avoir menacé X": the past infinitive is a motive, not a purpose; whoever judges says it.
  if (/^pour/.test(mark) && children(sentence, i, 'aux', 'aux:tense').length > 0)
    return { status: weaken(status, 'reported'), by: 'motive' }
  if (isInfinitive(sentence, i) && /^(pour|afin|avant)/.test(mark)) return { status: 'planned', by: 'purpose' }
  if (/^(avant|pour|afin)( |$)/.test(mark)) return { status: 'planned', by: 'purpose' }
  if (finite.some((t) => t.features.Mood === 'Cnd')) return { status: weaken(status, 'reported'), by: 'conditional' }
  if (finite.some((t) => t.features.Tense === 'Fut')) return { status: weaken(status, 'planned'), by: 'future' }
  return { status }
}

/** "ne … pas", "jamais", "aucun": but "ne … que" only restricts. */
function isNegated(sentence: Sentence, i: number): boolean {
  const adverbs = children(sentence, i, 'advmod', 'advmod:neg', 'mark').map(
    (j) => sentence.tokens[j]?.lemma.toLowerCase() ?? '',
  )
  if (adverbs.some((lemma) => /^(pas|jamais|point|aucunement|nullement|guère)$/.test(lemma))) return true
  const formerly = children(sentence, i, 'advmod').some((j) => sentence.tokens[j]?.form.toLowerCase() === 'plus')
  const ne = adverbs.some((lemma) => /^(ne|n['’])$/.test(lemma))
  if (!ne) return false
  // "ne soutient plus": it is so no longer.
  if (formerly) return true
  const ni = (j: number) =>
    children(sentence, j, 'cc', 'advmod').some((k) => /^ni$/i.test(sentence.tokens[k]?.form ?? ''))
  if (ni(i)) return true
  const phrases = children(sentence, i, 'obj', 'nsubj', 'nsubj:pass', 'obl', 'obl:arg', 'obl:agent')
  return phrases.some(
    (j) =>
      ni(j) ||
      /^(aucun|aucune|personne|rien|nul|nulle)$/i.test(sentence.tokens[j]?.form ?? '') ||
      children(sentence, j, 'det').some((k) => /^(aucun|aucune|nul|nulle)$/i.test(sentence.tokens[k]?.form ?? '')),
  )
}

/** "presque" says that it nearly was so: that it is, nobody states. */
function isHalfNegated(sentence: Sentence, i: number): boolean {
  const adverbs = children(sentence, i, 'advmod', 'advmod:neg').map((j) => sentence.tokens[j]?.form.toLowerCase() ?? '')
  return adverbs.some((form) => form === 'presque' || form === 'non')
}

/** What the governing verb or noun makes of the clause at `i`. */
function underGovernor(
  sentence: Sentence,
  i: number,
  status: Status,
  attitudeOf: AttitudeOf,
): { status: Status; speaker?: number; attitude?: Attitude } | undefined {
  const { tokens } = sentence
  const token = tokens[i]
  const head = token?.head ?? -1
  const governor = tokens[head]
  if (!token || !governor) return { status }
  // "l’entreprise que dirige X a signé": a relative clause governs nothing, whatever the parse makes of it.
  if (/^(que|qu['’])$/i.test(tokens[head - 1]?.form ?? '') && head < i) return { status }
  const attitude = attitudeOf(governor)
  const mood = [head, ...children(sentence, head, 'aux', 'aux:tense', 'aux:pass', 'cop')]
    .map((j) => tokens[j]?.features)
    .find((features) => features?.VerbForm === 'Fin')
  // "aurait dû soutenir", "pourrait signer": what might be or should have been is not said to be.
  if (mood?.Mood === 'Cnd' && /^(devoir|pouvoir|falloir)$/.test(governor.lemma)) return undefined
  const negated = isNegated(sentence, head)
  if (isAuxiliaryOf(sentence, head, i)) return { status: negated ? 'denied' : status }
  const [speaker] = subjects(sentence, head)
  const said = speaker === undefined ? {} : { speaker }
  switch (attitude) {
    case 'asserted':
      return { attitude, status: negated ? 'denied' : status }
    case 'announced':
      return negated
        ? undefined
        : { attitude, status: mood?.Tense === 'Fut' ? weaken(status, 'planned') : status, ...said }
    case 'ordered':
    case 'planned':
      return { attitude, status: negated ? 'denied' : weaken(status, 'planned') }
    case 'reported':
      return negated ? undefined : { attitude, status: weaken(status, 'reported'), ...said }
    case 'denied':
      // "n’a pas refusé de signer" leaves it open whether he signed; "refuse de ne pas signer" nobody says.
      return negated || status === 'denied' ? undefined : { attitude, status: 'denied' }
    case 'nothing':
      return undefined
    case undefined:
      return token.deprel === 'ccomp'
        ? { status: weaken(status, 'reported'), ...said }
        : token.deprel === 'obj' || governor.upos === 'AUX'
          ? { status }
          : undefined
  }
}

/** "n’avait pas encore invoqué": some parses make the auxiliary a verb of its own, over the participle. */
function isAuxiliaryOf(sentence: Sentence, head: number, i: number): boolean {
  const { tokens } = sentence
  return (
    /^(avoir|être)$/.test(tokens[head]?.lemma ?? '') &&
    head < i &&
    tokens[i]?.features.VerbForm === 'Part' &&
    tokens.slice(head + 1, i).every(({ upos }) => /^(ADV|AUX|PRON)$/.test(upos))
  )
}

/** A clause that its governor's attitude reaches, or a noun as the object of a verb ("dément tout accord avec X"). */
function isComplement(sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i]
  if (!token) return false
  if (/^(ccomp|xcomp|csubj)/.test(token.deprel)) return true
  if (token.deprel === 'obj') return true
  const infinitive = isInfinitive(sentence, i) && !/^(pour|afin|avant|après|sans)/.test(markOf(sentence, i))
  return /^(acl|advcl|obl|obl:arg)$/.test(token.deprel) && infinitive
}

/** "…, a indiqué X": a verb of saying put in or after the sentence that it reports. */
function reportingIncise(
  sentence: Sentence,
  i: number,
  attitudeOf: AttitudeOf,
): { attitude: Attitude; verb: number; speaker?: number } | undefined {
  for (const j of children(sentence, i, 'parataxis', 'parataxis:insert', 'parataxis:obj')) {
    const verb = sentence.tokens[j]
    const attitude = verb && attitudeOf(verb)
    if (attitude !== 'announced' && attitude !== 'reported') continue
    const [speaker] = subjects(sentence, j)
    return speaker === undefined ? { attitude, verb: j } : { attitude, verb: j, speaker }
  }
  return undefined
}

/** "selon X", "d’après X": the token of X. */
function accordingTo(sentence: Sentence, i: number): number | undefined {
  const own = children(sentence, i, 'obl', 'obl:mod', 'obl:arg', 'nmod', 'advmod', 'dislocated').find((j) =>
    /^(selon|d['’]après|de après|d' après|d’ après|après de)$/.test(caseOf(sentence, j) ?? ''),
  )
  return own ?? ((sentence.tokens[i]?.head ?? 0) < 0 ? openingSource(sentence) : undefined)
}

/** "Selon X, …", "À en croire X, …" at the head of a sentence, wherever the parser hangs it. */
function openingSource({ tokens }: Sentence): number | undefined {
  const forms = tokens.slice(0, 3).map(({ form }) => form.toLowerCase())
  const words = forms[0] === 'selon' ? 1 : /^(d['’]|de)$/.test(forms[0] ?? '') && forms[1] === 'après' ? 2 : 0
  if (words > 0) {
    const head = tokens[words - 1]?.deprel === 'case' ? tokens[words - 1]?.head : undefined
    return head ?? tokens.findIndex(({ upos }, i) => i >= words && /^(NOUN|PROPN)$/.test(upos))
  }
  if (forms.join(' ') !== 'à en croire') return undefined
  return tokens.findIndex(({ upos }, i) => i > 2 && /^(NOUN|PROPN)$/.test(upos))
}

/** "si X signait", "à moins que", "en cas de": nothing is stated, neither under it nor by the clause it conditions. */
function isHypothesis(sentence: Sentence, i: number): boolean {
  const condition = /^(si|s['’]|à moins|pourvu|au cas|à condition|comme si|même si|quand bien)/
  if (condition.test(markOf(sentence, i)) && !isIndirectQuestion(sentence, i)) return true
  if (isIndirectQuestion(sentence, i) || isUnderCondition(sentence, i)) return true
  const token = sentence.tokens[i]
  const conditional = [i, ...children(sentence, i, 'aux', 'aux:tense', 'aux:pass', 'cop')].some(
    (j) => sentence.tokens[j]?.features.Mood === 'Cnd',
  )
  return (
    (conditional && children(sentence, i, 'advcl').some((j) => condition.test(markOf(sentence, j)))) ||
    (token !== undefined && /^(en cas de)$/.test(caseOf(sentence, i) ?? ''))
  )
}

/** "à moins que X ne signe", "au cas où X signerait": by its words, since parsers hang such conjunctions variously. */
function isUnderCondition({ tokens }: Sentence, i: number): boolean {
  for (let j = i - 1; j >= 1 && tokens[j]?.form !== ','; j--) {
    const [two, one, word] = [tokens[j - 2], tokens[j - 1], tokens[j]].map((token) => token?.form.toLowerCase() ?? '')
    if (/^(à moins (que|de|d['’]|qu['’]))$/.test(`${two} ${one} ${word}`)) return true
    if (/^(cas où|pourvu (que|qu['’])|faute (de|d['’])|sauf si)$/.test(`${one} ${word}`)) return true
  }
  return false
}

/** "ignore si X a signé", "se demande si": the answer is open. */
function isIndirectQuestion(sentence: Sentence, i: number): boolean {
  return sentence.tokens[i]?.deprel === 'ccomp' && /^(si|s['’])$/.test(markOf(sentence, i))
}

/** The subordinating words of a clause, joined: "avant que", "pour", "à moins que". */
function markOf(sentence: Sentence, i: number): string {
  return children(sentence, i, 'mark', 'case')
    .filter((j) => !isReflexive(sentence, j))
    .flatMap((j) => [j, ...children(sentence, j, 'fixed')])
    .map((j) => sentence.tokens[j]?.form.toLowerCase() ?? '')
    .join(' ')
}

/** "si" is elided before "il" and "ils" only: any other "s’" is the pronoun, whatever the tagger makes of it. */
function isReflexive({ tokens }: Sentence, i: number): boolean {
  return /^s['’]$/i.test(tokens[i]?.form ?? '') && !/^ils?$/i.test(tokens[i + 1]?.form ?? '')
}

function isQuestion(sentence: Sentence): boolean {
  return sentence.tokens.findLast((token) => !/^[»"”)\s]$/.test(token.form))?.form === '?'
}

/** asserted < planned < reported: hearsay of a plan is hearsay; a denial stays one. */
function weaken(status: Status, to: 'planned' | 'reported'): Status {
  if (status === 'denied') return 'denied'
  return status === 'reported' ? 'reported' : to
}
