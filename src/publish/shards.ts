/** A shard is fetched to show one of its entries: small enough to come at once on a telephone, large enough to be few. */
const AIM_BYTES = 48 * 1024

/** The fewest bits that make shards of {@link AIM_BYTES} or less on average. */
export function shardBits(totalBytes: number): number {
  return Math.min(24, Math.max(0, Math.ceil(Math.log2(totalBytes / AIM_BYTES))))
}

/** The items by the path of their shard, paths in code-unit order, items in their own order. */
export function groupByPath<T>(items: Iterable<T>, pathOf: (item: T) => string): [path: string, items: T[]][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const path = pathOf(item)
    const group = groups.get(path)
    if (group === undefined) groups.set(path, [item])
    else group.push(item)
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The bytes of all items as published, from those of a thousand or more, evenly taken. */
export function totalBytes<T>(items: readonly T[], publish: (item: T) => unknown): number {
  const step = Math.max(1, Math.floor(items.length / 1000))
  const sample = items.filter((_, i) => i % step === 0)
  return (sample.reduce((sum, item) => sum + bytesOf(publish(item)), 0) / Math.max(1, sample.length)) * items.length
}

/** The length of a value as published. */
export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value))
}
