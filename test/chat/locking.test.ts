import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { findDistricts } from '#bot/locking/find-districts.ts'
import { type CastName, lineIdOf } from '../support/cast.ts'
import { ask, heard, quiet, wordsOf } from '../support/chat-room.ts'
import type { Client } from '../support/client.ts'
import { bring, julyOf } from '../support/july.ts'
import { GROUP } from '../support/settings.ts'
import { count, startWorld, type World } from '../support/world.ts'

let world: World
let malee: Client
let wichai: Client
let kanda: Client
const july = julyOf('5201')

const said = async (who: CastName, text: string): Promise<string> => wordsOf(await ask(world, who, text))
const locked = async (district: string): Promise<boolean> =>
  (await malee.get(`/sheets/otop-sales/2024-07/${district}`)).body.head.lock !== null

/** What the bot says to a press. */
async function press(who: CastName, data: string): Promise<string> {
  const before = await heard(world, lineIdOf(who))
  await world.line('postback', { from: lineIdOf(who), data })
  await quiet()
  return wordsOf(
    (await heard(world, lineIdOf(who))).slice(before.length).filter(({ via }) => via === 'reply'),
  )
}

/** The data of the buttons of a card that begin so. */
const dataOf = (words: string, begins: string): string[] =>
  [...words.matchAll(/"data":"([^"]+)"/g)].map(([, data]) => data!).filter((data) => data.startsWith(begins))

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  ;[malee, wichai, kanda] = await Promise.all([world.as('malee'), world.as('wichai'), world.as('kanda')])
  await bring(july, 'certified', { officer: kanda, head: wichai }, 'rice.food')
}, 30_000)
afterAll(() => world.stop())

test('C-11: ล็อก locks a certified district of one’s own, once, and tells how many are locked', async () => {
  const words = await said('malee', ' ล็อก  อ.เมืองลำปาง')
  expect(words).toContain('ล็อกอำเภอเมืองลำปางแล้ว')
  expect(words).toContain('ล็อกแล้ว\u00a01/13\u00a0อำเภอ')
  expect(await locked('5201')).toBe(true)
  expect(await said('malee', 'ล็อกเมืองลำปาง')).toMatch(/อำเภอนี้ล็อกแล้วเมื่อ.*โดย มาลี/)
  expect(await count('changes', { act: 'locked', sheet: july.id })).toBe(1)
})

test('C-11: ปลดล็อก needs a reason, and tells until when', async () => {
  for (const text of ['ปลดล็อก เมืองลำปาง', 'ปลดล็อก เมืองลำปาง เพราะ', 'ปลดล็อก เมืองลำปาง เพราะ  \u200b ']) {
    expect(await said('malee', text)).toContain('ปลดล็อกต้องมีเหตุผล')
    expect(await locked('5201')).toBe(true)
  }
  expect(await said('malee', `ปลดล็อก เมืองลำปาง เพราะ ${'ก'.repeat(301)}`)).toContain('300 ตัวอักษร')
  const words = await said('malee', 'ปลดล็อก เมืองลำปาง เดือน ก.ค. ๖๗ เพราะ ลงยอดสลับช่อง')
  expect(words).toContain('ปลดล็อกอำเภอเมืองลำปางถึง สิ้นวันที่ 23\u00a0ก.ค.\u00a02567')
  expect(words).toContain('ลงยอดสลับช่อง')
  expect((await july.seen(kanda)).head).toMatchObject({ lock: null, unlocked: { reason: 'ลงยอดสลับช่อง' } })
  expect(await said('malee', 'ปลดล็อก เมืองลำปาง เพราะ ลืม')).toContain('เปิดให้แก้ไขอยู่แล้ว')
  expect(await said('malee', 'ปลดล็อก เถิน เพราะ ลืม')).toContain('ไม่ได้ล็อกอยู่')
})

test('C-11: a district that is not certified is locked only with a reason, and the answer tells how', async () => {
  const why = await said('malee', 'ล็อก แม่เมาะ')
  expect(why).toMatch(/ยังไม่กรอก 2 แถว.*พิมพ์ “ล็อก แม่เมาะ เพราะ”/)
  expect(await locked('5202')).toBe(false)
  expect(await count('sheets', { district: '5202' })).toBe(0)
  expect(await said('malee', 'ล็อก แม่เมาะ เพราะ ไม่มีเจ้าหน้าที่')).toContain('ล็อกอำเภอแม่เมาะแล้ว')
  expect((await malee.get('/sheets/otop-sales/2024-07/5202')).body.head.lock).toMatchObject({
    reason: 'ไม่มีเจ้าหน้าที่',
    ready: false,
  })
})

test('C-11: alike names are a question, and its button does what was meant', async () => {
  const words = await said('malee', 'ล็อก เมือง เพราะ ตรวจแล้ว')
  const data = dataOf(words, 'say:ล็อก')
  expect(data).toEqual(['say:ล็อก 5201 เพราะ ตรวจแล้ว', 'say:ล็อก 5213 เพราะ ตรวจแล้ว'])
  expect([await locked('5201'), await locked('5213')]).toEqual([false, false])
  expect(await press('malee', data[1]!)).toContain('ล็อกอำเภอเมืองปานแล้ว')
  expect(await said('malee', 'ล็อก เถืน เพราะ ตรวจแล้ว')).toContain('หมายถึงอำเภอนี้หรือไม่')
  const many = await said('malee', 'ปลดล็อก แม่')
  expect(dataOf(many, 'say:ปลดล็อก')).toHaveLength(3)
})

