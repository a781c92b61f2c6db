import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type CastName, lineIdOf } from '../support/cast.ts'
import { allSent, ask, heard, quiet, wordsOf } from '../support/chat-room.ts'
import type { Client } from '../support/client.ts'
import { count, startWorld, type World } from '../support/world.ts'

const JULY = '/sheets/otop-sales/2024-07/5201'
const REASON = 'ลงยอดสลับช่องสองแถว'
let world: World
let kanda: Client
let malee: Client

const id = () => ({ saveId: randomUUID() })
const lock = () => malee.post(`${JULY}/lock`, { ...id(), reason: 'ตรวจแล้ว' })
const head = async () => (await kanda.get(JULY)).body.head

/** A request of กานดา's, told to everybody who may answer. */
async function asked(): Promise<string> {
  const { body } = await kanda.post(`${JULY}/unlock-requests`, { ...id(), reason: REASON })
  await allSent('request')
  return body.request.id
}

/** What the bot says to a press, and nothing else. */
async function press(who: CastName, data: string): Promise<string> {
  const before = await heard(world, lineIdOf(who))
  await world.line('postback', { from: lineIdOf(who), data })
  await quiet()
  const since = (await heard(world, lineIdOf(who))).slice(before.length)
  return wordsOf(since.filter(({ via }) => via === 'reply'))
}

/** Every card about requests and locks has gone. */
async function settled(): Promise<void> {
  for (const kind of ['request', 'request-answered', 'sheets-acted']) await allSent(kind)
}

const told = async (who: CastName): Promise<string> =>
  wordsOf((await heard(world, lineIdOf(who))).filter(({ via }) => via !== 'reply'))

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  ;[kanda, malee] = await Promise.all([world.as('kanda'), world.as('malee')])
  const invited = await malee.post('/invites', { role: 'province-officer', area: '52', name: 'ผู้มาใหม่' })
  await ask(world, 'newcomer', invited.body.code)
  await lock()
}, 30_000)
afterAll(() => world.stop())

test('R-8: a request is a card to each of the province’s officers, with the reason and three buttons', async () => {
  const request = await asked()
  for (const who of ['malee', 'newcomer'] as const) {
    const words = await told(who)
    expect(words).toContain(REASON)
    expect(words).toContain('อำเภอเมืองลำปาง · ยอดจำหน่าย OTOP ก.ค.\u00a067')
    expect(words).toContain(`request:${request}:today`)
    expect(words).toContain('liff.line.me/demo/requests')
    expect(words).toContain(`request:${request}:no`)
  }
  for (const who of ['chiang', 'prasert', 'kanda'] as const) expect(await told(who)).not.toContain(REASON)
})

test('C-10: pressed twice it acts once, and the other officer’s card tells who answered and how', async () => {
  const { requests } = (await malee.get('/requests')).body
  const data = `request:${requests[0].id}:today`
  const first = await press('malee', data)
  expect(first).toContain('แก้ไขได้ถึง สิ้นวันที่ 23\u00a0ก.ค.\u00a02567')
  expect(await press('malee', data)).toBe(first)
  expect(await count('changes', { act: 'unlocked' })).toBe(1)
  expect(await head()).toMatchObject({ lock: null, unlocked: { by: 'มาลี', reason: REASON } })
  const second = await press('newcomer', `request:${requests[0].id}:no`)
  expect(second).toMatch(/มาลี ตอบแล้วเมื่อ.*ว่าอนุญาต/)
})

test('R-8: the asker is told by the answer, the other officers of the district by the unlock', async () => {
  await settled()
  const toKanda = await told('kanda')
  expect(toKanda).toContain('แก้ไขได้ถึง สิ้นวันที่ 23')
  expect(toKanda).not.toContain('จังหวัดปลดล็อกให้แก้ไข')
  const toNipa = await told('nipa')
  expect(toNipa).toContain('จังหวัดปลดล็อกให้แก้ไข')
  expect(toNipa).not.toContain('แก้ไขได้ถึง สิ้นวันที่')
})

test('R-8: an answer that refuses tells why, and the lock stays', async () => {
  await lock()
  const request = await asked()
  expect(await press('malee', `request:${request}:no`)).toContain('จังหวัดไม่อนุญาต')
  await settled()
  expect(await told('kanda')).toMatch(/จังหวัดไม่อนุญาตให้ปลดล็อก.*ไม่ได้ระบุเหตุผล/)
  expect((await head()).lock).not.toBeNull()
})

test('C-10: two officers press at once: one acts, the other is told who did', async () => {
  const request = await asked()
  const before = await count('changes', { act: 'unlocked' })
  const both = await Promise.all([
    press('malee', `request:${request}:today`),
    press('newcomer', `request:${request}:no`),
  ])
  const answered = both.filter((words) => words.includes('ตอบแล้วเมื่อ'))
  expect(answered).toHaveLength(1)
  const granted = both[0]!.includes('แก้ไขได้ถึง')
  expect((await count('changes', { act: 'unlocked' })) - before).toBe(granted ? 1 : 0)
  expect(answered[0]).toContain(granted ? 'มาลี ตอบแล้ว' : 'ผู้มาใหม่ ตอบแล้ว')
  if (granted) await lock()
})

