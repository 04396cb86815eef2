/** Writes the numbers and texts of a weights file. Integers are LEB128 varints unless said otherwise. */
export class ByteWriter {
  private bytes = new Uint8Array(1 << 16)
  private length = 0

  byte(value: number): void {
    this.reserve(1)
    this.bytes[this.length++] = value
  }

  varint(value: number): void {
    let rest = value
    while (rest >= 128) {
      this.byte((rest % 128) | 128)
      rest = Math.floor(rest / 128)
    }
    this.byte(rest)
  }

  raw(values: Uint8Array | Int8Array): void {
    this.reserve(values.length)
    this.bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.length), this.length)
    this.length += values.length
  }

  /** Its length, then the bytes. */
  block(values: Uint8Array): void {
    this.varint(values.length)
    this.raw(values)
  }

  text(value: string): void {
    this.block(new TextEncoder().encode(value))
  }

  /** Strictly growing non-negative integers, as differences. */
  sorted(values: ArrayLike<number>): void {
    this.varint(values.length)
    let previous = 0
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number
      this.varint(value - previous)
      previous = value
    }
  }

  toBytes(): Uint8Array {
    return this.bytes.slice(0, this.length)
  }

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return
    const wider = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count))
    wider.set(this.bytes)
    this.bytes = wider
  }
}

/** Reads what ByteWriter wrote. Reading past the end throws a RangeError. */
export class ByteReader {
  private at = 0

  constructor(private readonly bytes: Uint8Array) {}

  byte(): number {
    const value = this.bytes[this.at++]
    if (value === undefined) throw new RangeError('ends too early')
    return value
  }

  varint(): number {
    let value = 0
    let scale = 1
    for (;;) {
      const byte = this.byte()
      value += (byte & 127) * scale
      if (byte < 128) return value
      scale *= 128
    }
  }

  raw(length: number): Uint8Array {
    if (this.at + length > this.bytes.length) throw new RangeError('ends too early')
    this.at += length
    return this.bytes.subarray(this.at - length, this.at)
  }

  block(): Uint8Array {
    return this.raw(this.varint())
  }

  text(): string {
    return new TextDecoder().decode(this.block())
  }

  sorted(): Int32Array {
    return Int32Array.from(this.sortedUnsigned())
  }

  /** The same for numbers of 32 bits. */
  sortedUnsigned(): Uint32Array {
    const values = new Uint32Array(this.varint())
    let previous = 0
    for (let i = 0; i < values.length; i++) {
      previous += this.varint()
      values[i] = previous
    }
    return values
  }
}
