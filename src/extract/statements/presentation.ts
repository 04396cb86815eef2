import type { Status } from '../../graph/index.ts'
import type { Attitude } from '../knowledge/index.ts'
import { children, hasChild, type Sentence, type Token } from '../language/index.ts'
import type { AttitudeOf } from './attitudes.ts'
import { accordingTo, reportingIncise } from './attribution.ts'
import { subjects } from './clause.ts'
import { isAuxiliaryOf, isComplement, isJoinedAbove } from './government.ts'
import { isHypothesis, isQuestion } from './hypothesis.ts'
import { mainClause } from './main-clause.ts'
import { isHalfNegated, isNegated } from './negation.ts'
import { markOf } from './phrase.ts'
import { isRejectedByCleft } from './relative-clauses.ts'
import type { PresentationStep } from './trace.ts'
import { isInfinitive } from './voice.ts'

/** How the article presents what a word says: its status, and the token that heads whoever says so. */
export interface Presentation {
  readonly status: Status
  readonly speaker?: number
  readonly steps: readonly PresentationStep[]
}

export const PLAINLY_ASSERTED: Presentation = { status: 'asserted', steps: [] }

/**
 * Climbs from the word that states something to the sentence's root and notes whatever changes its standing: negation,
 * conditional, future, "selon", and the verbs of the lexicon's attitudes above it. Undefined for what is not stated at
 * all: questions, hypotheses, wishes, orders to the reader. Modality after Saurí & Pustejovsky's FactBank (2009).
 */
