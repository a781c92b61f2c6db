import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readActWords } from '#bot/locking/read-act-words.ts'
import { type CastName, lineIdOf } from '../support/cast.ts'
import { allSent, ask, heard, quiet, wordsOf } from '../support/chat-room.ts'
import { type Client, saving } from '../support/client.ts'
import { GROUP } from '../support/settings.ts'
import { count, startWorld, type World } from '../support/world.ts'

const ENTRY = { subdistrict: '520101', traders: 9, status: 'new', places: ['offline'], rhythm: 'weekly' }
let world: World
let kanda: Client
let malee: Client

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  ;[kanda, malee] = await Promise.all([world.as('kanda'), world.as('malee')])
  for (const name of ['ตลาดเช้า', 'ตลาดเย็น'])
    await kanda.post('/registries/FY2024/5201/markets', { saveId: randomUUID(), entry: { ...ENTRY, name } })
}, 30_000)
afterAll(() => world.stop())

const said = async (who: CastName, text: string, group?: string): Promise<string> =>
  wordsOf(await ask(world, who, text, group)).replaceAll('\u00a0', ' ')
const dataOf = (words: string): string[] =>
  [...words.matchAll(/"data":"((?:say|lock-all):[^"]+)"/g)].map(([, data]) => data!)
async function press(who: CastName, data: string): Promise<string> {
  const before = await heard(world, lineIdOf(who))
  await world.line('postback', { from: lineIdOf(who), data })
  await quiet()
  return wordsOf((await heard(world, lineIdOf(who))).slice(before.length))
}
/** The forms of 5201 that are locked. */
async function locked(): Promise<string[]> {
  const sheets = ['otop-sales/2024-07', 'market-sales/2024-07', 'market-registry/FY2024']
  const heads = await Promise.all(
    sheets.map(async (one) => (await malee.get(`/sheets/${one}/5201`)).body.head),
  )
  return sheets.filter((_one, at) => heads[at].lock !== null)
}

test('C-16: a form is named before or after the district, with a month or a fiscal year', () => {
  const read = (text: string) => {
    const { place, form, period } = readActWords(text, new Date('2024-07-23T09:00:00+07:00'))
    return [place, form, period]
  }
  expect(read('เถิน')).toEqual(['เถิน', null, null])
  expect(read('เถิน ตลาด')).toEqual(['เถิน', 'market-sales', null])
  expect(read('ตลาด เถิน ก.ค. 67 เพราะ ตรวจแล้ว')).toEqual(['เถิน', 'market-sales', '2024-07'])
  expect(read('เถิน ก.ค. ๖๗ OTOP')).toEqual(['เถิน', 'otop-sales', '2024-07'])
  expect(read('เถิน ข้อมูลตลาด ปี 2567')).toEqual(['เถิน', 'market-registry', 'FY2024'])
  expect(read('เถิน ปีงบประมาณ พ.ศ. 67')).toEqual(['เถิน', 'market-registry', 'FY2024'])
  expect(read('5208 registry FY2024')).toEqual(['5208', 'market-registry', 'FY2024'])
  expect(read('เถิน ข้อมูลตลาด ก.ค. 67')).toEqual(['เถิน', 'market-registry', 'unclear'])
  expect(read('เถิน ตลาด ปี 2567')).toEqual(['เถิน', 'market-sales', 'unclear'])
  expect(read('ยางตลาด')).toEqual(['ยางตลาด', null, null])
  expect(read('ยางตลาด ก.ค.')).toEqual(['ยางตลาด', null, '2024-07'])
  expect(read('ตลาด ยางตลาด')).toEqual(['ยางตลาด', 'market-sales', null])
})

