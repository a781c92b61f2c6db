import { Problem } from '#shared/problem/problem.ts'
import { checkZip } from './zip-gate.ts'

const ZIP = 0x504b0304
const OLD_OFFICE = 0xd0cf11e0
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

/** I-1: only an .xlsx passes, whatever the file is called, and only one that is what it says. Throws bad-file. */
export function checkFile(file: Buffer): void {
  const magic = file.length > 8 ? file.readUInt32BE(0) : 0
  if (magic === OLD_OFFICE)
    throw new Problem('bad-file', { why: file.includes(ENCRYPTED) ? 'encrypted' : 'old-excel' })
  if (magic !== ZIP) throw new Problem('bad-file', { why: 'not-excel' })
  const names = checkZip(file)
  if (names.has('mimetype')) throw new Problem('bad-file', { why: 'old-excel' }) // another program's own format
  if (!names.has('xl/workbook.xml')) throw new Problem('bad-file', { why: 'not-excel' })
}
