import XLSX from '@e965/xlsx'
import type { Client } from './client.ts'
import type { World } from './world.ts'

/** The lines of a form as another program's library sees them, from line 1. */
export type Lines = (string | number | null)[][]

const FORM = 'ข้อมูลตลาด'

/** Reads a form with a library that is not ours. */
export function linesOf(file: Uint8Array): Lines {
  const book = XLSX.read(file, { type: 'array' })
  return XLSX.utils.sheet_to_json(book.Sheets[FORM]!, { header: 1, defval: null, blankrows: true })
}

/** Writes a form with a library that is not ours. */
export function fileOf(lines: Lines, change: (sheet: XLSX.WorkSheet) => void = () => {}): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet(lines)
  change(sheet)
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, FORM)
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
}

type Sheet = { name: string; lines: Lines; hidden?: true; hiddenRows?: number[] }

/** A workbook of several sheets, some of them hidden, or rows of them (from 0). */
export function bookOf(sheets: Sheet[]): Uint8Array {
  const book = XLSX.utils.book_new()
  for (const { name, lines, hiddenRows = [] } of sheets) {
    const sheet = XLSX.utils.aoa_to_sheet(lines)
    sheet['!rows'] = lines.map((_line, row) => ({ hidden: hiddenRows.includes(row) }))
    XLSX.utils.book_append_sheet(book, sheet, name)
  }
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) }
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
}

/** The same in another format that the library knows. */
export function otherFormat(lines: Lines, bookType: 'biff8' | 'ods'): Uint8Array {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(lines), FORM)
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType }) as ArrayBuffer)
}

/** The doors of the paper form, as a person uses them. */
export function paperOf(world: World, who: Client, place = 'FY2024/5202') {
  const url = `${world.origin}/api/registries/${place}/paper-form`
  const headers = { cookie: who.cookie, 'x-person': who.person }
  return {
    download: async (query = ''): Promise<{ status: number; name: string; file: Uint8Array }> => {
      const answer = await fetch(url + query, { headers })
      const name = decodeURIComponent(answer.headers.get('content-disposition') ?? '')
      return { status: answer.status, name, file: await answer.bytes() }
    },
    check: async (file: Uint8Array): Promise<{ status: number; body: any }> => {
      const body = Uint8Array.from(file)
      const sent = {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/octet-stream' },
        body,
      }
      const answer = await fetch(url, sent)
      return { status: answer.status, body: await answer.json() }
    },
    apply: (rows: unknown) => who.post(`/registries/${place}/paper-form/rows`, { rows }),
  }
}

/** A zip of one stored or packed entry after the other, as an attacker would write it. */
export function zipOf(
  entries: { name: string; raw: Buffer; method: number; bytes: number; crc: number }[],
): Buffer {
  const [parts, listed]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const { name, raw, method, bytes, crc } of entries) {
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(method, 8)
    local.writeUInt32LE(crc, 14)
    local.writeUInt32LE(raw.length, 18)
    local.writeUInt32LE(bytes, 22)
    local.writeUInt16LE(name.length, 26)
    const head = Buffer.alloc(46)
    head.writeUInt32LE(0x02014b50, 0)
    local.copy(head, 10, 8, 30)
    head.writeUInt32LE(at, 42)
    listed.push(head, Buffer.from(name))
    parts.push(local, Buffer.from(name), raw)
    at += 30 + name.length + raw.length
  }
  const list = Buffer.concat(listed)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, list, end])
}
