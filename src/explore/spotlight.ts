/** Nodes by key and links by pair that stand out in the graph. What is not on screen is ignored. */
export interface Lit {
  readonly nodes: ReadonlySet<string>
  readonly pairs: ReadonlySet<string>
}

/** Says what the graph should light while a reader is at the same things elsewhere: in a panel, on the time line. */
export interface Spotlight {
  /** Lights these; of several at a time the last counts. @returns puts this light out */
  shine(lit: Lit): () => void
  readonly current: () => Lit | null
  readonly subscribe: (listener: () => void) => () => void
}

export function createSpotlight(): Spotlight {
  const listeners = new Set<() => void>()
  let lights: readonly { readonly lit: Lit }[] = []
  const change = (next: typeof lights) => {
    lights = next
    for (const listener of listeners) listener()
  }
  return {
    shine(lit) {
      const light = { lit }
      change([...lights, light])
      return () => change(lights.filter((other) => other !== light))
    },
    current: () => lights.at(-1)?.lit ?? null,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** What to light for these links and their ends. */
export function litLinks(pairs: Iterable<{ readonly pair: string; readonly ends: readonly [string, string] }>): Lit {
  const all = [...pairs]
  return { nodes: new Set(all.flatMap(({ ends }) => ends)), pairs: new Set(all.map(({ pair }) => pair)) }
}
