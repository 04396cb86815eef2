import { children, hasChild, type Sentence, subtree } from '../language/index.ts'

/** The other arguments of the same verb: "il le soutient" is about two (principle B of Chomsky’s binding theory). */
export function coArguments(sentence: Sentence, t: number): number[] {
  const { tokens } = sentence
  const token = tokens[t]
  if (!token || tokens[token.head]?.upos !== 'VERB' || !ARGUMENT.test(token.deprel)) return []
  const found = children(sentence, token.head).filter((i) => i !== t && ARGUMENT.test(tokens[i]?.deprel ?? ''))
  // "Fondée par Estève et rachetée par Velmont, la maison recrute": who founded it and bought it is not it.
  if (/^nsubj/.test(token.deprel))
    for (const i of children(sentence, token.head, 'advcl'))
      if (i < t && tokens[i]?.features.VerbForm === 'Part') found.push(...subtree(sentence, i))
  // "X menace de poursuivre le groupe": who threatens is who sues.
  for (let verb = token.head, steps = 0; steps < CONTROLLED && isInfinitive(sentence, verb); steps++) {
    verb = tokens[verb]?.head ?? -1
    found.push(...children(sentence, verb, 'nsubj', 'nsubj:pass').filter((i) => i !== t))
  }
  // "X et Y lui ont répondu"
  for (const i of found.slice()) found.push(...children(sentence, i, 'conj'))
  return found.filter((i) => i !== t)
}

const ARGUMENT = /^(nsubj|obj|iobj|obl)/

/** How many infinitives deep: "X menace de demander de suspendre Y". */
const CONTROLLED = 2

/** An infinitive without a subject of its own, which a verb governs. */
function isInfinitive(sentence: Sentence, verb: number): boolean {
  const token = sentence.tokens[verb]
  return (
    token?.features.VerbForm === 'Inf' &&
    /^(xcomp|ccomp|obl|advcl)/.test(token.deprel) &&
    !hasChild(sentence, verb, 'nsubj', 'nsubj:pass')
  )
}
