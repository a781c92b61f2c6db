import type { FiscalYear } from '../calendar/form.ts'
import type { PaperKind, RowFault } from '../markets/paper-form.ts'
import { paperHeads } from './paper-form.th.ts'

const S = '\u00a0' // a number stays with its unit

/** Where a fault is, in the paper's own words. */
const columnOf = ({ column }: RowFault, year: FiscalYear): string =>
  paperHeads(year)
    .find(({ key }) => key === column)
    ?.words.replaceAll('\n', ' ') ?? ''

const SENTENCES: Record<RowFault['why'], (fault: RowFault, year: FiscalYear) => string> = {
  'no-name': () => 'ไม่มีชื่อตลาด',
  unreadable: () => 'อ่านชื่อตลาดไม่ได้ อาจเป็นสูตรที่ผิดหรือยาวเกิน 200 ตัวอักษร',
  merged: () => 'มีช่องที่ผสานกัน โปรดยกเลิกการผสานแล้วกรอกทุกแถว',
  below: () => 'อยู่ใต้คำอธิบายหรือช่องลงชื่อ โปรดย้ายขึ้นไปในตาราง',
  'no-subdistrict': () => 'ไม่มีชื่อตำบล',
  'other-subdistrict': ({ found }) => `“${found}” ไม่ใช่ตำบลของอำเภอนี้`,
  'other-district': ({ found }) => `“${found}” ไม่ใช่อำเภอของแบบนี้`,
  'no-traders': () => 'ไม่มีจำนวนผู้ประกอบการ',
  traders: ({ found }) => `จำนวนผู้ประกอบการ “${found}” ต้องเป็นจำนวนเต็ม 0 ถึง 9,999`,
  tick: (fault, year) => `ช่อง “${columnOf(fault, year)}” มี “${fault.found}” ใส่ได้เพียง ✓ หรือเว้นว่าง`,
  'no-status': () => 'ยังไม่ได้เลือกสถานะ',
  'two-statuses': () => 'เลือกสถานะเกิน 1 ช่อง',
  'no-place': () => 'ยังไม่ได้เลือกรูปแบบ Offline หรือ Online',
  'no-rhythm': () => 'ยังไม่ได้เลือกลักษณะ',
  'two-rhythms': () => 'เลือกลักษณะเกิน 1 ช่อง',
  'same-market': ({ line }) => `เป็นตลาดเดียวกับบรรทัด ${line} ของไฟล์`,
  'same-names': () => 'ในระบบมีหลายตลาดชื่อนี้ในตำบลเดียวกัน โปรดใช้แบบที่ดาวน์โหลดจากระบบ หรือแก้ในหน้าตลาด',
}

/** What is wrong in a line, and how it is mended. */
export const rowFaultText = (fault: RowFault, year: FiscalYear): string => SENTENCES[fault.why](fault, year)

export const KIND_WORD: Record<PaperKind, string> = {
  created: 'เพิ่ม',
  changed: 'แก้ไข',
  unchanged: 'เหมือนเดิม',
  asked: 'ชื่อซ้ำ',
  refused: 'ไม่รับ',
}

/** Sentences of the paper form on screen. */
export const PAPER_CHECK = {
  title: 'แบบรายงานเป็นไฟล์ Excel',
  body: 'กรอกในแบบนี้แล้วส่งกลับเข้าระบบได้ ระบบแสดงให้ตรวจก่อนบันทึกทุกครั้ง',
  bodyRead: 'ดาวน์โหลดเก็บไว้หรือพิมพ์ได้ ขณะนี้ส่งกลับเข้าระบบไม่ได้',
  filled: 'ดาวน์โหลดแบบพร้อมรายการ',
  blank: 'ดาวน์โหลดแบบเปล่า',
  upload: 'ส่งไฟล์ที่กรอกแล้ว',
  reading: 'กำลังอ่านไฟล์…',
  tooLarge: 'ไฟล์ใหญ่เกิน 5 MB ยังไม่มีการเปลี่ยนแปลง โปรดใช้แบบที่ดาวน์โหลดจากระบบ',
  preview: 'ตรวจก่อนบันทึก',
  saved: 'บันทึกแล้ว',
  counts: (counts: Record<PaperKind, number>): string =>
    (Object.keys(KIND_WORD) as PaperKind[])
      .filter((kind) => counts[kind] > 0)
      .map((kind) => `${KIND_WORD[kind]} ${counts[kind]}`)
      .join(`${S}· `),
  line: (line: number): string => `บรรทัด ${line}`,
  before: (told: string): string => `เดิม ${told}`,
  renamed: (name: string): string => `เดิมชื่อ ${name}`,
  firstSeen: 'ยังไม่ได้ดูในปีนี้',
  another: 'มีตลาดชื่อนี้ในตำบลเดียวกันแล้ว เป็นคนละตลาดกัน',
  missing: (count: number): string => `มีในระบบแต่ไม่อยู่ในไฟล์ ${count} ตลาด คงไว้ตามเดิม`,
  hidden: (count: number): string => `อ่านแถวที่ซ่อนไว้ในไฟล์ด้วย ${count} แถว โปรดตรวจก่อนบันทึก`,
  otherSheets: (names: readonly string[]): string =>
    `ไม่ได้อ่านแผ่นงานอื่นในไฟล์: ${names.map((name) => `“${name}”`).join(' ')}`,
  nothing: 'ไม่มีรายการที่ต้องบันทึก',
  apply: (count: number): string => `บันทึก ${count} รายการ`,
  saving: 'กำลังบันทึก…',
  cancel: 'ยกเลิก ไม่บันทึก',
  savedOf: (done: number, all: number): string => `บันทึกแล้ว ${done}/${all}`,
  done: (count: number): string => `บันทึกแล้ว ${count} รายการ`,
  notDone: (count: number): string => `ไม่ได้บันทึก ${count} รายการ`,
  close: 'ปิด',
}
