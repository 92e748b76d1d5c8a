/** Reads what a `ByteWriter` wrote, from wherever it is put. Its buffer has passed its checksum. */
export class ByteReader {
  at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    return this.#bytes[this.at++] as number;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  /** A text written by `units`. */
  units(): string {
    const size = this.number();
    const length = size >>> 1;
    let text = '';
    for (let i = 0; i < length; i++) text += String.fromCharCode(this.#unit(size & 1));
    return text;
  }

  /** True if a text written by `units` stands here and is `units[from … end − 1]`; stops at the first difference. */
  matches(units: Uint16Array, from: number, end: number): boolean {
    const size = this.number();
    if (size >>> 1 !== end - from) return false;
    for (let i = from; i < end; i++) if (this.#unit(size & 1) !== units[i]) return false;
    return true;
  }

  #unit(isWide: number): number {
    return isWide === 0 ? this.byte() : this.byte() | (this.byte() << 8);
  }
}
