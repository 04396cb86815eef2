import { ByteReader, ByteWriter } from './bytes.ts'
import { PACKED_CLASSES, PackedModel } from './packed-model.ts'
import { LinearModel } from './perceptron.ts'

/**
 * The weights file: "FILATURE", the format's version, the number of sections, each section's name and bytes, and a CRC-32 of all that.
 * A reader of another version must refuse the file: features are hashes, so old weights under new templates would be
 * read without an error and mean nothing.
 */
export const WEIGHTS_VERSION = 3
const MAGIC = 'FILATURE'

export type Sections = ReadonlyMap<string, Uint8Array>

export function writeWeights(sections: Sections): Uint8Array {
  const out = new ByteWriter()
  out.raw(new TextEncoder().encode(MAGIC))
  out.varint(WEIGHTS_VERSION)
  out.varint(sections.size)
  for (const [name, bytes] of sections) {
    out.text(name)
    out.block(bytes)
  }
  const body = out.toBytes()
  const checksum = crc32(body)
  const file = new Uint8Array(body.length + 4)
  file.set(body)
  new DataView(file.buffer).setUint32(body.length, checksum)
  return file
}

/** @throws {WeightsError} when the bytes are not a whole weights file of this version */
export function readWeights(file: Uint8Array): Sections {
  const magic = new TextDecoder().decode(file.subarray(0, MAGIC.length))
  if (file.length < MAGIC.length + 4 || magic !== MAGIC) {
    throw new WeightsError('this is not a weights file (it should start with "FILATURE")')
  }
  const body = file.subarray(0, file.length - 4)
  const input = new ByteReader(body)
  input.raw(MAGIC.length)
  const version = input.varint()
  if (version !== WEIGHTS_VERSION) {
    throw new WeightsError(`the file has version ${version}, this program reads version ${WEIGHTS_VERSION}`)
  }
  const expected = new DataView(file.buffer, file.byteOffset + body.length, 4).getUint32(0)
  if (crc32(body) !== expected) throw new WeightsError('the checksum does not match: the file is damaged or cut short')
  const sections = new Map<string, Uint8Array>()
  for (let count = input.varint(); count > 0; count--) {
    const name = input.text()
    sections.set(name, input.block())
  }
  return sections
}

export function section(sections: Sections, name: string): Uint8Array {
  const bytes = sections.get(name)
  if (!bytes) throw new WeightsError(`the section "${name}" is missing`)
  return bytes
}

export class WeightsError extends Error {
  override readonly name = 'WeightsError'

  constructor(reason: string) {
    super(`language weights: ${reason}. Take src/extract/language/weights/fr.bin again, or run \`npm run train\`.`)
  }
}

/**
 * A linear model in the file: the features' keys in order, then for all of them how many classes have a weight, which,
 * and the weights as one signed byte each, q for q·|q| (see perceptron.ts).
 */
export interface ModelRow {
  readonly key: number
  readonly classes: readonly number[]
  /** −127 … 127 each. */
  readonly values: readonly number[]
}

/** @param rows in the order of their keys */
export function writeModel(classCount: number, rows: readonly ModelRow[]): Uint8Array {
  const out = new ByteWriter()
  out.varint(classCount)
  out.sorted(rows.map((row) => row.key))
  for (const row of rows) out.byte(row.classes.length)
  for (const row of rows) out.raw(Uint8Array.from(row.classes))
  for (const row of rows) out.raw(Int8Array.from(row.values))
  return out.toBytes()
}

/** A row with weights for more than this share of the classes is kept dense. */
const DENSE_SHARE = 0.25

export function readModel(bytes: Uint8Array): LinearModel {
  const input = new ByteReader(bytes)
  const classCount = input.varint()
  const keys = input.sorted()
  const counts = input.raw(keys.length)
  let total = 0
  let denseRows = 0
  let sparseLength = 0
  for (const count of counts) {
    total += count
    if (count > classCount * DENSE_SHARE) denseRows++
    else sparseLength += count + 1
  }
  const classes = input.raw(total)
  const values = input.raw(total)
  const dense = new Uint8Array(denseRows * classCount)
  const sparse = new Uint16Array(sparseLength)
  const addresses = new Int32Array(keys.length)
  let from = 0
  let denseAt = 0
  let sparseAt = 0
  for (let i = 0; i < keys.length; i++) {
    const end = from + (counts[i] as number)
    if (end - from > classCount * DENSE_SHARE) {
      addresses[i] = denseAt
      for (let j = from; j < end; j++) dense[denseAt * classCount + (classes[j] as number)] = values[j] as number
      denseAt++
    } else {
      addresses[i] = denseRows + sparseAt
      sparse[sparseAt++] = end - from
      for (let j = from; j < end; j++) sparse[sparseAt++] = ((classes[j] as number) << 8) | (values[j] as number)
    }
    from = end
  }
  return new LinearModel(classCount, keys, addresses, dense, denseRows, sparse)
}

/** The same, for a model of at most PACKED_CLASSES classes. */
export function readPackedModel(bytes: Uint8Array): PackedModel {
  const input = new ByteReader(bytes)
  const classCount = input.varint()
  if (classCount > PACKED_CLASSES) throw new RangeError(`${classCount} classes do not fit into a packed model`)
  const keys = input.sorted()
  const counts = input.raw(keys.length)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const classes = input.raw(total)
  const values = input.raw(total)
  const rows = new Uint8Array(keys.length * PACKED_CLASSES)
  let from = 0
  for (let i = 0; i < keys.length; i++) {
    const end = from + (counts[i] as number)
    for (; from < end; from++) rows[i * PACKED_CLASSES + (classes[from] as number)] = values[from] as number
  }
  return new PackedModel(keys, rows)
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (let i = 0; i < bytes.length; i++) {
    crc = (CRC_TABLE[(crc ^ (bytes[i] as number)) & 255] as number) ^ (crc >>> 8)
  }
  return (crc ^ 0xffffffff) >>> 0
}