export function presentationOf(
  sentence: Sentence,
  word: number,
  attitudeOf: AttitudeOf,
  telling: ReadonlySet<string>,
): Presentation | undefined {
  const { tokens } = sentence
  if (isQuestion(sentence)) return undefined
  let status: Status = 'asserted'
  let speaker: number | undefined
  const steps: PresentationStep[] = []
  const passed = new Set<number>()
  for (let i = word, climbed = 0; i >= 0 && climbed < 12; climbed++) {
    passed.add(i)
    const token = tokens[i]
    if (!token) break
    if (isHypothesis(sentence, i)) return undefined
    const own = i === word || token.deprel === 'conj' || climbed === 0
    if (own) {
      const standing = ownStanding(sentence, i, status, attitudeOf)
      if (!standing) return undefined
      status = standing.status
      if (standing.by) steps.push({ by: standing.by, token: i, status })
    }
    const incise = reportingIncise(sentence, i, attitudeOf, telling, passed)
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
    const main = i === word ? mainClause(sentence, i) : undefined
    if (main !== undefined) {
      i = main
      continue
    }
    if (isComplement(sentence, i)) {
      const verdict = underGovernor(sentence, i, status, attitudeOf)
      if (!verdict) return undefined
      status = verdict.status
      speaker ??= verdict.speaker
      steps.push({ by: 'governor', token: token.head, status, ...(verdict.attitude && { attitude: verdict.attitude }) })
    } else if (token.deprel === 'acl' && attitudeOf(token) === 'reported' && attitudeOf(governor) === 'nothing') {
      // "des rumeurs disant que X signerait"
      return undefined
    } else if (token.deprel === 'conj' && isJoinedAbove(sentence, i)) {
      i = governor.head
      continue
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
function ownStanding(
  sentence: Sentence,
  i: number,
  status: Status,
  attitudeOf: AttitudeOf = () => undefined,
): Standing | undefined {
  const { tokens } = sentence
  const token = tokens[i]
  if (!token) return { status }
  const finite = [token, ...children(sentence, i, 'aux', 'aux:tense', 'aux:pass', 'cop').map((j) => tokens[j])].filter(
    (t): t is Token => t !== undefined,
  )
  if (finite.some((t) => t.features.Mood === 'Imp')) return undefined
  if (isNegated(sentence, i) || isRejectedByCleft(sentence, i)) return { status: 'denied', by: 'negation' }
  if (isHalfNegated(sentence, i)) return undefined
  const mark = markOf(sentence, i)
  if (mark === 'sans' || mark.startsWith('faute')) return { status: 'denied', by: 'negation' }
  // "jugé pour avoir menacé X": the past infinitive is a motive, not a purpose; whoever judges says it.
  if (/^pour/.test(mark) && hasChild(sentence, i, 'aux', 'aux:tense'))
    return { status: weaken(status, 'reported'), by: 'motive' }
  // "en profite pour accuser X"
  if (isInfinitive(sentence, i) && /^(pour|afin)/.test(mark) && isDone(sentence, i, attitudeOf)) return { status }
  // "a travaillé chez X avant de rejoindre Y": told of the past, it has happened.
  if (isInfinitive(sentence, i) && /^avant/.test(mark) && isPast(sentence, token.head)) return { status }
  if (isInfinitive(sentence, i) && /^(pour|afin|avant)/.test(mark)) return { status: 'planned', by: 'purpose' }
  // "n’est « pas apte » à diriger X, affirme Y": what an adjective asks for, wherever the parse hangs it
  if (isInfinitive(sentence, i) && mark === 'à' && isBehindAdjective(sentence, i)) return undefined
  // "pour qu’il accuse X" is a wish.
  if (/^(pour|afin) qu/.test(mark)) return undefined
  if (/^(avant|pour|afin)( |$)/.test(mark)) return { status: 'planned', by: 'purpose' }
  if (finite.some((t) => t.features.Mood === 'Cnd')) return { status: weaken(status, 'reported'), by: 'conditional' }
  if (finite.some((t) => t.features.Tense === 'Fut')) return { status: weaken(status, 'planned'), by: 'future' }
  return { status }
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
  // "des pilotes tels que X s’affrontent"
  if (governor.lemma === 'tel') return { status }
  const attitude = attitudeOf(governor)
  const mood = [head, ...children(sentence, head, 'aux', 'aux:tense', 'aux:pass', 'cop')]
    .map((j) => tokens[j]?.features)
    .find((features) => features?.VerbForm === 'Fin')
  // "aurait dû soutenir", "pourrait signer": what might be or should have been is not said to be.
  if (mood?.Mood === 'Cnd' && /^(devoir|pouvoir|falloir|vouloir|aimer|permettre)$/.test(governor.lemma))
    return undefined
  if (governor.lemma === 'devoir') {
    // "a dû payer": he did. « Il doit payer », somebody's words, is advice.
    if (governor.features.VerbForm === 'Part') return { status: isNegated(sentence, head) ? 'denied' : status }
    if (mood?.Tense === 'Pres' && isQuoted(sentence, head)) return undefined
  }
  const negated = isNegated(sentence, head)
  if (isAuxiliaryOf(sentence, head, i)) return { status: negated ? 'denied' : status }
  // "est allé jusqu’à accuser X": he did.
  if (governor.lemma === 'aller' && /^jusqu/.test(markOf(sentence, i)))
    return { status: negated ? 'denied' : mood?.Tense === 'Fut' ? weaken(status, 'planned') : status }
  const [speaker] = subjects(sentence, head)
  const said = speaker === undefined ? {} : { speaker }
  switch (attitude) {
    case 'asserted':
      return { attitude, status: negated ? 'denied' : status }
    case 'announced':
      return negated ? undefined : { attitude, status: announced(sentence, i, status, mood), ...said }
    case 'ordered':
    case 'decided':
    case 'planned':
      return { attitude, status: negated ? 'denied' : weaken(status, 'planned') }
    case 'reported':
      return negated || isWrongly(sentence, head)
        ? undefined
        : { attitude, status: weaken(status, 'reported'), ...said }
    case 'denied':
      // "n’a pas refusé de signer" leaves it open whether he signed; "refuse de ne pas signer" nobody says.
      if (negated || status === 'denied') return undefined
      // "X nie que Y ait signé" is X's word; "X refuse que Y signe" is his doing.
      return { attitude, status: 'denied', ...(token.deprel === 'ccomp' && DENYING.test(governor.lemma) ? said : {}) }
    case 'nothing':
      return undefined
    case undefined:
      // "Rien ne montre que X ait signé"
      if (negated && token.deprel === 'ccomp') return undefined
      return token.deprel === 'ccomp'
        ? { status: weaken(status, 'reported'), ...said }
        : token.deprel === 'obj' || governor.upos === 'AUX'
          ? { status }
          : undefined
  }
}

/** Of the verbs that deny what is under them, those that do it in words. */
const DENYING = /^(démentir|nier|contester|réfuter|récuser)$/

/**
 * "annonce que X signera" is a plan, and so is "a annoncé que X signerait": of what was said in the past the conditional tells
 * the future.
 */
function announced(sentence: Sentence, i: number, status: Status, above: Token['features'] | undefined): Status {
  if (above?.Tense === 'Fut') return weaken(status, 'planned')
  const token = sentence.tokens[i]
  const isPast = above?.Tense === 'Imp' || sentence.tokens[token?.head ?? -1]?.features.VerbForm === 'Part'
  const simple = token?.features.Mood === 'Cnd' && token.deprel === 'ccomp'
  return simple && isPast && status === 'reported' ? 'planned' : status
}

/** "apte à", "« pas prêt » à" */
function isBehindAdjective(sentence: Sentence, infinitive: number): boolean {
  const { tokens } = sentence
  const [mark = -1] = children(sentence, infinitive, 'mark')
  const before = /^[»"”]$/.test(tokens[mark - 1]?.form ?? '') ? mark - 2 : mark - 1
  return tokens[before]?.upos === 'ADJ' && tokens[infinitive]?.head !== before
}

/** "accusé à tort d’avoir menacé X": the article says that it is not so. */
function isWrongly(sentence: Sentence, verb: number): boolean {
  return children(sentence, verb, 'obl', 'obl:arg', 'obl:mod').some((i) => sentence.tokens[i]?.lemma === 'tort')
}

/** Whether a purpose was met by what governs it. */
function isDone(sentence: Sentence, i: number, attitudeOf: AttitudeOf): boolean {
  const governor = sentence.tokens[sentence.tokens[i]?.head ?? -1]
  return governor !== undefined && attitudeOf(governor) === 'asserted'
}

/** "a travaillé", "travaillait" */
function isPast(sentence: Sentence, verb: number): boolean {
  // "a écrit": the form is that of the present as well, but not behind its auxiliary.
  const forms = [...children(sentence, verb, 'aux:tense'), verb].map((i) => sentence.tokens[i]?.features)
  const finite = forms.find((features) => features?.VerbForm === 'Fin')
  return (
    finite?.Mood === 'Ind' &&
    (/^(Past|Imp)$/.test(finite.Tense ?? '') || (finite !== forms.at(-1) && finite.Tense === 'Pres'))
  )
}

/** Whether an opening mark stands before a token and no closing one between. */
function isQuoted({ tokens }: Sentence, i: number): boolean {
  let isOpen = false
  for (const { form } of tokens.slice(0, i))
    isOpen = form === '"' ? !isOpen : /^[«“]$/.test(form) || (isOpen && !/^[»”]$/.test(form))
  return isOpen
}

/** asserted < reported < planned: what somebody says to be planned is a plan; a denial stays one. */
function weaken(status: Status, to: 'planned' | 'reported'): Status {
  return status === 'asserted' || (status === 'reported' && to === 'planned') ? to : status
}
