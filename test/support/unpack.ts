import { inflateRawSync } from 'node:zlib'

/** The text of a packed entry of a zip, found by its local header. */
export function entryOf(file: Uint8Array, name: string): string {
  const zip = Buffer.from(file)
  const list = zip.lastIndexOf(name)
  const header = zip.readUInt32LE(list - 4)
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
  const raw = zip.subarray(start, start + zip.readUInt32LE(list - 26))
  return inflateRawSync(raw).toString()
}
