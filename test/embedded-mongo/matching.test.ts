import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { Query } from 'mingo'
import type { Document } from 'mongodb'
import { matcher } from '#embedded-mongo/query/match.ts'
import { document, filter, scalar } from './values.ts'

// mingo does not find null where a document in a list lacks the field; MongoDB does, and so do we.
const asksNullInside = (wanted: Document) => {
  const text = JSON.stringify(wanted)
  return text.includes('"b.') && text.includes('null')
}

// Nor does it find every member of lists in documents in a list.
const hasListInList = ({ b }: Document) => Array.isArray(b) && /^\[.*\[/.test(JSON.stringify(b))

describe('the quick tests', () => {
  test('find what mingo finds', () => {
    const holds = (wanted: Document, given: Document) => {
      fc.pre(!asksNullInside(wanted) && !hasListInList(given))
      expect(matcher(wanted)(given)).toBe(new Query(wanted, {}).test(given))
    }
    fc.assert(fc.property(filter, document, holds), { numRuns: 5000 })
  })

  test('a long list of texts finds the same as many comparisons', () => {
    const texts = fc.array(fc.string({ maxLength: 1 }), { minLength: 9, maxLength: 12 })
    const holds = ($in: string[], a: unknown) => {
      expect(matcher({ a: { $in } })({ a })).toBe($in.some((text) => matcher({ a: text })({ a })))
    }
    fc.assert(fc.property(texts, fc.oneof(scalar, fc.string({ maxLength: 1 })), holds), { numRuns: 1000 })
  })
})

test('equality of documents minds the order of fields, as BSON does', () => {
  expect(matcher({ a: { x: 1, y: 2 } })({ a: { x: 1, y: 2 } })).toBe(true)
  expect(matcher({ a: { x: 1, y: 2 } })({ a: { y: 2, x: 1 } })).toBe(false)
})

test('a pattern with the flag for any character gives the same answer each time', () => {
  const matches = matcher({ a: /a.c/g })
  expect([1, 2, 3].map(() => matches({ a: 'a\nc' }))).toEqual([true, true, true])
})

test.each([{ $where: 'true' }, { a: { $near: [0, 0] } }, { $text: { $search: 'x' } }, { $jsonSchema: {} }])(
  '%j is refused by name',
  (wanted) => {
    expect(() => matcher(wanted)).toThrow('not supported by the embedded store')
  },
)

test('null is found where a document in a list lacks the field', () => {
  const given = { b: [{}, { x: 1 }] }
  expect([{ 'b.x': null }, { 'b.x': { $in: [null] } }].map((wanted) => matcher(wanted)(given))).toEqual([
    true,
    true,
  ])
  expect(matcher({ 'b.x': null })({ b: [{ x: 1 }] })).toBe(false)
})

test('members of lists in documents in a list are found', () => {
  expect(matcher({ 'b.x': { $gt: 0 } })({ b: [{ x: [1] }, { x: [] }] })).toBe(true)
})
