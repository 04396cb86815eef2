/**
 * Features are never spelt out: each is a 32-bit hash (the "hashing trick": Weinberger et al. 2009, "Feature Hashing for
 * Large Scale Multitask Learning"). Two features that share a hash share their weights; at 26 bits this is rare enough
 * not to be seen in the scores.
 */

/** FNV-1a over UTF-16 code units, with a last shift so that the low bits depend on every letter. */
export function hashString(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 15)) | 0
}

/** Adds one more value to a hash: `mix(mix(seed, a), b)` names the pair (a, b). Order matters. */
export function mix(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0x9e3779b1)
  return product ^ (product >>> 15)
}
