/** Something seen, and how far it was right. */
export interface Example {
  /** Places of the features that are not 0, with their values. */
  readonly values: readonly (readonly [number, number])[]
  /** From 0 to 1. */
  readonly right: number
}

/** It converges quadratically: a penalised fit of this size is exact after eight. */
const STEPS = 20

/**
 * Logistic regression with a ridge penalty of its own for each weight, by Newton's method. Deterministic.
 * @param penalties one a feature, above 0; they say how many weights there are
 */
export function fitLogistic(examples: readonly Example[], penalties: readonly number[]): number[] {
  let weights = penalties.map(() => 0)
  for (let step = 0; step < STEPS; step++) {
    const gradient = penalties.map((penalty, i) => -penalty * (weights[i] ?? 0))
    const curvature = penalties.map((penalty, i) => penalties.map((_, j) => (i === j ? penalty : 0)))
    for (const { values, right } of examples) {
      const chance = probability(values, weights)
      for (const [i, x] of values) {
        gradient[i] = (gradient[i] ?? 0) + x * (right - chance)
        const row = curvature[i]
        if (row) for (const [j, y] of values) row[j] = (row[j] ?? 0) + x * y * chance * (1 - chance)
      }
    }
    const move = solve(curvature, gradient)
    weights = weights.map((weight, i) => weight + (move[i] ?? 0))
  }
  return weights
}

/** The chance of being right that the weights give. */
export function probability(values: Example['values'], weights: readonly number[]): number {
  const logit = values.reduce((sum, [i, x]) => sum + x * (weights[i] ?? 0), 0)
  return 1 / (1 + Math.exp(-logit))
}

/** x of Ax = b for a symmetric positive definite A, by Cholesky's decomposition. */
function solve(a: readonly (readonly number[])[], b: readonly number[]): number[] {
  const n = b.length
  const lower = a.map(() => new Float64Array(n))
  const at = (i: number, j: number) => lower[i]?.[j] ?? 0
  for (const [i, row] of lower.entries())
    for (let j = 0; j <= i; j++) {
      let sum = a[i]?.[j] ?? 0
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k)
      row[j] = i === j ? Math.sqrt(sum) : sum / at(j, j)
    }
  const forward = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let sum = b[i] ?? 0
    for (let k = 0; k < i; k++) sum -= at(i, k) * (forward[k] ?? 0)
    forward[i] = sum / at(i, i)
  }
  const x = new Array<number>(n).fill(0)
  for (let i = n - 1; i >= 0; i--) {
    let sum = forward[i] ?? 0
    for (let k = i + 1; k < n; k++) sum -= at(k, i) * (x[k] ?? 0)
    x[i] = sum / at(i, i)
  }
  return x
}
