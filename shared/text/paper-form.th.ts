import { type FiscalYear } from '../calendar/form.ts'
import { thaiDigits } from '../imports/cell.ts'
import type { MarketPlace, MarketRhythm, MarketStatus } from '../markets/market.ts'

const ERA = 543
/** The year as the paper writes it: "๒๕๖๗". */
const thaiYear = (year: FiscalYear, before = 0): string => thaiDigits(Number(year.slice(2)) + ERA - before)

export type PaperColumn =
  | 'no'
  | 'name'
  | 'subdistrict'
  | 'district'
  | 'traders'
  | MarketStatus
  | MarketPlace
  | MarketRhythm
  | 'id'

/** A column of the paper: its words, those above it, and what else it is called; digits and spaces do not tell columns apart. */
export type PaperHead = { key: PaperColumn; words: string; above?: string; also?: string[]; width: number }

const STATUS = 'สถานะ'
const PLACES = 'รูปแบบ'
const RHYTHM = 'ลักษณะ'

/** The columns in the paper's order (domain §4); the last one is not seen. */
export const paperHeads = (year: FiscalYear): PaperHead[] => [
  { key: 'no', words: 'ที่', also: ['ลำดับ', 'ลำดับที่'], width: 5 },
  { key: 'name', words: 'ชื่อตลาด', width: 36 },
  { key: 'subdistrict', words: 'ตำบล', width: 16 },
  { key: 'district', words: 'อำเภอ', width: 16 },
  { key: 'traders', words: 'ผู้ประกอบการ\nทั้งหมด', also: ['จำนวนผู้ประกอบการ', 'ผู้ค้า'], width: 17 },
  { key: 'in-use', above: STATUS, words: `ตลาดเก่า\nตามฐานตลาดนัด\nปี ${thaiYear(year, 1)}\nใช้งาน`, width: 18 },
  {
    key: 'not-in-use',
    above: STATUS,
    words: `ตลาดเก่า\nตามฐานตลาดนัด\nปี ${thaiYear(year, 1)}\nไม่ใช้งาน`,
    width: 18,
  },
  { key: 'new', above: STATUS, words: 'ตลาดใหม่', width: 13 },
  { key: 'closed-for-a-while', above: STATUS, words: 'ปิดตลาด\nชั่วคราว', width: 12 },
  { key: 'closed', above: STATUS, words: 'ปิดตลาด\nถาวร', width: 11 },
  { key: 'offline', above: PLACES, words: 'Offline', also: ['ออฟไลน์'], width: 11 },
  { key: 'online', above: PLACES, words: 'Online', also: ['ออนไลน์'], width: 10 },
  { key: 'daily', above: RHYTHM, words: 'รายวัน', width: 10 },
  { key: 'weekly', above: RHYTHM, words: 'รายสัปดาห์', width: 14 },
  { key: 'monthly', above: RHYTHM, words: 'รายเดือน', width: 12 },
  { key: 'other', above: RHYTHM, words: 'อื่น ๆ', width: 8 },
  { key: 'id', words: 'รหัสในระบบ', width: 0 },
]

const DOTS = '.'.repeat(40)

/** The words around the table. */
export const PAPER = {
  sheet: 'ข้อมูลตลาด',
  lists: 'รายการ',
  title: (year: FiscalYear): string => `แบบรายงานข้อมูลตลาดนัดคนไทยยิ้มได้ ประจำปีงบประมาณ พ.ศ. ${thaiYear(year)}`,
  province: (name: string): string => `จังหวัด ${name}`,
  district: (name: string): string => `อำเภอ ${name}`,
  month: (name: string | null): string => `ประจำเดือน ${name === null ? DOTS : thaiDigits(name)}`,
  tick: '✓',
  definitions: [
    'คำอธิบาย',
    'ทำเครื่องหมาย ✓ ในช่องสถานะ ๑ ช่อง รูปแบบ ๑ หรือ ๒ ช่อง และลักษณะ ๑ ช่อง ต่อ ๑ ตลาด',
    'รายวัน หมายถึง เปิดประจำทุกวัน ๓๐ วัน',
    'รายสัปดาห์ หมายถึง เปิดอย่างน้อยสัปดาห์ละ ๑ ครั้ง',
    'รายเดือน หมายถึง เปิดอย่างน้อยเดือนละ ๑ ครั้ง',
    'อื่น ๆ หมายถึง นอกเหนือจากข้างต้น',
  ],
  signature: [`ลงชื่อ ${DOTS} ผู้รายงาน`, `(${DOTS})`, `วันที่ ${DOTS}`],
  page: 'หน้า &P/&N',
  file: (district: string, year: FiscalYear, blank: boolean): string =>
    `ข้อมูลตลาด ${district} ${Number(year.slice(2)) + ERA}${blank ? ' แบบเปล่า' : ''}.xlsx`,
  onlyTick: 'ใส่เครื่องหมาย ✓ หรือเว้นว่าง',
  onlySubdistrict: 'เลือกตำบลจากรายการ',
  onlyWhole: (most: number): string => `ใส่จำนวนเต็ม 0 ถึง ${most}`,
}

/** What the words around the table tell, and how they are known. */
export const PAPER_TELLS = {
  year: /ปีงบประมาณ\s*(?:พ\.?\s*ศ\.?)?\s*(\d{4})/,
  district: /อำเภอ\s*([ก-๙]+)/,
  /** With these words the table has ended. */
  end: /^(คำอธิบาย|หมายเหตุ|ลงชื่อ|วันที่)/,
  /** The explanations and the signature. */
  around: /^(คำอธิบาย|หมายเหตุ|ลงชื่อ|วันที่|ตำแหน่ง|ผู้รายงาน|ทำเครื่องหมาย|\()|หมายถึง/,
  date: /^วันที่/,
  remark: /^หมายเหตุ/,
}
/** What the district of a province's town is called for short. */
export const TOWN = 'เมือง'
