import type { Form } from '../sheets/forms.ts'
import { SHEET } from './sheet.th.ts'

type Words = {
  search: string
  searchLabel: string
  paper: string
  noHit: string
  subject: string
  /** The big key of the keypad: to the next row, and, where a row is filled column by column, to the next column. */
  next: string
  nextColumn: string | null
  empty: { title: string; body: string; go: string }
}

const OTOP: Words = {
  search: SHEET.search,
  searchLabel: SHEET.searchLabel,
  paper: SHEET.order.paper,
  noHit: SHEET.noHit.body,
  subject: SHEET.grid.producer,
  next: SHEET.key.next,
  nextColumn: null,
  empty: SHEET.empty,
}
const MARKET: Words = {
  search: 'ค้นชื่อตลาด หรือลำดับ',
  searchLabel: 'ค้นหาตลาด',
  paper: 'ลำดับในข้อมูลตลาด',
  noHit: 'ลองพิมพ์บางส่วนของชื่อ ตลาดที่ไม่อยู่ในข้อมูลตลาด ต้องเพิ่มก่อน จึงจะลงยอดได้',
  subject: 'ตลาด',
  next: 'ตลาดถัดไป',
  nextColumn: 'ช่องถัดไป',
  empty: {
    title: 'ยังไม่มีตลาดให้กรอก',
    body: 'ตลาดต้องอยู่ในข้อมูลตลาดของปีนี้ก่อน จึงจะลงยอดขายได้',
    go: 'ไปที่ข้อมูลตลาด',
  },
}

/** What a sheet calls its rows. */
export const SHEET_WORDS: Record<Form, Words> = {
  'otop-sales': OTOP,
  'market-sales': MARKET,
  'market-registry': MARKET,
}

/** Of market sales: a market that the list lacks, and one that was not held. */
export const MARKET_SALES = {
  missing: 'ตลาดที่ไม่อยู่ในรายการ ต้องเพิ่มในข้อมูลตลาดก่อน จึงจะลงยอดได้',
  toRegistry: 'เพิ่มตลาดในข้อมูลตลาด',
  notHeld: 'ไม่ได้จัดตลาด',
  notHeldSub: 'บันทึกเป็นไม่มียอด พร้อมเหตุผล',
} as const
