// Cuts a byte stream into whole messages. Chunks are joined once a message, not once a chunk.
import { ProtocolError } from './protocolError.ts'

const HEADER = 16

/** Bytes of the longest message taken. */
export const MAX_MESSAGE = 48_000_000

/** Collects the chunks of one connection. */
export class Framer {
  #chunks: Buffer[] = []
  #size = 0
  #needed = HEADER;

  /** The messages that are complete with this chunk. Throws ProtocolError for an impossible length. */
  *feed(chunk: Buffer): Generator<Buffer> {
    this.#chunks.push(chunk)
    this.#size += chunk.length
    while (this.#size >= this.#needed) {
      const bytes = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks, this.#size)
      this.#chunks = [bytes]
      const length = bytes.readInt32LE(0)
      if (length < HEADER || length > MAX_MESSAGE) throw new ProtocolError(`message of ${length} bytes`)
      this.#needed = length
      if (this.#size < length) return
      this.#keep(bytes.subarray(length))
      yield bytes.subarray(0, length)
    }
  }

  #keep(rest: Buffer): void {
    this.#chunks = rest.length > 0 ? [rest] : []
    this.#size = rest.length
    this.#needed = HEADER
  }
}
