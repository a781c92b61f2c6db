import type { MessageState } from '../messages/messages-view.ts'
import type { Period } from '../calendar/form.ts'
import type { Form } from '../sheets/forms.ts'
import { longMonth, shortMonth } from './dates.th.ts'
import { ROW_WORD } from './words.th.ts'

const S = '\u00a0' // a number stays with its unit

/** Sentences of the page that tells what was sent to whom. */
export const MESSAGES = {
  title: 'ข้อความและรายชื่อโทร',
  noPermission: 'หน้านี้สำหรับเจ้าหน้าที่จังหวัดและกรมฯ',
  area: 'พื้นที่',
  month: 'เดือนที่ส่ง',
  country: 'ทั้งประเทศ',
  parts: { calls: 'รายชื่อโทร', told: 'ข้อความ' },
  part: 'ส่วนของหน้า',
  list: (period: Period): string => `ข้อความที่ส่ง ${longMonth(period)}`,
  noTexts: 'แสดงว่าส่งให้ใคร เมื่อใด เรื่องใด ไม่แสดงเนื้อความ เก็บไว้ 90 วัน',
  none: (period: Period): string => `ไม่มีข้อความใน ${shortMonth(period)}`,
  noPost: 'ไม่มีหน้าที่',
  waits: 'ยังไม่ถึงเวลาส่ง หรือกำลังส่ง',
  more: 'ดูข้อความก่อนหน้า',
  count: (count: number): string => `${count}${S}ข้อความ`,
} as const

export const MESSAGE_STATE_WORD: Record<MessageState, string> = {
  waiting: 'รอส่ง',
  sent: 'ส่งแล้ว',
  'not-sent': 'ไม่ได้ส่ง',
  dropped: 'ไม่ต้องส่ง',
}

/** Why somebody was written to. */
const KINDS: Record<string, string> = {
  receipt: 'ใบรับการยืนยัน',
  digest: 'เตือนตามที่ขอไว้',
  'digest district-officer': 'เตือนกำหนดส่ง',
  'digest district-head': 'เตือนให้รับรอง รต.๒',
  'digest province-officer': 'เตือนให้ล็อก',
  'digest department-officer': 'แจ้งจังหวัดที่ยังไม่ล็อก',
  nudge: 'จังหวัดเตือนให้ส่ง',
  'quota-low': 'แจ้งว่าข้อความใกล้หมด',
  'to-certify': 'ขอให้รับรอง รต.๒',
  'all-certified': 'แจ้งรับรองครบทุกอำเภอ',
  locked: 'แจ้งล็อก',
  unlocked: 'แจ้งปลดล็อก',
  'locked-again': 'แจ้งล็อกเองเมื่อครบเวลา',
  returned: 'แจ้งส่งกลับให้แก้ไข',
  excepted: 'แจ้งเปิดเป็นกรณีพิเศษ',
  'not-certified': 'แจ้งให้แก้ก่อนรับรอง',
  'late-market': 'แจ้งเพิ่มตลาดหลังล็อก',
  request: 'คำขอรอคำตอบ',
  'request-answered': 'แจ้งผลคำขอ',
  'invitation-used': 'แจ้งว่ามีผู้รับคำเชิญ',
  answer: 'ผลของคำสั่งในแชต',
}

/** Why it was not sent. */
const REASONS: Record<string, string> = {
  'not-friend': 'ยังไม่เพิ่มเพื่อน หรือปิดกั้นบัญชี',
  budget: 'เก็บข้อความที่เหลือไว้สำหรับเรื่องจำเป็น',
  quota: 'ข้อความของเดือนหมดแล้ว',
  'gave-up': 'ติดต่อ LINE ไม่ได้นานเกินไป',
  refused: 'LINE ไม่รับข้อความนี้',
  nobody: 'ไม่มีบัญชีผู้รับแล้ว',
}

/** The subject of a message in a few words. */
export const kindWord = (kind: string): string => KINDS[kind] ?? 'ข้อความ'

/** Why a message was not sent, in a few words; a reason without words is none. */
export const reasonWord = (reason: string | null): string | null => (reason && REASONS[reason]) ?? null

/** Sentences of the list of whom to call. */
export const CALLS = {
  heading: (period: Period): string => `ยังไม่ยืนยัน ${longMonth(period)}`,
  districts: (count: number): string => `${count}${S}อำเภอ`,
  district: (name: string): string => `อำเภอ${name}`,
  progress: (form: Form, done: number, all: number): string => `กรอกแล้ว ${done}/${all}${S}${ROW_WORD[form]}`,
  forms: 'เลือกงานที่โทรตาม',
  late: 'เลยกำหนด',
  nobody: 'ยังไม่มีผู้กรอก เชิญเจ้าหน้าที่ได้ที่หน้า “คนและสิทธิ์”',
  allDone: 'ทุกอำเภอยืนยันหรือล็อกแล้ว ไม่ต้องโทร',
  notOpen: (period: Period, day: string): string => `${longMonth(period)} เปิดให้กรอก ${day} ยังไม่ต้องโทร`,
  others: 'คนอื่นที่ LINE ส่งไม่ถึง',
  notFriend: 'LINE ส่งไม่ถึง: ยังไม่เพิ่มเพื่อน หรือปิดกั้นบัญชี',
  lastFailed: (when: string | null, why: string): string =>
    `ข้อความล่าสุด${when ? ` ${when}` : ''} ไม่ได้ส่ง: ${why}`,
  unknownReason: 'LINE ไม่รับ',
  pickProvince: 'เลือกจังหวัดเพื่อดูรายชื่อโทร',
} as const

/** Sentences of the month's use. */
export const USE = {
  heading: 'การใช้ข้อความเดือนนี้',
  used: 'ส่งไปแล้ว',
  left: 'เหลือถึงขีด',
  limit: 'ทั้งเดือน',
  mark: (budget: number): string =>
    `ขีดที่ ${budget}: ตั้งแต่ขีดนี้ส่งเฉพาะคำขอ คำตอบ การส่งกลับ และเตือนวันสุดท้าย เรื่องอื่นต้องโทร`,
  says: (used: number, limit: number, budget: number | null): string =>
    `ส่งไปแล้ว ${used} จาก ${limit} ข้อความ${budget === null ? '' : ` ขีดอยู่ที่ ${budget}`}`,
  unlimited: (used: number): string => `ส่งไปแล้ว ${used}${S}ข้อความ บัญชีนี้ไม่จำกัดจำนวน`,
  away: 'ถามจำนวนจาก LINE ไม่ได้ในขณะนี้',
  awayBody: 'รายการข้อความด้านล่างยังถูกต้อง ลองเปิดหน้านี้อีกครั้งในอีกสักครู่',
  ofAll: 'นับรวมทุกคนที่ใช้บัญชีนี้ ตามที่ LINE แจ้ง',
  standing: { fine: 'ปกติ', near: 'ใกล้ถึงขีด', over: 'ส่งเฉพาะเรื่องจำเป็น', out: 'หมดแล้ว' },
} as const
