import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { fileOf, type Lines } from '../support/paper.ts'
import { newLine, type PaperWorld, startPaperWorld } from '../support/paper-world.ts'

let room: PaperWorld
beforeAll(async () => {
  room = await startPaperWorld()
}, 30_000)
afterAll(() => room.world.stop())

const WRONG: [string, object, (line: Lines[number]) => void][] = [
  ['negative traders', { why: 'traders', found: '-3' }, (line) => (line[4] = -3)],
  ['a part of a trader', { why: 'traders', found: '2.5' }, (line) => (line[4] = 2.5)],
  ['too many traders', { why: 'traders', found: '10000' }, (line) => (line[4] = 10_000)],
  ['no number of traders', { why: 'traders', found: 'หลายราย' }, (line) => (line[4] = 'หลายราย')],
  ['no traders', { why: 'no-traders' }, (line) => (line[4] = null)],
  ['two states', { why: 'two-statuses' }, (line) => (line[9] = '✓')],
  ['no state', { why: 'no-status' }, (line) => (line[7] = null)],
  ['two rhythms', { why: 'two-rhythms' }, (line) => (line[12] = 'x')],
  ['no rhythm', { why: 'no-rhythm' }, (line) => (line[15] = '-')],
  ['no place', { why: 'no-place' }, (line) => (line[10] = '')],
  ['a mark that says nothing', { why: 'tick', column: 'daily', found: '?' }, (line) => (line[12] = '?')],
  [
    'another district’s subdistrict',
    { why: 'other-subdistrict', found: 'เวียงเหนือ' },
    (line) => (line[2] = 'เวียงเหนือ'),
  ],
  ['another district', { why: 'other-district', found: 'เกาะคา' }, (line) => (line[3] = 'เกาะคา')],
  ['no name', { why: 'no-name' }, (line) => (line[1] = ' ')],
  ['a formula’s error', { why: 'unreadable' }, (line) => (line[1] = '#REF!')],
  ['a name too long', { why: 'unreadable', found: 'ก'.repeat(201) }, (line) => (line[1] = 'ก'.repeat(201))],
]
test.each(WRONG)('M-7: %s is refused with its line, the other lines are not', async (_name, fault, spoil) => {
  const { rows: lines } = await room.checked((form) => {
    const line = newLine('ตลาดผิด')
    spoil(line)
    form[6] = line
  })
  expect(lines).toMatchObject([{ kind: 'unchanged' }, { kind: 'unchanged' }, { line: 7, kind: 'refused' }])
  expect(lines[2].faults).toEqual([fault])
})

test('M-7: merged cells, a line below the signature and a market named twice are refused with their lines', async () => {
  const lines = await room.downloaded()
  lines[6] = newLine('ตลาดผสาน ก')
  lines[7] = newLine('ตลาดผสาน ข', { 2: null })
  lines[8] = [...lines[4]!]
  lines.push([], newLine('ตลาดใต้ตาราง'))
  const file = fileOf(lines, (sheet) => {
    sheet['!merges'] = [{ s: { r: 6, c: 2 }, e: { r: 7, c: 2 } }]
  })
  const { rows: told } = (await room.paper.check(file)).body
  expect(told.slice(2).map(({ line, faults }: any) => [line, faults.map(({ why }: any) => why)])).toEqual([
    [7, ['merged']],
    [8, ['merged', 'no-subdistrict']],
    [9, ['same-market']],
    [lines.length, ['below']],
  ])
})

test('M-7: another year’s, another district’s form, another year’s month or date and a renamed header are not taken', async () => {
  const before = await room.rows()
  const answers: [(lines: Lines) => void, object, string][] = [
    [(form) => (form[0]![0] = 'ประจำปีงบประมาณ พ.ศ. ๒๕๖๖'), { why: 'other-year' }, 'ปีงบประมาณ\u00a02566'],
    [(form) => (form[0]![0] = 'แบบรายงาน'), { why: 'no-year' }, 'ปีงบประมาณ'],
    [(form) => (form[1]![3] = 'อำเภอ เกาะคา'), { why: 'other-district' }, 'เกาะคา'],
    [(form) => (form[1]![8] = 'ประจำเดือน ตุลาคม ๒๕๖๗'), { why: 'other-month' }, 'ตุลาคม'],
    [(form) => form.push(['ลงชื่อ ก วันที่ ๑๕/๑๑/๒๕๖๗']), { why: 'other-month' }, '15/11/2567'],
    [(form) => form.push(['ลงชื่อ ก', 'วันที่ ๑ ตุลาคม ๒๕๖๗', 'อื่น ๆ']), { why: 'other-month' }, 'ตุลาคม'],
    [(form) => (form[2]![1] = 'ชื่อร้าน'), { why: 'header', line: 3, column: 'ชื่อตลาด' }, 'บรรทัด 3'],
    [(form) => form.splice(2, 2), { why: 'no-table' }, 'หัวตาราง'],
    [(form) => form.splice(4, 2), { why: 'no-rows' }, 'ไม่พบตลาด'],
  ]
  for (const [spoil, details, words] of answers) {
    const body = await room.checked((form) => {
      form.splice(6, form.length) // without the explanations and the signature
      spoil(form)
    })
    expect(body).toMatchObject({ code: 'bad-file', details, message: expect.stringContaining(words) })
  }
  expect(await room.rows()).toEqual(before)
})
