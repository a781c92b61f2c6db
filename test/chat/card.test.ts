import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { card } from '#bot/chat/card.ts'
import { lineIdOf } from '../support/cast.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
}, 30_000)
afterAll(() => world.stop())

test('C-8: a card of the longest words and the most facts is one that LINE takes, with at most three buttons', async () => {
  const long = 'กลุ่มข้าวแต๋นน้ำแตงโมบ้านทดสอบที่ยาวมาก '.repeat(12)
  const message = card(
    { liffId: 'demo' },
    {
      head: [long.slice(0, 60), 'กำลังกรอก'],
      tone: 'warn',
      title: long,
      facts: Array.from({ length: 20 }, (_, at) => [long, `${at}`] as [string, string]),
      buttons: Array.from({ length: 5 }, (_, at) => ({ label: `ปุ่ม ${at}`, path: '/otop/2024-07' })),
    },
  )
  const buttons = JSON.stringify(message).match(/"type":"button"/g) ?? []
  expect(buttons.length).toBeLessThanOrEqual(3)
  await world.deps.line.push(lineIdOf('kanda'), [message], crypto.randomUUID()) // throws when it is refused
})

test('C-8: words that must not be cut are held together on a card', () => {
  const message = card({ liffId: 'demo' }, { head: ['ก'], tone: 'brand', title: 'รายชื่อผู้ผลิต' })
  expect(JSON.stringify(message)).toContain('ผู้\u2060ผลิต')
})
