import { describe, expect, it } from 'vitest'
import { knowledgeWith } from '../../extraction.test-support.ts'
import { french } from '../../language/french.test-helper.ts'
import { makeVocabulary } from '../vocabulary.ts'
import { findCandidates } from './candidates.ts'

const vocabulary = makeVocabulary(knowledgeWith().lexicon)

/** The texts of all candidates of the first sentence. */
function candidatesOf(text: string): string[] {
  const [sentence] = french().analyse(text)
  const tokens = sentence?.tokens ?? []
  const words = tokens.map(({ form }) => french().word(form))
  return findCandidates(tokens, words, [], vocabulary).map(({ from, to }) =>
    text.slice(tokens[from]?.start, tokens[to - 1]?.end),
  )
}

describe('what might be a name', () => {
  it.each([
    ['Hier, Lucie Garance a parlé.', 'Lucie Garance'],
    ['Elle a saisi le tribunal judiciaire de Clairval hier.', 'tribunal judiciaire de Clairval'],
    ['Il achète chez Marelle & Fils depuis longtemps.', 'Marelle & Fils'],
    ['Il a vu « les oies du soir » hier.', 'les oies du soir'],
    ['Selon velmont.fr, elle partira.', 'velmont.fr'],
  ])('%s → %s', (text, name) => {
    expect(candidatesOf(text)).toContain(name)
  })

  it('is nothing where no capital, no head noun and no quotation mark stands', () => {
    expect(candidatesOf('Elle pense que demain il pleuvra encore un peu.')).toEqual([])
  })

  it('does not begin with a common word that is capitalised because the sentence begins', () => {
    expect(candidatesOf('Dans la rue, il pleuvait.')).not.toContain('Dans')
  })
})
