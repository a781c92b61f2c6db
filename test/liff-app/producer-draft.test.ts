import { expect, test } from '@jest/globals'
import { Refusal } from '#liff-app/src/api/request.ts'
import { draftOf, readDraft, refusedField } from '#liff-app/src/producers/producer-draft.ts'
import { findProducers, isStopped } from '#liff-app/src/producers/producer-filter.ts'
import { ProducerView } from '#shared/producers/producer.ts'

const producer = ProducerView.parse({
  id: 'p1',
  no: 12,
  district: '5201',
  name: 'กลุ่มข้าวแต๋นบ้านฟ้าใส',
  type: 'group',
  subdistrict: '520101',
  subdistrictName: 'เวียงเหนือ',
  categories: [
    { category: 'food', stoppedSince: null },
    { category: 'craft', stoppedSince: '2024-05' },
  ],
})

test('an empty form names every field that is missing', () => {
  expect(readDraft('5201', draftOf(null))).toEqual({
    fields: null,
    wrong: ['name', 'type', 'categories', 'subdistrict'],
  })
})

test('a form opened for a producer sends what the registry holds, stopped categories too', () => {
  expect(readDraft('5201', draftOf(producer)).fields).toEqual({
    name: 'กลุ่มข้าวแต๋นบ้านฟ้าใส',
    type: 'group',
    categories: ['food', 'craft'],
    subdistrict: '520101',
  })
})

test('a refusal is shown at the field it is about', () => {
  const refusal = (code: string, details: unknown) => new Refusal(409, { code, message: '', details })
  expect(refusedField(refusal('already-exists', { name: 'x' }))).toBe('name')
  expect(refusedField(refusal('bad-input', { field: 'categories.0' }))).toBe('categories')
  expect(refusedField(refusal('bad-input', { field: 'district' }))).toBeNull()
  expect(refusedField(refusal('not-permitted', {}))).toBeNull()
})

test.each([
  ['ข้าวแตน', 1],
  ['๑๒', 1],
  ['เวียง', 1],
  ['1', 0],
  ['  ', 1],
])('search for %j finds %i', (text, count) => {
  expect(findProducers([producer], text)).toHaveLength(count)
})

test('a producer is stopped only when all of its categories are', () => {
  expect(isStopped(producer)).toBe(false)
  expect(isStopped({ ...producer, categories: producer.categories.slice(1) })).toBe(true)
})
