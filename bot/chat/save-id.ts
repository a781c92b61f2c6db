import { createHash } from 'node:crypto'

/** The saveId of an act in chat, always the same for the same names: so a double tap, or an event told twice, acts once. */
export function saveIdFrom(...names: string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(names)).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
