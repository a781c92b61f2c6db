import type { FiscalYear } from '../calendar/form.ts'
import type { MarketEntry, MarketPlace, MarketRhythm, MarketStatus } from '../markets/market.ts'

const S = '\u00a0' // a number stays with its unit
const ERA = 543

/** A market's state in words, as the form has it: old ones are named by the list of the fiscal year before. */
export function statusWord(status: MarketStatus, year: FiscalYear): string {
  const old = `ตลาดเดิมตามฐานปี${S}${Number(year.slice(2)) + ERA - 1}`
  if (status === 'in-use') return `${old} — ใช้งาน`
  if (status === 'not-in-use') return `${old} — ไม่ใช้งาน`
  return STATUS_SHORT[status]
}

/** A market's state in a line of a list. */
export const STATUS_SHORT: Record<MarketStatus, string> = {
  'in-use': 'ใช้งาน',
  'not-in-use': 'ไม่ใช้งาน',
  new: 'ตลาดใหม่',
  'closed-for-a-while': 'ปิดตลาดชั่วคราว',
  closed: 'ปิดตลาดถาวร',
}

export const PLACE_WORD: Record<MarketPlace, string> = { offline: 'Offline', online: 'Online' }

export const RHYTHM_WORD: Record<MarketRhythm, string> = {
  daily: 'รายวัน',
  weekly: 'รายสัปดาห์',
  monthly: 'รายเดือน',
  other: 'อื่นๆ',
}

/** "Offline, Online" */
export const placesWord = (places: readonly MarketPlace[]): string =>
  places.map((place) => PLACE_WORD[place]).join(', ')

const traders = (count: number): string => `ผู้ค้า ${count.toLocaleString('en')}${S}ราย`

/** "ใช้งาน · ผู้ค้า 18 ราย · Offline · รายสัปดาห์" */
export const entryLine = (entry: MarketEntry): string =>
  [
    STATUS_SHORT[entry.status],
    traders(entry.traders),
    placesWord(entry.places),
    RHYTHM_WORD[entry.rhythm],
  ].join(`${S}· `)

