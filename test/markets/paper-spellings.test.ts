import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { fileOf, type Lines, linesOf, paperOf } from '../support/paper.ts'
import { newLine, type PaperWorld, startPaperWorld } from '../support/paper-world.ts'

let room: PaperWorld
let form: Lines
beforeAll(async () => {
  room = await startPaperWorld()
  form = await room.downloaded()
}, 30_000)
afterAll(() => room.world.stop())

/** The form without explanations and signature, then these cells in a line of their own. */
const signed = async (cells: (string | number | null)[], date?: Date): Promise<any> => {
  const file = fileOf([...form.slice(0, 6), cells], (sheet) => {
    if (date) sheet['C7'] = { t: 'd', v: date, z: 'dd/mm/yyyy' }
  })
  return (await room.paper.check(file)).body
}

test.each([
  'วันที่ 15 พฤศจิกายน 2567',
  'วันที่ ๑๕ เดือน พฤศจิกายน พ.ศ. ๒๕๖๗',
  'วันที่: 15 พ.ย. 67',
  'วันที่รายงาน 15พย 2567',
  'ลงชื่อ ก ........ วันที่ .... 15 พ. ย. 2567',
  'วันที่ 15 Nov 2024',
])('M-7: a date of another year is not taken as it may be written: %s', async (date) => {
  expect(await signed([date])).toMatchObject({
    code: 'bad-file',
    details: { why: 'other-month', found: expect.stringMatching(/^วันที่.*15.*(67|2024)$/) },
  })
})

test.each(['15/11/2567', '15.11.2567', '15-11-67', '15 / 11 / 2024', '๑๕/๑๑/๖๗', '15/11/24', '2024-11-15'])(
  'M-7: a date of another year is not taken in digits: %s',
  async (date) => {
    expect(await signed([`วันที่ ${date}`])).toMatchObject({
      code: 'bad-file',
      details: { why: 'other-month' },
      message: expect.stringContaining('ปีงบประมาณ\u00a02567'),
    })
  },
)

test('M-7: a cell that is a date tells its year beside its word, and in parts', async () => {
  const other = { code: 'bad-file', details: { why: 'other-month' } }
  expect(await signed(['ลงชื่อ', 'วันที่', null], new Date('2024-11-15T00:00:00Z'))).toMatchObject(other)
  expect(await signed([null, 'วันที่', null], new Date('2567-11-15T00:00:00Z'))).toMatchObject(other)
  expect(await signed(['วันที่', 15, 'พ.ย.', 2567])).toMatchObject(other)
  expect((await signed(['ลงชื่อ', 'วันที่', null], new Date('2024-07-15T00:00:00Z'))).rows).toHaveLength(2)
})

test('M-7: a month of another year above the table is not taken', async () => {
  for (const month of [
    'เดือน กรกฎาคม 2566',
    'ประจำเดือนกรกฎาคม2566',
    'ประจำเดือน ก.ค.66',
    'ประจำเดือน: ๐๗/๒๕๖๖',
    'ประจำเดือน กรกฎาคม พ.ศ. ๒๕๖๖',
    'ประจำเดือน July 2023',
    'ข้อมูล ณ วันที่ 30 กันยายน 2566',
  ])
    expect(await room.checked((lines) => (lines[1]![8] = month))).toMatchObject({
      code: 'bad-file',
      details: { why: 'other-month' },
    })
})

test('M-7: dates of this year, unfinished ones, and years that a remark or a market’s line tells are taken', async () => {
  for (const cells of [
    ['วันที่ 15 ก.ค. 67'],
    ['วันที่: 15.7.2567'],
    ['วันที่ 15/7/24'],
    ['วันที่ ........ เดือน ........ พ.ศ. ........'],
    ['วันที่ 15 พฤศจิกายน'],
    ['โทร. 0-5422-1234'],
    ['หมายเหตุ เปิดตั้งแต่วันที่ 1 ม.ค. 2560'],
    newLine('ตลาดตั้งแต่วันที่ 1 ม.ค. 2560'),
  ])
    expect((await signed(cells)).rows.slice(0, 2)).toMatchObject([
      { kind: 'unchanged' },
      { kind: 'unchanged' },
    ])
})

test('M-7: the usual marks are ticks, another is refused', async () => {
  const marks = ['✓', '✔', '✔️', '☑️', '✅', '√', '/', 'x', 'X', '×', '●', '•', '1', '๑', 'ü']
  const { rows } = await room.checked((lines) => {
    for (const [at, mark] of [...marks, 'ไม่', '*'].entries())
      lines[6 + at] = newLine(`ตลาด ${at}`, { 7: mark })
  })
  expect(rows.slice(2).map(({ kind }: { kind: string }) => kind)).toEqual([
    ...marks.map(() => 'created'),
    'refused',
    'refused',
  ])
})

test('M-7: “อำเภอเมือง” is the district of the province’s town, and of no other', async () => {
  const town = paperOf(room.world, await room.world.as('kanda'), 'FY2024/5201')
  const blank = linesOf((await town.download('?blank=1')).file)
  const line = newLine('ตลาดในเมือง', { 2: 'เวียงเหนือ' })
  for (const [name, typed] of [
    ['อำเภอเมือง', 'เมือง'],
    ['อำเภอ เมืองฯ', 'อ.เมือง'],
    ['อำเภอ เมือง ลำปาง', 'อำเภอ เมืองลำปาง'],
    ['อำเภอเมืองลำปาง', 'เมือง ลำปาง'],
  ] as const) {
    blank[1]![3] = name
    blank[4] = line.with(3, typed)
    expect((await town.check(fileOf(blank))).body.rows).toMatchObject([{ kind: 'created', faults: [] }])
  }
  blank[1]![3] = 'อำเภอเมืองปาน'
  expect((await town.check(fileOf(blank))).body).toMatchObject({ details: { why: 'other-district' } })
  expect(await room.checked((lines) => (lines[1]![3] = 'อำเภอเมือง'))).toMatchObject({
    code: 'bad-file',
    details: { why: 'other-district', found: 'อำเภอ เมือง' },
  })
})

test('M-6 M-7: a name comes back unchanged however its letters were typed', async () => {
  for (const name of ['ตลาดน้ําใส', 'ตลาดนํ้าริมวัง', 'ตลาดน้ำขาว', 'ตลาดเเม่น้ำ\u200b เก่า'])
    await room.somsak.post('/registries/FY2024/5202/markets', {
      saveId: randomUUID(),
      entry: {
        name,
        subdistrict: '520201',
        traders: 9,
        status: 'new',
        places: ['offline'],
        rhythm: 'weekly',
      },
    })
  const { file } = await room.paper.download()
  for (const again of [
    file,
    fileOf(linesOf(file)),
    fileOf(linesOf(file).map((line) => line.with(16, null))),
  ]) {
    const { body } = await room.paper.check(again)
    expect(body.rows.map(({ kind }: { kind: string }) => kind)).toEqual(Array(6).fill('unchanged'))
  }
})