test('C-17: สถานะ has a card a form with rows, งานของฉัน a line; a group gets one card without amounts', async () => {
  const jobs = ['ยอดจำหน่าย OTOP · ก.ค. 67', 'ยอดขายตลาด · ก.ค. 67', 'ข้อมูลตลาด · ปี 2567']
  const words = await said('kanda', 'สถานะ')
  for (const job of jobs) expect(words).toContain(job)
  expect(words).toContain('เหลือ 2 ตลาด ยังไม่กรอก')
  expect(await ask(world, 'nipa', 'สถานะ')).toHaveLength((await ask(world, 'kanda', 'สถานะ')).length)
  const without = await ask(world, 'somsak', 'สถานะ') // a district without a market
  expect(without).toHaveLength(2)
  expect(wordsOf(without)).toContain('ยืนยันว่าอำเภอไม่มีตลาด')
  expect(wordsOf(without)).toContain('เพิ่มหรือยืนยันตลาด')
  expect(wordsOf(without)).not.toContain('ยอดขายตลาด')
  expect(await said('kanda', 'งานของฉัน')).toContain('ยอดขายตลาด ก.ค. 67')
  const group = await ask(world, 'kanda', 'ยอดชุมชน สถานะ', GROUP)
  expect(group).toHaveLength(1)
  expect(wordsOf(group).replaceAll('\u00a0', ' ')).toMatch(
    /OTOP ก.ค. 67.*ยอดขายตลาด ก.ค. 67.*ข้อมูลตลาด ปี 2567/,
  )
})

test('C-17: ตลาด lists the district’s markets with the month’s state, in a group without amounts', async () => {
  const sheet = '/sheets/market-sales/2024-07/5201'
  const [first] = (await kanda.get(sheet)).body.rows
  const save = saving({ version: first.version, amounts: [123_400, 0, 0, 0] })
  expect((await kanda.put(`${sheet}/rows/${first.row}`, save)).status).toBe(200)
  const words = await said('kanda', 'ตลาด')
  expect(words).toContain('กรอกแล้ว 1/2 ตลาด')
  expect(words).toMatch(/ตลาดเช้า.*1,234.*ตลาดเย็น.*ยังไม่กรอก/)
  expect(words).toContain('/registry/FY2024?d=5201')
  const group = await said('kanda', 'ยอดชุมชน ตลาด', GROUP)
  expect(group).toMatch(/ตลาดเช้า.*มียอด/)
  expect(group).not.toContain('1,234')
  expect(await said('somsak', 'ตลาด')).toContain('ยังไม่มีตลาดที่รายงานยอด')
  expect(await said('malee', 'ตลาด')).toContain('ยืนยันแล้ว 0/1 อำเภอ')
  expect(await said('newcomer', 'ตลาด')).not.toContain('ตลาดเช้า')
  expect(await said('kanda', 'ยอดตลาด')).toContain('ตลาดเช้า')
  const registry = await said('kanda', 'ข้อมูลตลาด')
  expect(registry).toContain('ข้อมูลตลาด · ปี 2567')
  expect(registry).not.toContain('ไม่มียอด')
})

test('C-17: ภาพรวม has a card a form, ยอด one a form with money, กรอก leads into each', async () => {
  const overview = await said('malee', 'ภาพรวม')
  for (const path of [
    '/province/2024-07?p=52',
    '/province/2024-07?p=52&form=market',
    'FY2024?p=52&form=registry',
  ])
    expect(overview).toContain(path)
  const total = await said('kanda', 'ยอด')
  expect(total).toContain('รวม 1,234.00 บาท')
  expect(total).not.toContain('ข้อมูลตลาด ·')
  const fill = await said('kanda', 'กรอก')
  for (const path of ['/otop/2024-07?d=5201', '/market/2024-07?d=5201', '/registry/FY2024?d=5201'])
    expect(fill).toContain(path)
})

test('C-11: with several forms open ล็อก asks which, and changes nothing', async () => {
  const data = dataOf(await said('malee', 'ล็อก เมืองลำปาง เพราะ ตรวจแล้ว'))
  expect(data).toEqual([
    'say:ล็อก 5201 otop 2024-07 เพราะ ตรวจแล้ว',
    'say:ล็อก 5201 market 2024-07 เพราะ ตรวจแล้ว',
    'say:ล็อก 5201 registry FY2024 เพราะ ตรวจแล้ว',
  ])
  expect(dataOf(await said('malee', 'ล็อก เมืองลำปาง ก.ค. 67 เพราะ ตรวจแล้ว'))).toEqual(data.slice(0, 2))
  expect(await locked()).toEqual([])
  expect(await press('malee', data[1]!)).toContain('ยอดขายตลาด ก.ค.\u00a067')
  expect(await locked()).toEqual(['market-sales/2024-07'])
  expect(dataOf(await said('malee', 'ล็อก เมืองลำปาง เพราะ ตรวจแล้ว'))).toEqual([data[0], data[2]])
  expect(await locked()).toEqual(['market-sales/2024-07'])
})

