import { ancestors, children, hasChild, type Sentence } from '../language/index.ts'
import { isNominal } from './phrase.ts'

/** The tokens and everything coordinated with them: "X, Y et Z". */
export function spread(sentence: Sentence, heads: readonly number[]): number[] {
  const all: number[] = []
  for (const i of heads) if (!all.includes(i)) all.push(i)
  // The list grows while it is read, until nothing more is joined to any of it.
  for (const i of all) for (const j of joinedTo(sentence, i)) if (!all.includes(j)) all.push(j)
  return all.length > 1 ? all.sort((a, b) => a - b) : all
}

function joinedTo(sentence: Sentence, i: number): readonly number[] {
  const joined = children(sentence, i, 'conj')
  joined.push(...behindApposition(sentence, i))
  return joined.length === 0
    ? joined
    : joined.filter((j) => isNominal(sentence.tokens[j]) && !isExcluded(sentence, j) && !isInBrackets(sentence, i, j))
}

/** "Le patron de Velmont, X, et la directrice de Dorsane, Y,": who is joined to a name in apposition is joined to its noun. */
function behindApposition(sentence: Sentence, i: number): readonly number[] {
  const { tokens } = sentence
  if (tokens[i]?.upos !== 'NOUN' || !hasChild(sentence, i, 'appos')) return NONE
  return children(sentence, i, 'appos')
    .filter((name) => tokens[name]?.upos === 'PROPN' && tokens[name - 1]?.form === ',')
    .flatMap((name) => children(sentence, name, 'conj'))
    .filter((j) => hasChild(sentence, j, 'cc') && !hasChild(sentence, j, 'case'))
}

const NONE: readonly never[] = []

/**
 * The same for what stands behind a word: in "accuse X, et Y a répondu" the last name before a finite verb begins the
 * next clause, although parsers like to coordinate the two names. In "l’accord entre X et Y a échoué" it does not: the
 * accord is what failed.
 */
export function spreadBehind(sentence: Sentence, heads: readonly number[]): number[] {
  const { tokens } = sentence
  return spread(sentence, heads).filter((i) => {
    if (heads.includes(i)) return true
    let after = i + 1
    while (tokens[after]?.head === i && /^(flat|flat:name)$/.test(tokens[after]?.deprel ?? '')) after++
    while (/^(ADV|PRON)$/.test(tokens[after]?.upos ?? '')) after++
    return tokens[after]?.features.VerbForm !== 'Fin' || isInSubject(sentence, i, after)
  })
}

/** Whether a word stands in the subject of a verb: "l’accord entre X et Y" of "a échoué". */
function isInSubject(sentence: Sentence, i: number, verb: number): boolean {
  const { tokens } = sentence
  return [i, ...ancestors(sentence, i)].some(
    (j) =>
      /^nsubj/.test(tokens[j]?.deprel ?? '') &&
      tokens[j]?.upos === 'NOUN' &&
      (tokens[j]?.head === verb || tokens[j]?.head === tokens[verb]?.head),
  )
}

/** "X et Y (Z, W)": what stands in parentheses says something of the last, and is none of them. */
function isInBrackets({ tokens }: Sentence, head: number, member: number): boolean {
  const between = tokens.slice(head, member)
  const open = between.findLastIndex(({ form }) => form === '(')
  return open >= 0 && !between.slice(open).some(({ form }) => form === ')')
}

/**
 * "X, pas Y", "X et non Y", "X, sauf Y": the coordination that leaves its second half out. "Ni X ni Y" leaves out
 * neither: what is denied is denied of both.
 */
function isExcluded(sentence: Sentence, i: number): boolean {
  return children(sentence, i, 'cc', 'advmod', 'case').some((j) =>
    /^(pas|non|sauf|hormis|plutôt)$/i.test(sentence.tokens[j]?.form ?? ''),
  )
}
