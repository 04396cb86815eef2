import { ATTITUDES, type Attitude, type Lexicon } from '../knowledge/index.ts'
import type { Token } from '../language/index.ts'

export type AttitudeOf = (token: Token) => Attitude | undefined

/** What each verb or noun of the lexicon does to the clause under it. */
export function makeAttitudes(lexicon: Lexicon): AttitudeOf {
  const attitudes = new Map<string, Attitude>()
  for (const attitude of ATTITUDES)
    for (const word of lexicon.attitudes[attitude]) attitudes.set(word.toLowerCase(), attitude)
  return (token) => attitudes.get(token.lemma.toLowerCase())
}