test('C-11: ปลดล็อก acts on the only one that is locked, and asks when there are two', async () => {
  expect(await said('malee', 'ปลดล็อก เมืองลำปาง เพราะ ยอดผิด')).toContain('ปลดล็อกอำเภอเมืองลำปางถึง')
  expect(await locked()).toEqual([])
  for (const form of ['ตลาด', 'ข้อมูลตลาด ปี 2567'])
    expect(await said('malee', `ล็อก เมืองลำปาง ${form} เพราะ ตรวจแล้ว`)).toContain('ล็อกอำเภอเมืองลำปางแล้ว')
  expect(dataOf(await said('malee', 'ปลดล็อก เมืองลำปาง เพราะ ยอดผิด'))).toHaveLength(2)
  expect(await locked()).toEqual(['market-sales/2024-07', 'market-registry/FY2024'])
})

test('C-14: of two locked forms ขอปลดล็อก asks which; the one named is asked for', async () => {
  const words = await said('kanda', 'ขอปลดล็อก ยอดผิด')
  expect(words).toContain('ขอปลดล็อก ข้อมูลตลาด ปี 2567')
  expect(await count('requests')).toBe(0)
  expect(await said('kanda', 'ขอปลดล็อก ตลาด เพราะ ยอดผิด')).toContain('ส่งคำขอถึงจังหวัดแล้ว')
  expect(await count('requests', { about: 'market-sales:2024-07:5201', reason: 'ยอดผิด' })).toBe(1)
  const [, registry] = dataOf(words)
  expect(await press('kanda', registry!)).toContain('ส่งคำขอถึงจังหวัดแล้ว')
  expect(await count('requests', { about: 'market-registry:FY2024:5201' })).toBe(1)
})

test('C-12: the whole province asks which form, and its plan speaks of confirmed districts', async () => {
  const data = dataOf(await said('malee', 'ล็อกทั้งจังหวัด'))
  expect(data.map((one) => one.split(' ').slice(-2).join(' '))).toEqual([
    'otop 2024-07',
    'market 2024-07',
    'registry FY2024',
  ])
  expect(await press('malee', data[1]!)).toContain('จะล็อก 12 อำเภอที่ยืนยันแล้วหรือไม่มีตลาด')
  expect(await said('malee', 'ล็อกทั้งจังหวัด ข้อมูลตลาด')).toContain('ยังไม่มีอำเภอที่ยืนยันแล้วและรอล็อก')
})

test('C-12: the button locks one form of the province', async () => {
  const act = { saveId: randomUUID(), reason: 'แก้ยอด', until: 'close' }
  expect((await malee.post('/sheets/market-registry/FY2024/5201/unlock', act)).status).toBe(200)
  const sheet = '/sheets/market-registry/FY2024/5201'
  const { version } = (await kanda.get(sheet)).body.head
  expect((await kanda.post(`${sheet}/confirm`, { saveId: randomUUID(), version })).status).toBe(200)
  await allSent('receipt')
  const receipt = wordsOf(await heard(world, lineIdOf('kanda'))).replaceAll('\u00a0', ' ')
  expect(receipt).toMatch(/ยืนยันแล้ว · ข้อมูลตลาด ปี 2567.*2\/2 ตลาด.*ขั้นต่อไป: จังหวัดตรวจและล็อก/)
  const [data] = dataOf(await said('malee', 'ล็อกทั้งจังหวัด ข้อมูลตลาด ปี 2567'))
  expect(await press('malee', data!)).toContain('ล็อกแล้ว 1 อำเภอ')
  expect(await locked()).toContain('market-registry/FY2024')
})

test('C-13: ใครยังไม่ส่ง has a card a form; a form named after it is the only one, in a group too', async () => {
  const words = await said('malee', 'ใครยังไม่ส่ง')
  for (const title of ['ยอดจำหน่าย OTOP ก.ค. 67', 'ยอดขายตลาด ก.ค. 67', 'ข้อมูลตลาด ปี 2567'])
    expect(words).toContain(title)
  expect(words).toContain('ยืนยันแล้ว 1/13 อำเภอ')
  const group = await said('malee', 'ยอดชุมชน ใครยังไม่ส่ง ข้อมูลตลาด', GROUP)
  expect(group).toContain('ข้อมูลตลาด ปี 2567')
  expect(group).not.toContain('OTOP')
})
