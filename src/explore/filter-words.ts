import { useSnapshot } from './explorer-context.tsx'
import { useSpeech } from './i18n/index.ts'
import type { Days, Filter } from './view/index.ts'

/** What a filter does, in words: the types, relations and statuses that it hides, and the period that it keeps to. */
export interface FilterWords {
  readonly hidden: readonly string[]
  readonly period: string | undefined
  /** Both, for what stands alone: a picture, a sheet of paper. Empty when nothing is filtered. */
  readonly told: readonly string[]
}

/** @returns tells a filter */
export function useFilterWords(): (filter: Filter) => FilterWords {
  const { ontology } = useSnapshot().manifest
  const { m, language, day, period: spellPeriod } = useSpeech()
  const periodOf = ({ first, last }: Days): string => {
    if (first === undefined) return m.until(day(last ?? ''))
    return last === undefined ? m.since(day(first)) : spellPeriod(first, last)
  }
  return ({ hiddenTypes, hiddenRelations, hiddenStatuses, days }) => {
    const hidden = [
      ...hiddenTypes.map((type) => ontology.types[type].plural[language]),
      ...hiddenRelations.map((relation) => ontology.relations[relation]?.label[language] ?? relation),
      ...hiddenStatuses.map((status) => m.status[status]),
    ]
    const period = days && periodOf(days)
    const told = [
      ...(period === undefined ? [] : [m.onlyPeriod(period)]),
      ...(hidden.length === 0 ? [] : [m.without(hidden)]),
    ]
    return { hidden, period, told }
  }
}
