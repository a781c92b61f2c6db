import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { decode, encode } from '#embedded-mongo/bson/codec.ts'
import { directedKey, keyBytes, successor } from '#embedded-mongo/bson/keyBytes.ts'
import { compare } from '#embedded-mongo/bson/order.ts'
import { anyValue } from './values.ts'

const stored = anyValue.map((value) => decode(encode({ value }))['value'] as unknown)

describe('the bytes of a key', () => {
  test('compare as the values do, in either direction', () => {
    const holds = (left: unknown, right: unknown) => {
      const order = Math.sign(compare(left, right))
      expect(Math.sign(Buffer.compare(keyBytes(left), keyBytes(right)))).toBe(order)
      expect(Math.sign(Buffer.compare(directedKey(left, -1), directedKey(right, -1)))).toBe(
        order === 0 ? 0 : -order,
      )
    }
    fc.assert(fc.property(stored, stored, holds), { numRuns: 3000 })
  })

  test('no key starts with another, so that keys can stand one behind the other', () => {
    const holds = (left: unknown, right: unknown) => {
      const [a, b] = [keyBytes(left), keyBytes(right)]
      fc.pre(!a.equals(b))
      expect(b.subarray(0, a.length).equals(a)).toBe(false)
    }
    fc.assert(fc.property(stored, stored, holds), { numRuns: 2000 })
  })

  test('a successor is after all keys with the prefix, and not after others', () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 4 }).map((list) => Buffer.from(list))
    const holds = (prefix: Buffer, other: Buffer) => {
      fc.pre(prefix.some((byte) => byte !== 255))
      const within = Buffer.compare(other, prefix) >= 0 && Buffer.compare(other, successor(prefix)) < 0
      expect(within).toBe(other.subarray(0, prefix.length).equals(prefix))
    }
    fc.assert(fc.property(bytes, bytes, holds), { numRuns: 2000 })
  })
})

test('the order is total', () => {
  const holds = (a: unknown, b: unknown, c: unknown) => {
    expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0)
    if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0)
  }
  fc.assert(fc.property(stored, stored, stored, holds), { numRuns: 2000 })
})
