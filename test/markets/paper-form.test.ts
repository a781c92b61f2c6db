import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { fileOf, linesOf, paperOf } from '../support/paper.ts'
import { newLine, type PaperWorld, startPaperWorld } from '../support/paper-world.ts'
import { entryOf } from '../support/unpack.ts'

let room: PaperWorld
beforeAll(async () => {
  room = await startPaperWorld()
}, 30_000)
afterAll(() => room.world.stop())

test('M-6: the form is laid out as the paper is: title, place, month, two-row header, ticks, explanations, signature', async () => {
  const { status, name, file } = await room.paper.download()
  const lines = linesOf(file)
  expect([status, name.includes('ข้อมูลตลาด แม่เมาะ 2567.xlsx')]).toEqual([200, true])
  expect(lines[0]![0]).toBe('แบบรายงานข้อมูลตลาดนัดคนไทยยิ้มได้ ประจำปีงบประมาณ พ.ศ. ๒๕๖๗')
  expect(lines[1]!.filter(Boolean)).toEqual(['จังหวัด ลำปาง', 'อำเภอ แม่เมาะ', 'ประจำเดือน กรกฎาคม\u00a0๒๕๖๗'])
  expect(lines[2]!.slice(0, 11)).toEqual([
    'ที่',
    'ชื่อตลาด',
    'ตำบล',
    'อำเภอ',
    'ผู้ประกอบการ\nทั้งหมด',
    'สถานะ',
    null,
    null,
    null,
    null,
    'รูปแบบ',
  ])
  expect(lines[3]![5]).toBe('ตลาดเก่า\nตามฐานตลาดนัด\nปี ๒๕๖๖\nใช้งาน')
  expect(lines[4]!.slice(0, 14)).toEqual([
    1,
    'ตลาดนัดวัดใหม่',
    'บ้านดง',
    'แม่เมาะ',
    24,
    null,
    null,
    '✓',
    null,
    null,
    '✓',
    '✓',
    null,
    '✓',
  ])
  const rest = lines.slice(5).flat().filter(Boolean)
  for (const words of ['คำอธิบาย', /^ลงชื่อ \.+ ผู้รายงาน$/, /^วันที่ /, /อย่างน้อยสัปดาห์ละ ๑ ครั้ง/])
    expect(rest).toContainEqual(expect.stringMatching(words))
})

test('M-6: the blank form has drop-downs and no market', async () => {
  const { file } = await room.paper.download('?blank=1')
  expect(
    linesOf(file)
      .slice(4, 34)
      .every(([, market]) => market === null),
  ).toBe(true)
  const sheet = entryOf(file, 'xl/worksheets/sheet1.xml')
  expect(sheet).toMatch(/<dataValidation [^>]*type="list"[^>]*sqref="C5:C34"/)
  expect(sheet).toMatch(/<dataValidation [^>]*type="whole"[^>]*sqref="E5:E34"/)
})

test('M-7: a form that comes back as it left changes nothing', async () => {
  const { status, body } = await room.paper.check((await room.paper.download()).file)
  expect([status, body.rows.map(({ kind }: { kind: string }) => kind), body.missing]).toEqual([
    200,
    ['unchanged', 'unchanged'],
    [],
  ])
})

test('M-7: a market that nobody has confirmed this year comes without its state, and is not taken without', async () => {
  room.world.clock.set('2024-10-02T09:00:00+07:00')
  const next = paperOf(room.world, room.somsak, 'FY2025/5202')
  const lines = linesOf((await next.download()).file)
  expect(lines[4]!.slice(5, 12)).toEqual([null, null, null, null, null, '✓', '✓'])
  const { body } = await next.check(fileOf(lines))
  expect(body.rows[0]).toMatchObject({ line: 5, kind: 'refused', faults: [{ why: 'no-status' }] })
  lines[4]![5] = '✓'
  expect((await next.check(fileOf(lines))).body.rows[0]).toMatchObject({ kind: 'changed', entered: false })
  room.world.clock.set('2024-07-23T09:00:00+07:00')
})

test('M-7: new, changed, renamed and unchanged lines of another program, with Thai digits and other ticks', async () => {
  const before = await room.rows()
  const { rows: lines, missing } = await room.checked((form) => {
    form[4]![1] = 'ตลาดนัดวัดใหม่ เจริญธรรม'
    form[5]![4] = '๓๐'
    form[6] = newLine('ตลาดน้ํา ริมทาง')
  })
  expect(lines).toMatchObject([
    { line: 5, kind: 'changed', row: before[0].row, before: { name: 'ตลาดนัดวัดใหม่' } },
    { line: 6, kind: 'changed', entry: { traders: 30 }, before: { traders: 24 } },
    {
      line: 7,
      kind: 'created',
      row: null,
      entry: { name: 'ตลาดน้ำ ริมทาง', traders: 1200, status: 'new', places: ['offline'], rhythm: 'other' },
    },
  ])
  expect(missing).toEqual([])
  expect(await room.rows()).toEqual(before)
})

test('M-7: a form without the numbers that the system prints is matched by name and subdistrict', async () => {
  const { rows: lines, missing } = await room.checked((form) => {
    for (const line of form) line[16] = null
    form.splice(4, 1)
  })
  expect(lines).toMatchObject([{ line: 5, kind: 'unchanged', name: 'ตลาดเก่า' }])
  expect(missing).toEqual(['ตลาดนัดวัดใหม่'])
})

test('M-5: a second market of a name in its subdistrict is asked about', async () => {
  const { rows: lines } = await room.checked((form) => {
    form[6] = newLine('ตลาดเดียวกัน')
    form[7] = newLine('ตลาดเดียวกัน')
    form[8] = newLine('ตลาดเก่า', { 2: 'นาสัก' })
  })
  expect(lines.slice(2).map(({ kind }: { kind: string }) => kind)).toEqual(['created', 'asked', 'asked'])
})

test('M-7: columns in another order are found by their words', async () => {
  const { rows: lines } = await room.checked((form) => {
    for (const line of form.slice(2, 6)) [line[1], line[4]] = [line[4]!, line[1]!]
  })
  expect(lines.map(({ kind }: { kind: string }) => kind)).toEqual(['unchanged', 'unchanged'])
})

test('M-7: a program that repeats the words of merged cells changes nothing', async () => {
  const { rows: lines } = await room.checked((form) => {
    const last = form.findLastIndex((line) => line[1] === null && typeof line[0] === 'number')
    for (const line of [form[0]!, form[1]!, ...form.slice(last + 1)])
      for (let at = 1; at < 16; at += 1) line[at] ??= line[at - 1] ?? null
    for (let at = 0; at < 17; at += 1) form[3]![at] ??= form[2]![at] ?? null
  })
  expect(lines.map(({ kind }: { kind: string }) => kind)).toEqual(['unchanged', 'unchanged'])
})
