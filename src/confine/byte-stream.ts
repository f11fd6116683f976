const NEWLINE = 0x0a

/** Lines and counted bytes out of one stream, as the processes of this room talk to each other. */
export class ByteStream {
  readonly #source: AsyncIterator<Buffer>
  #held: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** null at the end of all that comes, or where a line is longer than `longest`. */
  async line(longest: number): Promise<string | null> {
    for (;;) {
      const end = this.#held.indexOf(NEWLINE)
      if (end >= 0) {
        const found = this.#held.toString('utf8', 0, end)
        this.#held = this.#held.subarray(end + 1)
        return found
      }
      if (this.#held.length > longest) return null
      const { done, value } = await this.#source.next()
      if (done === true) return null
      this.#held = Buffer.concat([this.#held, value])
    }
  }

  /** null where fewer come. */
  async bytes(length: number): Promise<Uint8Array | null> {
    const all = new Uint8Array(length)
    let at = 0
    for (;;) {
      const part = this.#held.subarray(0, length - at)
      all.set(part, at)
      at += part.length
      this.#held = this.#held.subarray(part.length)
      if (at === length) return all
      const { done, value } = await this.#source.next()
      if (done === true) return null
      this.#held = value
    }
  }
}