test('C-10: cards that are odd, of nobody’s request, or of one who has lost the post change nothing', async () => {
  const request = await asked()
  expect(await press('malee', `request:${request}:everything`)).toContain('การ์ดนี้เก่าแล้ว')
  expect(await press('malee', 'request:none:today')).toContain('ไม่พบข้อมูลที่ขอ')
  const { posts } = (await malee.get('/people')).body
  const post = posts.find((one: { person: { name: string } }) => one.person.name === 'ผู้มาใหม่')
  expect((await malee.delete(`/posts/${post.id}`)).status).toBeLessThan(300)
  expect(await press('newcomer', `request:${request}:today`)).toContain('ตำแหน่งของท่านทำรายการนี้ไม่ได้')
  expect(await press('chiang', `request:${request}:today`)).toContain('ตำแหน่งของท่านทำรายการนี้ไม่ได้')
  expect(await count('requests', { _id: request, state: 'open' })).toBe(1)
})

test('C-10: a card whose sheet was unlocked meanwhile, or whose month has closed, says so', async () => {
  const { requests } = (await malee.get('/requests')).body
  await malee.post(`${JULY}/unlock`, { ...id(), reason: 'ตรวจใหม่', until: 'end-of-day' })
  expect(await press('malee', `request:${requests[0].id}:no`)).toMatch(/มาลี ตอบแล้วเมื่อ.*ว่าอนุญาต/)
  await lock()
  const request = await asked()
  world.clock.set('2024-08-06T09:00:00+07:00')
  expect(await press('malee', `request:${request}:today`)).toContain('ระบบปิดรับข้อมูลแล้ว')
})

test('R-8: after the close the Department is asked, and its press opens the month until midnight', async () => {
  const request = await asked()
  const words = await told('prasert')
  expect(words).toContain('ขอเปิดเป็นกรณีพิเศษ')
  expect(words).toContain(`request:${request}:open-today`)
  expect(await press('prasert', `request:${request}:open-today`)).toContain('สิ้นวันที่ 6\u00a0ส.ค.')
  expect((await head()).exception).toMatchObject({ until: '2024-08-06T17:00:00.000Z', reason: REASON })
  await settled()
  expect(await told('kanda')).toContain('แก้ไขได้ถึง สิ้นวันที่ 6\u00a0ส.ค.')
})

test('R-8: a new producer is told to the province; จะเพิ่มให้ leads to the list', async () => {
  const wish = { ...id(), name: 'กลุ่มจักสานบ้านใหม่', category: 'craft', note: 'เพิ่งลงทะเบียน' }
  const { body } = await kanda.post('/districts/5201/producer-requests', wish)
  await settled()
  expect(await told('malee')).toMatch(/กลุ่มจักสานบ้านใหม่.*เพิ่งลงทะเบียน/)
  expect(await press('malee', `request:${body.request.id}:add`)).toContain('/producers?d=5201')
  await settled()
  expect(await told('kanda')).toContain('จังหวัดจะเพิ่มผู้ผลิตรายนี้')
})

test('O-6: a request of the night waits for the morning, and is dropped when it is answered before', async () => {
  world.clock.set('2024-08-23T22:00:00+07:00')
  await malee.post('/sheets/otop-sales/2024-08/5201/lock', { ...id(), reason: 'ตรวจแล้ว' })
  const { body } = await kanda.post('/sheets/otop-sales/2024-08/5201/unlock-requests', {
    ...id(),
    reason: 'ยอดผิด',
  })
  expect(await count('outbox', { kind: 'request', state: 'waiting' })).toBe(1)
  await malee.post(`/requests/${body.request.id}/answer`, { ...id(), granted: true, until: 'end-of-day' })
  world.clock.set('2024-08-24T08:30:00+07:00')
  world.deps.wake()
  await settled()
  expect(await told('malee')).not.toContain('ยอดผิด')
  expect(await told('kanda')).toMatch(/ได้รับอนุญาต แต่ครบเวลาแล้วเมื่อ.*ให้ขออีกครั้ง/)
})

test('M-20: a late market is told to the province with what it is; ให้เพิ่มตลาด adds it, and the asker is told', async () => {
  const registry = '/sheets/market-registry/FY2024/5201'
  await malee.post(`${registry}/lock`, { ...id(), reason: 'ส่งข้อมูลแล้ว' })
  const entry = {
    name: 'ตลาดหน้าวัดใหม่',
    subdistrict: '520101',
    traders: 31,
    status: 'new',
    places: ['offline'],
    rhythm: 'daily',
  }
  const wish = { ...id(), entry, reason: 'เปิดตลาดหลังส่งข้อมูล' }
  const { body } = await kanda.post('/registries/FY2024/5201/market-requests', wish)
  await settled()
  expect(await told('malee')).toMatch(/ตลาดหน้าวัดใหม่.*ผู้ค้า 31.*เปิดตลาดหลังส่งข้อมูล/s)
  expect(await press('malee', `request:${body.request.id}:add`)).toContain('เพิ่มตลาดในข้อมูลตลาดแล้ว')
  await settled()
  expect(await told('kanda')).toMatch(/เพิ่มตลาดในข้อมูลตลาดแล้ว.*\/registry\/FY2024\?d=5201/s)
  expect((await kanda.get(registry)).body.rows).toMatchObject([{ name: 'ตลาดหน้าวัดใหม่', state: 'entered' }])
})
