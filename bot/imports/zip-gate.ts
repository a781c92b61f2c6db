import { crc32, inflateRawSync } from 'node:zlib'
import type { FileTrouble } from '#shared/imports/file-fault.ts'
import { Problem } from '#shared/problem/problem.ts'

const MOST_ENTRIES = 300
const MOST_ENTRY_BYTES = 48 * 1024 * 1024
const MOST_BYTES = 64 * 1024 * 1024
const END = 0x06054b50
const LISTED = 0x02014b50
const STORED = 0x04034b50
const IS_XML = /\.(xml|rels|vml)$/i

const refuse = (why: FileTrouble): Problem<'bad-file'> => new Problem('bad-file', { why })

/** An entry as the archive's list tells of it; whether it tells the truth is found by unpacking. */
type Entry = { name: string; method: number; crc: number; packed: number; bytes: number; at: number }

/**
 * I-1: looks through a whole archive before any library sees it: real unpacked sizes, sums of check, no encryption, no entry twice,
 * no document types. Returns the entries' names; throws bad-file.
 */
export function checkZip(file: Buffer): Set<string> {
  const names = new Set<string>()
  let bytes = 0
  for (const entry of listed(file)) {
    bytes += entry.bytes
    if (entry.bytes > MOST_ENTRY_BYTES || bytes > MOST_BYTES) throw refuse('too-heavy')
    if (names.has(entry.name)) throw refuse('broken')
    names.add(entry.name)
    const unpacked = unpack(file, entry)
    if (unpacked.length !== entry.bytes || crc32(unpacked) !== entry.crc) throw refuse('broken')
    if (IS_XML.test(entry.name) && unpacked.includes('<!DOCTYPE')) throw refuse('broken')
  }
  return names
}

function* listed(file: Buffer): Generator<Entry> {
  const end = endOf(file)
  const count = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  if (count > MOST_ENTRIES || at === 0xffffffff) throw refuse('too-heavy') // also the archives of more than 4 GB
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== LISTED) throw refuse('broken')
    if (file.readUInt16LE(at + 8) & 1) throw refuse('encrypted')
    const nameEnd = at + 46 + file.readUInt16LE(at + 28)
    yield {
      name: file.toString('utf8', at + 46, nameEnd),
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packed: file.readUInt32LE(at + 20),
      bytes: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    }
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
}

/** Where the archive's last record stands: at the end, before a comment of at most 64 kB. */
function endOf(file: Buffer): number {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 65_557); at -= 1)
    if (file.readUInt32LE(at) === END) return at
  throw refuse('broken')
}

function unpack(file: Buffer, { at, packed, bytes, method }: Entry): Buffer {
  if (at + 30 > file.length || file.readUInt32LE(at) !== STORED) throw refuse('broken')
  const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
  const raw = file.subarray(start, start + packed)
  if (raw.length !== packed) throw refuse('broken')
  if (method === 0) return raw
  if (method !== 8) throw refuse('broken')
  try {
    return inflateRawSync(raw, { maxOutputLength: bytes + 1 })
  } catch {
    throw refuse('broken') // it is larger than it says, or no archive at all
  }
}
