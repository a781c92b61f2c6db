import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ask, wordsOf } from '../support/chat-room.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld('2024-08-07T09:00:00+07:00')
}, 30_000)
afterAll(() => world.stop())

test('C-6: between the close and the next opening province and Department see the month that has closed', async () => {
  const province = wordsOf(await ask(world, 'malee', 'ภาพรวม'))
  expect(province).toContain('ก.ค.\u00a067')
  expect(province).toContain('ปิดรับข้อมูลแล้ว')
  expect(province).toContain('/province/2024-07?p=52')
  expect(wordsOf(await ask(world, 'prasert', 'ภาพรวม'))).toContain('/provinces?m=2024-07')
  world.clock.set('2024-08-10T00:00:00+07:00')
  expect(wordsOf(await ask(world, 'malee', 'ภาพรวม'))).toContain('/province/2024-08?p=52')
})

test('C-6: the head who types รับรอง is led to the page on which that is done, others are told it is not theirs', async () => {
  expect(wordsOf(await ask(world, 'wichai', 'รับรอง'))).toContain('/otop/2024-08/certify?d=5201')
  expect(wordsOf(await ask(world, 'kanda', 'รับรอง'))).not.toContain('/certify')
})
