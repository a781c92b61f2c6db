import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from './http.ts'
import type { ChatEntry } from './kept.ts'
import type { World } from './world.ts'

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const jpeg = Buffer.from([0xff, 0xd8, 0xff])

/** The kind of picture that the bytes are, told by their beginning; null when they are none. */
export function pictureType(bytes: Buffer): 'image/png' | 'image/jpeg' | null {
  if (bytes.subarray(0, 8).equals(png)) return 'image/png'
  return bytes.subarray(0, 3).equals(jpeg) ? 'image/jpeg' : null
}

/** Width and height of a PNG in pixels. */
export function pngSize(bytes: Buffer): { width: number; height: number } {
  return bytes.length < 24
    ? { width: 0, height: 0 }
    : { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** Keeps the content of a message or the picture of a rich menu under its id. */
export function keepContent(world: World, id: string, bytes: Buffer): void {
  mkdirSync(join(world.folder, 'content'), { recursive: true })
  writeFileSync(join(world.folder, 'content', id), bytes)
}

/** Forgets a kept content. */
export function dropContent(world: World, id: string): void {
  rmSync(join(world.folder, 'content', id), { force: true })
}

/** A kept content and its type; throws a 404 Refusal when there is none. */
export function contentFile(world: World, id: string): { bytes: Buffer; type: string } {
  const file = join(world.folder, 'content', id)
  if (!/^[\w-]+$/.test(id) || !existsSync(file)) throw new Refusal(404, 'Not found')
  const bytes = readFileSync(file)
  return { bytes, type: pictureType(bytes) ?? 'application/octet-stream' }
}

/** The file or picture that someone sent under that message id. */
export function sentContent(world: World, messageId: string): ChatEntry | undefined {
  const entry = world.entries.get(messageId)
  return entry && (entry.kind === 'file' || entry.kind === 'image') && entry.from !== 'bot'
    ? entry
    : undefined
}
