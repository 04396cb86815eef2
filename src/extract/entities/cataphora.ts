import { ancestors, children, type Sentence, subtree } from '../language/index.ts'

/**
 * The subject of the main clause, where it stands behind a pronoun of a clause before it: "Alors qu’il visitait un dépôt,
 * Paul Estève a …". Readers hold the pronoun for him (van Hoek 1997), unless the text before offers another.
 */
export function subjectAhead(sentence: Sentence, pronoun: number): number | undefined {
  const { tokens } = sentence
  const above = ancestors(sentence, pronoun)
  const root = above.at(-1)
  if (root === undefined || root < pronoun) return undefined
  // Only a clause below the main one is before it: "Il accuse X, a dit Y" is one beside the other.
  const clause = above.find((i) => /^(advcl|acl|acl:relcl)$/.test(tokens[i]?.deprel ?? ''))
  if (clause === undefined || clause > root) return undefined
  const subject = children(sentence, root, 'nsubj', 'nsubj:pass').find((i) => i > pronoun)
  if (subject === undefined || !/^(NOUN|PROPN)$/.test(tokens[subject]?.upos ?? '')) return undefined
  if (subtree(sentence, subject).includes(pronoun)) return undefined
  const between = tokens.slice(pronoun, subject)
  return between.some(({ form }) => form === ',') && !between.some(({ form }) => /^[«»"“”:;]$/.test(form))
    ? subject
    : undefined
}
