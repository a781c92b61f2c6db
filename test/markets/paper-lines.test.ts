import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { bookOf, type Lines } from '../support/paper.ts'
import { newLine, type PaperWorld, startPaperWorld } from '../support/paper-world.ts'

let room: PaperWorld
beforeAll(async () => {
  room = await startPaperWorld()
}, 30_000)
afterAll(() => room.world.stop())

type Told = { line: number; kind: string; name: string; faults: { why: string }[] }
const below = ({ rows }: { rows: Told[] }): [number, string, string[]][] =>
  rows.slice(2).map(({ line, name, faults }) => [line, name, faults.map(({ why }) => why)])

test('M-7: whatever somebody typed below the signature is refused with its line, readable or not; the signature is not', async () => {
  const told = await room.checked((form) => {
    form.splice(6, form.length)
    form.push(['ลงชื่อ ก ผู้รายงาน'], ['(นาย ก)'], [null, 'วันที่ ๑๕ ก.ค. ๒๕๖๗'], [])
    form.push(newLine('ตลาดก'), newLine('ตลาดข', { 4: null }), newLine('ตลาดค', { 4: '-3' }))
    form.push([null, 'ตลาดมีแต่ชื่อ'], [null, null, null, null, 9], [null, null, null, null, null, '✓'])
    form.push([3, null, null, 'แม่เมาะ'], [null, '(นาย ข)'])
  })
  expect(below(told)).toEqual([
    [11, 'ตลาดก', ['below']],
    [12, 'ตลาดข', ['below', 'no-traders']],
    [13, 'ตลาดค', ['below', 'traders']],
    [14, 'ตลาดมีแต่ชื่อ', expect.arrayContaining(['below', 'no-traders'])],
    [15, '', expect.arrayContaining(['below', 'no-name'])],
    [16, '', expect.arrayContaining(['below', 'no-name'])],
  ])
})

test('M-7: a market’s line is one whatever words stand in it or beside it', async () => {
  const told = await room.checked((form) => {
    form[4]![18] = 'หมายเหตุ ย้ายมาจากวัด'
    form[6] = newLine('คำอธิบายเป็นชื่อตลาด')
    form[7] = newLine('ลงชื่อมาร์เก็ต', { 0: null })
    form[8] = newLine('หมายเหตุพลาซ่า', { 0: null, 2: null })
    form[9] = newLine('ตลาดหลังทั้งหมด')
  })
  expect(told.rows.map(({ kind, name }: Told) => [kind, name])).toEqual([
    ['unchanged', 'ตลาดนัดวัดใหม่'],
    ['unchanged', 'ตลาดเก่า'],
    ['created', 'คำอธิบายเป็นชื่อตลาด'],
    ['created', 'ลงชื่อมาร์เก็ต'],
    ['refused', 'หมายเหตุพลาซ่า'],
    ['created', 'ตลาดหลังทั้งหมด'],
  ])
  expect(told.rows[4].faults).toEqual([{ why: 'no-subdistrict' }])
})

test('M-7: another sheet in sight with something in it is named, a hidden one is neither read nor told of', async () => {
  const lines = await room.downloaded()
  const more: Lines = [...lines.slice(0, 4), newLine('ตลาดในแผ่นอื่น')]
  const empty: Lines = [[null, ' ']]
  const kinds = async (file: Uint8Array) => {
    const { status, body } = await room.paper.check(file)
    return [status, body.rows.map(({ kind }: Told) => kind), body.otherSheets]
  }
  expect(
    await kinds(
      bookOf([
        { name: 'แบบ', lines },
        { name: 'ของเดือนหน้า', lines: more },
        { name: 'ว่าง', lines: empty },
        { name: 'ซ่อน', lines: more, hidden: true },
      ]),
    ),
  ).toEqual([200, ['unchanged', 'unchanged'], ['ของเดือนหน้า']])
  expect(
    await kinds(
      bookOf([
        { name: 'ซ่อน', lines: more, hidden: true },
        { name: 'แบบ', lines },
      ]),
    ),
  ).toEqual([200, ['unchanged', 'unchanged'], []])
  const { body } = await room.paper.check(
    bookOf([
      { name: 'แบบ', lines, hidden: true },
      { name: 'อื่น', lines: [['ข้อความ']] },
    ]),
  )
  expect(body).toMatchObject({ code: 'bad-file', details: { why: 'no-table' } })
})

test('M-7: hidden lines are read and counted', async () => {
  const lines = await room.downloaded()
  lines[6] = newLine('ตลาดซ่อน')
  const spare = 8
  const file = bookOf([{ name: 'แบบ', lines, hiddenRows: [0, 5, 6, spare] }])
  const { body } = await room.paper.check(file)
  expect([body.rows.length, body.rows[2].kind, body.hidden]).toEqual([3, 'created', 2])
})
