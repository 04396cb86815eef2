import type { EntityType } from '../../graph/index.ts'
import { shapePath } from '../../picture/index.ts'
import { useSnapshot } from '../explorer-context.tsx'

/** A type as the graph draws it; always beside the word for it. */
export function TypeSwatch({ type }: { type: EntityType }) {
  const { colour, shape } = useSnapshot().manifest.ontology.types[type]
  return (
    <svg className="swatch" viewBox="-9 -9 18 18" width="16" height="16" aria-hidden="true">
      <path d={shapePath(shape, 15)} fill={colour} />
    </svg>
  )
}

const DASHES = { solid: undefined, dashed: '5 3', dotted: '1.5 2.5' } as const

/** A relation as the graph draws it: colour and dash. */
export function RelationSwatch({ relation }: { relation: string }) {
  const row = useSnapshot().manifest.ontology.relations[relation]
  return (
    <svg className="swatch" viewBox="0 0 24 12" width="24" height="12" aria-hidden="true">
      <path
        d="M1 6H23"
        stroke={row?.colour ?? 'currentColor'}
        strokeWidth="2.5"
        strokeDasharray={DASHES[row?.dash ?? 'solid']}
      />
    </svg>
  )
}