test('C-11: what is unknown, in another province, or of a month that cannot be told changes nothing', async () => {
  const locks = await count('changes', { act: 'locked' })
  expect(await said('malee', 'ล็อก กรุงเทพ เพราะ ก')).toContain('ไม่พบอำเภอ “กรุงเทพ” ในจังหวัดลำปาง')
  expect(await said('malee', 'ล็อก แม่ริม เพราะ ก')).toContain('อยู่ในจังหวัดเชียงใหม่')
  expect(await said('malee', 'ล็อก 5001 เพราะ ก')).toContain('อยู่ในจังหวัดเชียงใหม่')
  for (const text of ['5208 7/67', '5208 07/2567', '5208 2024-07'])
    expect(await said('malee', `ล็อก ${text}`)).toContain('พิมพ์ “ล็อก เถิน เพราะ”')
  expect(await said('malee', 'ล็อก 5208 1/68 เพราะ ก')).toContain('ยังไม่เปิดให้กรอก')
  for (const month of ['เดือนหน้า', '13/67', 'เดือน 7'])
    expect(await said('malee', `ล็อก เถิน ${month} เพราะ ก`)).toContain('ไม่เข้าใจเดือน')
  expect(await said('malee', 'ล็อก เถิน มิ.ย. เพราะ ก')).toContain('ระบบปิดรับข้อมูลแล้ว')
  expect(await said('malee', 'ล็อก เถิน ส.ค. เพราะ ก')).toContain('ยังไม่เปิดให้กรอก')
  expect(await said('malee', 'ล็อก')).toContain('ตามด้วยชื่ออำเภอ')
  expect(await said('malee', 'ปลดล็อก')).toContain('“เพราะ” และเหตุผล')
  for (const who of ['kanda', 'prasert'] as const)
    expect(await said(who, 'ล็อก เถิน เพราะ ก')).toContain('ไม่มีในหน้าที่ของท่าน')
  expect(await count('changes', { act: 'locked' })).toBe(locks)
})

test('C-11: a name that several of one’s own provinces have is a question', () => {
  const name = 'เฉลิมพระเกียรติ'
  expect(findDistricts(name, ['19'])).toEqual({ kind: 'one', district: '1913' })
  const three = findDistricts(name, ['19', '30', '55'])
  expect(three).toEqual({ kind: 'alike', districts: ['1913', '3032', '5515'] })
})

test('C-11: in a group nothing is locked; the way into one’s own chat is told', async () => {
  for (const text of ['ล็อก เถิน เพราะ ก', 'ล็อกทั้งจังหวัด'])
    expect(wordsOf(await ask(world, 'malee', `ยอดชุมชน ${text}`, GROUP))).toContain('ในกลุ่มไม่ได้')
  expect(await locked('5208')).toBe(false)
})

test('C-12: ล็อกทั้งจังหวัด shows what it would lock, and its button works once', async () => {
  await july.act(malee, 'lock', { reason: 'ตรวจแล้ว' })
  expect(dataOf(await said('malee', 'ล็อกทั้งจังหวัด'), 'lock-all:')).toEqual([])
  await july.unlock(malee)
  const words = await said('malee', 'ล็อก ทั้งจังหวัด ก.ค.')
  expect(words).toMatch(/จะล็อก 1 อำเภอที่รับรองแล้ว.*จะไม่ล็อก: เกาะคา/)
  expect(await locked('5201')).toBe(false)
  const [data] = dataOf(words, 'lock-all:')
  const done = await press('malee', data!)
  expect(done).toMatch(/ล็อกแล้ว 1 อำเภอ.*ล็อกแล้ว\u00a03\/13/)
  expect(await press('malee', data!)).toContain('ปุ่มนี้ใช้ไปแล้ว')
  expect(await press('chiang', data!)).not.toContain('ล็อกแล้ว 1 อำเภอ')
  expect(await press('malee', 'lock-all:52:soon')).toContain('การ์ดนี้เก่าแล้ว')
})

test('C-12: the button is dead after ten minutes, and when what it showed has changed', async () => {
  await july.unlock(malee)
  const [old] = dataOf(await said('malee', 'ล็อกทั้งจังหวัด'), 'lock-all:')
  await july.save(kanda, 'rice.food', 5_000)
  expect(await press('malee', old!)).toContain('ข้อมูลเปลี่ยนไป')
  await july.confirm(kanda)
  await july.certify(wichai)
  const [data] = dataOf(await said('malee', 'ล็อกทั้งจังหวัด'), 'lock-all:')
  world.clock.set('2024-07-23T09:10:01+07:00')
  expect(await press('malee', data!)).toContain('เกิน 10 นาที')
  expect(await locked('5201')).toBe(false)
})

test('C-13: ใครยังไม่ส่ง names who has not certified, with state and rows', async () => {
  const words = await said('malee', 'ใครยังไม่ส่ง')
  expect(words).toContain('รับรองแล้ว\u00a01/13\u00a0อำเภอ')
  expect(words).toMatch(/แม่เมาะ.*ยังไม่เริ่ม 0\/2/)
  expect(wordsOf(await ask(world, 'malee', 'ใครยังไม่ส่ง OTOP'))).not.toContain('"เมืองลำปาง"')
  const group = wordsOf(await ask(world, 'malee', 'ยอดชุมชน ใครยังไม่ส่ง', GROUP))
  expect(group).toContain('แม่เมาะ')
  const country = await said('prasert', 'ใครยังไม่ส่งบ้าง?')
  expect(country).toContain('รับรองแล้ว\u00a01/878')
  expect(country).toMatch(/สมุทรปราการ.*รับรอง 0\/6/)
})
