import { hashString, mix } from './hash.ts'

/**
 * Feature templates. A model describes a situation with *atoms* (small facts, each one number: "the tag of the word on
 * top of the stack") and with *templates*, each a conjunction of atoms: `s0.tag b0.lemma`. Every template gives one
 * feature, the hash of its atoms' values.
 */
export interface Templates {
  /** How many features each call writes. */
  readonly size: number
  /** Writes one feature per template into `out`, from position `from`; returns the position after the last. */
  extract(atoms: Int32Array, out: Int32Array, from: number): number
}

/**
 * @param atomNames the atoms' names, in the order of their values
 * @param text one template a line: atoms' names between spaces; empty lines are ignored
 * @throws when a template names an atom that does not exist
 */
export function compileTemplates(atomNames: readonly string[], text: string): Templates {
  const positions = new Map(atomNames.map((name, i) => [name, i]))
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const seeds = Int32Array.from(lines, hashString)
  const ends = new Int32Array(lines.length)
  const operands: number[] = []
  lines.forEach((line, i) => {
    for (const name of line.split(/\s+/)) {
      const position = positions.get(name)
      if (position === undefined) throw new Error(`templates: no atom is called "${name}" (in "${line}")`)
      operands.push(position)
    }
    ends[i] = operands.length
  })
  const flat = Int32Array.from(operands)

  return {
    size: lines.length,
    extract(atoms, out, from) {
      let operand = 0
      for (let t = 0; t < seeds.length; t++) {
        let hash = seeds[t] as number
        const end = ends[t] as number
        for (; operand < end; operand++) hash = mix(hash, atoms[flat[operand] as number] as number)
        out[from + t] = hash
      }
      return from + seeds.length
    },
  }
}
