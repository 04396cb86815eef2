import type { Entity, EntityType } from '../../graph/index.ts'
import type { MergeDecision } from '../knowledge/index.ts'
import type { Stated } from '../stated.ts'
import { findEntity, type NoMatch, noEntity, noteOn, type ReviewState, withoutLoops } from './state.ts'

/** Everything said of `drop` is said of `keep`; what joined the two says nothing any more. */
export function mergeEntities(
  state: ReviewState,
  { keep: keepKey, drop: dropKey }: MergeDecision,
  decision: number,
): ReviewState | NoMatch {
  const keep = findEntity(state, keepKey)
  const drop = findEntity(state, dropKey)
  if (!keep) return noEntity(state, keepKey)
  if (!drop) return noEntity(state, dropKey)
  const merged: Entity = {
    ...keep,
    aliases: [...new Set([...keep.aliases, drop.label, ...drop.aliases])].filter((alias) => alias !== keep.label),
    mentions: [...keep.mentions, ...drop.mentions],
  }
  const moved = state.statements.map((stated) =>
    moveEnds(stated, (key) => (key === drop.key ? keep.key : key), decision),
  )
  return {
    entities: state.entities.flatMap((entity) => (entity === drop ? [] : [entity === keep ? merged : entity])),
    ...withoutLoops(state, moved, decision),
    decisionsOn: noteOn(state, decision, keep.key, drop.key),
  }
}

/** The entity is shown under another name; the old one finds it still. */
export function renameEntity(
  state: ReviewState,
  { entity: key, label }: { entity: string; label: string },
  decision: number,
): ReviewState | NoMatch {
  return changeEntity(state, key, decision, (entity) => ({
    ...entity,
    label,
    aliases: [...new Set([entity.label, ...entity.aliases])].filter((alias) => alias !== label),
  }))
}

/** The entity is of another type: relations that join that type come with it, others go. */
export function retypeEntity(
  state: ReviewState,
  { entity: key, type }: { entity: string; type: EntityType },
  decision: number,
): ReviewState | NoMatch {
  return changeEntity(state, key, decision, (entity) => ({ ...entity, type }))
}

function changeEntity(
  state: ReviewState,
  key: string,
  decision: number,
  change: (entity: Entity) => Entity,
): ReviewState | NoMatch {
  const changed = findEntity(state, key)
  if (!changed) return noEntity(state, key)
  return {
    ...state,
    entities: state.entities.map((entity) => (entity === changed ? change(entity) : entity)),
    decisionsOn: noteOn(state, decision, key),
  }
}

/** The statement between other entities, when its ends or its speaker change. */
function moveEnds(stated: Stated, move: (key: string) => string, decision: number): Stated {
  const { subject, object, attributedTo } = stated.statement
  const ends = {
    subject: move(subject),
    object: move(object),
    ...(attributedTo === undefined ? {} : { attributedTo: move(attributedTo) }),
  }
  if (ends.subject === subject && ends.object === object && ends.attributedTo === attributedTo) return stated
  return { ...stated, statement: { ...stated.statement, ...ends }, decisions: [...stated.decisions, decision] }
}
