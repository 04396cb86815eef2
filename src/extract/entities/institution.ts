import { fold } from '../../graph/index.ts'
import type { KnownEntity } from '../knowledge/index.ts'
import type { LocalEntity } from './local-entity.ts'

/** The words of an office name its institution as surely as a head noun does: see type-votes.ts. */
const WEIGHT = 3

/** An authority that an article names only through the office of who heads it. */
export function institutionEntity(name: string, known: KnownEntity | undefined): LocalEntity {
  const names = known ? [known.name, ...known.aliases, name] : [name]
  return {
    mentions: [],
    votes: [{ type: 'agency', weight: WEIGHT, reason: 'named by an office' }],
    names: new Set(names.map(fold)),
    ...(known ? { known } : {}),
    descriptions: new Map(),
    nameless: false,
    label: known?.name ?? name,
    type: known?.type ?? 'agency',
    typeWeight: WEIGHT,
  }
}
