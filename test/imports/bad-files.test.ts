import { randomBytes } from 'node:crypto'
import { crc32, deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { otherFormat, zipOf } from '../support/paper.ts'
import { type PaperWorld, startPaperWorld } from '../support/paper-world.ts'
import { entryOf } from '../support/unpack.ts'

const MB = 1024 * 1024

let room: PaperWorld
beforeAll(async () => {
  room = await startPaperWorld()
}, 30_000)
afterAll(() => room.world.stop())

const packed = (name: string, content: Buffer, bytes = content.length) => ({
  name,
  raw: deflateRawSync(content),
  method: 8,
  bytes,
  crc: crc32(content),
})
const workbook = packed('xl/workbook.xml', Buffer.from('<workbook/>'))
/** A workbook as the system makes it, its sheet replaced by these lines. */
async function sheetOf(rows: string, more = ''): Promise<Buffer> {
  const { file } = await room.paper.download('?blank=1')
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${more}</worksheet>`
  const kept = [
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/sharedStrings.xml',
    'xl/worksheets/sheet2.xml',
  ].map((name) => packed(name, Buffer.from(entryOf(file, name))))
  return zipOf([...kept, packed('xl/worksheets/sheet1.xml', Buffer.from(sheet))])
}
const far = (line: number): string =>
  `<row r="${line}"><c r="A${line}"><v>1</v></c><c r="XFD${line}"><v>1</v></c></row>`

const encrypted = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(600),
  Buffer.from('EncryptedPackage', 'utf16le'),
])
const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

const FILES: [string, string, () => Promise<Uint8Array> | Uint8Array][] = [
  ['a picture named .xlsx', 'not-excel', () => picture],
  ['an empty file', 'not-excel', () => new Uint8Array()],
  ['an archive of something else', 'not-excel', () => zipOf([packed('a.txt', Buffer.from('a'))])],
  ['an old .xls', 'old-excel', async () => otherFormat(await room.downloaded(), 'biff8')],
  ['another program’s own format', 'old-excel', async () => otherFormat(await room.downloaded(), 'ods')],
  ['an encrypted workbook', 'encrypted', () => encrypted],
  ['a workbook that breaks off', 'broken', async () => (await room.paper.download()).file.slice(0, 4000)],
  ['a workbook without sheets', 'broken', () => zipOf([workbook])],
  [
    'a bomb of 2 GB in many parts',
    'too-heavy',
    () => zipOf(Array.from({ length: 40 }, (_, at) => packed(`xl/${at}.xml`, Buffer.alloc(2 * MB)))),
  ],
  ['a bomb in one part', 'too-heavy', () => zipOf([workbook, packed('xl/b.xml', Buffer.alloc(49 * MB))])],
  ['a part larger than it says', 'broken', () => zipOf([packed('xl/a.xml', Buffer.alloc(20 * MB), 100)])],
  ['two cells at the corners of a sheet', 'broken', () => sheetOf(far(1) + far(1_048_576))],
  [
    'lines as wide as a sheet',
    'too-heavy',
    () => sheetOf(Array.from({ length: 100_000 }, (_, at) => far(at + 1)).join('')),
  ],
  [
    'half a million merged cells',
    'too-heavy',
    () => sheetOf(far(1), `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(500_000)}</mergeCells>`),
  ],
  ['a part given twice', 'broken', () => zipOf([workbook, workbook])],
  [
    'a document type, for entities',
    'broken',
    () => zipOf([packed('xl/workbook.xml', Buffer.from('<!DOCTYPE x [<!ENTITY a "b">]><workbook/>'))]),
  ],
]

test.each(FILES)('I-1: %s is answered in Thai, and nothing is written', async (_name, why, file) => {
  const before = await room.rows()
  const { status, body } = await room.paper.check(await file())
  expect([status, body.code, body.details.why]).toEqual([400, 'bad-file', why])
  expect(body.message).toMatch(/ยังไม่มีการเปลี่ยนแปลง/)
  expect(await room.rows()).toEqual(before)
})

test('I-1: a file of 50 MB is refused, and the bot goes on', async () => {
  const { status, body } = await room.paper.check(randomBytes(50 * MB))
  expect([status, body.code, body.message.includes('5 MB')]).toEqual([413, 'too-large', true])
  expect((await room.paper.check((await room.paper.download()).file)).status).toBe(200)
})

test('I-1: while a file is read the bot answers others, and more than ten that wait are sent away', async () => {
  const { file } = await room.paper.download()
  const answers = Promise.all(Array.from({ length: 14 }, () => room.paper.check(file)))
  expect((await room.somsak.get('/me')).status).toBe(200)
  const statuses = (await answers).map(({ status }) => status)
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0)
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(10)
})
