import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { nearTo } from '#bot/chat/near-words.ts'
import { ask, wordsOf } from '../support/chat-room.ts'
import { count, startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
}, 30_000)
afterAll(() => world.stop())

test.each([
  ['สถาณะ', 'สถานะ'],
  ['งานของฉั้น', 'งานของฉัน'],
  ['ตลาดด', 'ตลาด'],
  ['หยุดเตื่อน', 'หยุดเตือน'],
])('C-18: “%s” is answered with “%s” as the first suggestion, and nothing is done', async (said, meant) => {
  const [answer] = await ask(world, 'kanda', said)
  expect(wordsOf([answer!])).toContain(`หมายถึง “${meant}” หรือไม่`)
  const [first] = (answer!.body['quickReply'] as { items: { action: { text: string } }[] }).items
  expect(first!.action.text).toBe(meant)
  expect(await count('people', { muted: true })).toBe(0)
})

test('C-18: what is like no command is answered as before', async () => {
  const words = wordsOf(await ask(world, 'kanda', 'วันนี้ฝนตก'))
  expect(words).toContain('ไม่เข้าใจข้อความนี้ พิมพ์ “เมนู”')
})

test('R-10: เลิกเตือน stops reminders as หยุดเตือน does', async () => {
  expect(wordsOf(await ask(world, 'kanda', 'เลิกเตือน'))).toContain('หยุดเตือนแล้ว')
  expect(await count('people', { _id: 'kanda', muted: true })).toBe(1)
})

test('C-18: a word itself is always the nearest, and any text is borne', () => {
  const words = ['สถานะ', 'ตลาด', 'งานของฉัน', 'menu']
  for (const word of words) expect(nearTo(word, words)[0]).toBe(word)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 6_000 }), (said) => nearTo(said, words).length <= 4),
  )
})
