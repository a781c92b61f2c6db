import { randomBytes } from 'node:crypto'

/** A new opaque id: lower-case letters and digits, 80 random bits. */
export function randomId(): string {
  return BigInt(`0x${randomBytes(10).toString('hex')}`)
    .toString(36)
    .padStart(16, '0')
}
