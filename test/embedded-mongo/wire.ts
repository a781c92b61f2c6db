// Raw messages to a store, for what no driver would send.
import { connect, type Socket } from 'node:net'
import { calculateObjectSize, deserialize, serialize, type Document } from 'bson'

/** Bytes of an OP_MSG with the given sections. */
export function messageOf(sections: Uint8Array[], { flags = 0, operation = 2013, length = 0 } = {}): Buffer {
  const body = Buffer.concat(sections)
  const header = Buffer.alloc(20)
  header.writeInt32LE(length || 20 + body.length, 0)
  header.writeInt32LE(1, 4)
  header.writeInt32LE(operation, 12)
  header.writeUInt32LE(flags, 16)
  return Buffer.concat([header, body])
}

/** A section that holds one command. */
export function command(document: Document): Buffer {
  return Buffer.concat([Buffer.from([0]), serialize(document)])
}

/** A section of documents beside the command; `raw` in place of real documents. */
export function sequence(name: string, raw: Uint8Array): Buffer {
  const head = Buffer.alloc(5)
  head[0] = 1
  head.writeInt32LE(4 + name.length + 1 + raw.length, 1)
  return Buffer.concat([head, Buffer.from(`${name}\0`), raw])
}

/** Connects to the Unix socket of the URI. */
export function open(uri: string): Promise<Socket> {
  const path = decodeURIComponent(new URL(uri).host || uri.slice('mongodb://'.length).split('/')[0]!)
  return new Promise((resolve, reject) => {
    const socket = connect(path, () => resolve(socket))
    socket.once('error', reject)
  })
}

/** Sends the bytes; resolves to the answer, or to undefined when the store closes the connection. */
export async function exchange(uri: string, chunks: Uint8Array[]): Promise<Document | undefined> {
  const socket = await open(uri)
  socket.removeAllListeners('error').on('error', () => undefined)
  const answer = new Promise<Document | undefined>((resolve) => {
    let received = Buffer.alloc(0)
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk])
      if (received.length < 4 || received.length < received.readInt32LE(0)) return
      resolve(deserialize(received.subarray(21, received.readInt32LE(0))))
      socket.destroy()
    })
    socket.on('close', () => resolve(undefined))
  })
  for (const chunk of chunks) socket.write(chunk)
  return answer
}

/** A document nested so many times. */
export function nested(depth: number): Buffer {
  const size = calculateObjectSize({}) + depth * (calculateObjectSize({ a: {} }) - calculateObjectSize({}))
  const bytes = Buffer.alloc(size)
  for (let i = 0, at = 0; i <= depth; i += 1, at += 7) {
    bytes.writeInt32LE(size - i * 8, at)
    if (i < depth) bytes.set([3, 0x61, 0], at + 4)
  }
  return bytes
}
