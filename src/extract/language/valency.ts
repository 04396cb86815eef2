import { type Sentence, withArc, withTokens } from './sentence.ts'
import { ancestors, children, hasChild } from './traverse.ts'

/**
 * Verbs of object control: whom they have as object or recipient does what their infinitive says. "X demande à Y de
 * signer": Y signs (Dubois & Dubois-Charlier, "Les verbes français", 1997, constructions T14 and N3 with "de Inf").
 */
const OBJECT_CONTROL = new Set(
  `ordonner demander enjoindre interdire permettre forcer obliger contraindre sommer exhorter appeler autoriser accuser
  soupçonner empêcher conseiller imposer inviter presser prier proposer reprocher suspecter convaincre persuader aider
  inciter encourager pousser commander prescrire intimer recommander dissuader supplier implorer conjurer défendre
  charger mettre`.split(/\s+/),
)

/** Nouns that an infinitive completes by itself: in "demande à Y le droit de signer" it hangs where it stands. */
const TAKES_INFINITIVE = new Set(
  `droit possibilité moyen temps courage pouvoir autorisation permission capacité chance occasion besoin envie honneur
  devoir mission tâche but objectif idée fait ordre refus décision projet promesse menace volonté intention engagement
  interdiction obligation risque façon manière raison intérêt demande proposition espoir soin charge projet tort plaisir
  nécessité liberté choix honte peur crainte demeure`.split(/\s+/),
)

/** Whether a verb is one of object control. */
export function controlsObject(lemma: string): boolean {
  return OBJECT_CONTROL.has(lemma)
}

/**
 * Hangs infinitives on the verb that governs them. Parsers like the nearest noun: in "ordonne à son ministère d’inscrire X"
 * the infinitive completes the order, not the ministry. Where a verb of object control has an object or recipient, no
 * clause yet, and "de" with an infinitive hangs inside that argument on a noun that takes none, it moves up.
 * @returns the same sentence when nothing moves
 */
export function attachByValency(sentence: Sentence): Sentence {
  const moves = new Map<number, number>()
  sentence.tokens.forEach((token, i) => {
    if (token.deprel !== 'acl' || token.features.VerbForm !== 'Inf' || !introducedByDe(sentence, i)) return
    const noun = sentence.tokens[token.head]
    if (!noun || TAKES_INFINITIVE.has(noun.lemma.toLowerCase())) return
    const verb = controllerOf(sentence, token.head, i)
    if (verb !== undefined && ![...moves.values()].includes(verb)) moves.set(i, verb)
  })
  if (moves.size === 0) return sentence
  const tokens = sentence.tokens.map((token, i) => {
    const head = moves.get(i)
    return head === undefined ? token : withArc(token, { head, deprel: 'xcomp' })
  })
  return withTokens(sentence, tokens)
}

/** "d’inscrire", "de ne pas signer". */
function introducedByDe(sentence: Sentence, i: number): boolean {
  return children(sentence, i, 'mark', 'case').some((j) => sentence.tokens[j]?.lemma.toLowerCase() === 'de')
}

/** The verb of object control above a noun that stands in its object or recipient, if it still lacks a clause. */
function controllerOf(sentence: Sentence, noun: number, infinitive: number): number | undefined {
  let argument = noun
  for (const verb of ancestors(sentence, noun)) {
    const token = sentence.tokens[verb]
    if (token && /^(VERB|AUX)$/.test(token.upos)) {
      const fits =
        controlsObject(token.lemma.toLowerCase()) && verb < infinitive && isObjectOrRecipient(sentence, argument)
      return fits && !hasChild(sentence, verb, 'xcomp', 'ccomp') ? verb : undefined
    }
    argument = verb
  }
  return undefined
}

function isObjectOrRecipient(sentence: Sentence, i: number): boolean {
  const deprel = sentence.tokens[i]?.deprel ?? ''
  if (/^(obj|iobj|nsubj:pass)$/.test(deprel)) return true
  return /^obl/.test(deprel) && children(sentence, i, 'case').some((j) => sentence.tokens[j]?.lemma === 'à')
}