/** Sentences of the market registry and of one market's page. */
export const MARKETS = {
  title: 'ข้อมูลตลาด',
  counted: (all: number, seen: number): string => `ตลาดทั้งหมด ${all}${S}· ดูแล้ว ${seen}`,
  toSee: 'ยังไม่ดู',
  subdistrictOf: (name: string): string => `ตำบล${name}`,
  add: 'เพิ่มตลาดที่ยังไม่มีในรายการ',
  askLate: 'ขอเพิ่มตลาดหลังล็อก',
  addLate: 'เพิ่มตลาดหลังล็อก',
  next: (left: number): string => `ดูตลาดถัดไป · เหลือ ${left}`,
  confirm: 'ตรวจและยืนยัน',
  confirmNone: 'ยืนยันว่าไม่มีตลาด',
  empty: 'ปีนี้ยังไม่มีตลาดในรายการ',
  emptyBody: 'เพิ่มตลาดก่อน จึงบันทึกยอดขายได้ ถ้าอำเภอไม่มีตลาดให้ยืนยันว่าไม่มี',
  fromLastYear: (year: string): string => `รายการนี้มาจาก${year} ดูแต่ละตลาดแล้วบันทึกสถานะของปีนี้`,
  waiting: (count: number): string => `รอจังหวัดตอบคำขอเพิ่มตลาด ${count}${S}ตลาด`,
  saved: (time: string): string => `บันทึกแล้ว ${time}`,
  all: 'ตลาดทั้งหมด',
  byStatus: 'ตลาดตามสถานะ',
  nth: (no: number, all: number): string => `ตลาดที่ ${no} จาก ${all}`,
  dueBy: (day: string): string => `ส่งภายใน ${day}`,
  readOnly: 'ดูอย่างเดียว',
  history: 'ประวัติ',
  newTitle: 'เพิ่มตลาด',
  lateTitle: 'เพิ่มตลาดหลังล็อก',
  askTitle: 'ขอเพิ่มตลาดหลังล็อก',
  stillLocked: 'ข้อมูลตลาดปีนี้ล็อกหรือปิดแล้ว',
  askNote: 'จังหวัดตอบคำขอนี้ทาง LINE เมื่อให้เพิ่ม ตลาดนี้จะอยู่ในเดือนของยอดขายตลาดที่ยังกรอกได้',
  lateNote: 'เมื่อเพิ่มแล้วยังล็อกอยู่ตามเดิม ตลาดนี้จะอยู่ในเดือนของยอดขายตลาดที่ยังกรอกได้ และประวัติบันทึกว่าใครเพิ่ม',
  name: 'ชื่อตลาด',
  subdistrict: 'ตำบล',
  movedSubdistrict: 'เปลี่ยนตำบล',
  pickSubdistrict: 'เลือกตำบล',
  district: (district: string, province: string): string => `อำเภอ${district} จังหวัด${province}`,
  traders: 'จำนวนผู้ค้าทั้งหมด',
  tradersHint: 'แบบรายงานเรียกว่า ผู้ประกอบการทั้งหมด',
  tradersUnit: 'ราย',
  less: 'ลด 1 ราย',
  more: 'เพิ่ม 1 ราย',
  status: 'สถานะของตลาด',
  places: 'รูปแบบ',
  placesBoth: '(เลือกได้ทั้งสอง)',
  rhythm: 'ลักษณะการจัดตลาด',
  rhythmHint: {
    daily: `เปิดประจำทุกวัน 30${S}วัน`,
    weekly: `อย่างน้อยสัปดาห์ละ 1${S}ครั้ง`,
    monthly: `อย่างน้อยเดือนละ 1${S}ครั้ง`,
    other: 'ไม่ตรงกับข้ออื่น',
  } satisfies Record<MarketRhythm, string>,
  need: {
    name: 'พิมพ์ชื่อตลาด',
    subdistrict: 'เลือกตำบลที่ตลาดตั้งอยู่',
    traders: 'พิมพ์จำนวนผู้ค้า เป็นเลข 0 ถึง 9,999',
    status: 'เลือกสถานะของตลาด',
    places: 'เลือกรูปแบบอย่างน้อยหนึ่งข้อ',
    rhythm: 'เลือกว่าจัดตลาดบ่อยเพียงใด',
  } satisfies Record<keyof MarketEntry, string>,
  reporter: (name: string, day: string): string => `ผู้รายงาน ${name} · วันที่ ${day}`,
  reporterNote: '(ระบบใส่ให้จากบัญชี LINE ของท่าน)',
  lastBy: (name: string, when: string): string => `${name} บันทึกเมื่อ ${when}`,
  before: 'ตลาดก่อนหน้า',
  after: 'ตลาดถัดไป',
  saveAndNext: 'บันทึก · ตลาดถัดไป',
  save: 'บันทึก',
  saving: 'กำลังบันทึก…',
  send: 'ส่งคำขอ',
  reason: 'เหตุผล',
  reasonUsual: ['เปิดตลาดหลังส่งข้อมูล', 'ตกหล่นจากรายการ'],
  reasonSeen: 'เหตุผลนี้อยู่ในประวัติ',
  same: (name: string): string => `ตำบลนี้มี “${name}” อยู่แล้ว`,
  sameBody: 'ถ้าเป็นตลาดเดียวกัน ให้กลับไปแก้ที่ตลาดเดิม ถ้าเป็นคนละตลาด บันทึกได้',
  sameBack: 'กลับไปแก้',
  sameGo: 'คนละตลาด บันทึก',
  clash: (name: string): string => `${name} บันทึกตลาดนี้ก่อนหน้า`,
  clashTheirs: (name: string): string => `ใช้ของ${name}`,
  clashMine: 'ใช้ของฉัน',
  noSuch: 'ไม่พบตลาดนี้ในปีงบประมาณนี้',
  asked: (name: string): string => `ส่งคำขอเพิ่ม “${name}” ถึงจังหวัดแล้ว ได้คำตอบทาง LINE`,
  added: (name: string): string => `เพิ่ม “${name}” แล้ว`,
} as const
