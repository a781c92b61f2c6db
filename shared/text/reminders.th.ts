import type { Day } from '../calendar/bangkok.ts'
import type { Period } from '../calendar/form.ts'
import type { Form } from '../sheets/forms.ts'
import type { SheetState } from '../sheets/head-view.ts'
import type { Counts } from '../sheets/totals.ts'
import { shortDay, shortMonth } from './dates.th.ts'
import { FORM_SHORT, ROW_WORD, SHEET_STATE_WORD } from './words.th.ts'

const S = '\u00a0'

const daysLeft = (days: number): string => {
  if (days < 0) return `เลยกำหนด${S}${-days}${S}วัน`
  return days === 0 ? 'ครบกำหนดวันนี้' : `เหลือ${S}${days}${S}วัน`
}
/** What is left to enter. */
export type Left = Pick<Counts, 'all' | 'notEntered'>

/** What is left in several districts together. */
export const leftIn = (heads: readonly { counts: Counts }[]): Left => ({
  all: heads.reduce((sum, { counts }) => sum + counts.all, 0),
  notEntered: heads.reduce((sum, { counts }) => sum + counts.notEntered, 0),
})

const done = ({ all, notEntered }: Counts): number => all - notEntered

/** The district officer's reminder. */
export const REMINDER = {
  job: (form: Form, period: Period): string => `${FORM_SHORT[form]} ${shortMonth(period)}`,
  daysLeft,
  officer: (form: Form, { all, notEntered }: Left, due: Day, late: boolean): string => {
    const ready = all === 0 ? 'ยังไม่มีตลาดในรายการ' : 'กรอกครบแล้ว รอยืนยัน'
    const what = notEntered === 0 ? ready : `เหลือ${S}${notEntered}${S}${ROW_WORD[form]}`
    return `${what} ${late ? 'เลยกำหนด' : 'ครบกำหนด'}${S}${shortDay(due)}`
  },
  progress: (counts: Counts): string =>
    counts.all === 0 ? 'ยังไม่มีตลาด' : `กรอกแล้ว ${done(counts)}/${counts.all}`,
  fill: ({ all, notEntered }: Left, district: string | null): string =>
    `${all > 0 && notEntered === 0 ? 'ตรวจและยืนยัน' : 'กรอกต่อ'}${district ? ` ${district}` : ''}`,
} as const

/** The district head's reminder. */
export const HEAD_REMINDER = {
  job: (form: Form, period: Period): string => `รับรอง${FORM_SHORT[form]} ${shortMonth(period)}`,
  title: (ready: boolean, due: Day): string =>
    ready ? `รอท่านรับรอง ภายใน ${shortDay(due)}` : `อำเภอยังไม่ยืนยัน ครบกำหนด ${shortDay(due)}`,
  state: ({ state, counts }: { state: SheetState; counts: Counts }): string =>
    state === 'draft' ? `กรอกแล้ว ${done(counts)}/${counts.all}` : SHEET_STATE_WORD[state],
  certify: (district: string | null): string => `ตรวจและรับรอง${district ? ` ${district}` : ''}`,
  look: 'เปิดงานของฉัน',
} as const

/** "Remind me tomorrow", and reminders stopped or wanted again. */
export const SNOOZE = {
  button: 'เตือนอีกครั้งพรุ่งนี้',
  word: 'เตือนพรุ่งนี้',
  note: 'พิมพ์ “หยุดเตือน” เพื่อรับเฉพาะวันครบกำหนด',
  will: (day: Day): string => `จะเตือนอีกครั้ง ${shortDay(day)} เวลา${S}09:00${S}น. หากงานยังไม่เสร็จ`,
  nothing: 'ไม่มีงานค้าง จึงไม่ต้องเตือน',
  tooLate: (closes: Day): string => `ระบบปิดรับข้อมูลหลัง ${shortDay(closes)} จึงไม่มีวันให้เตือนแล้ว`,
  stopped: 'หยุดเตือนแล้ว จะเตือนเฉพาะวันครบกำหนด หรือเมื่อจังหวัดกดเตือน พิมพ์ “เตือน” เพื่อรับทุกครั้ง',
  wanted: 'จะเตือนทุกครั้งที่งานยังไม่เสร็จ พิมพ์ “หยุดเตือน” เพื่อหยุด',
} as const

/** The Department's reminder. */
export const COUNTRY_REMINDER = {
  state: (closed: boolean, days: number): string => (closed ? 'ปิดรับข้อมูลแล้ว' : daysLeft(days)),
  title: (locked: number, all: number): string => `ล็อกครบแล้ว ${locked}/${all} จังหวัด`,
  locked: (locked: number, all: number): string => `ล็อกแล้ว ${locked}/${all}`,
  more: (count: number): readonly [string, string] => ['จังหวัดอื่นที่ยังล็อกไม่ครบ', `${count} จังหวัด`],
  open: 'เปิดภาพรวมประเทศ',
} as const

/** The province officer's reminder to lock. */
export const LOCK_REMINDER = {
  job: (form: Form, period: Period): string => `ล็อก${FORM_SHORT[form]} ${shortMonth(period)}`,
  daysLeft,
  title: (locked: number, all: number, due: Day): string =>
    `ล็อกแล้ว ${locked}/${all} อำเภอ ล็อกภายใน ${shortDay(due)}`,
  state: ({ state, counts }: { state: SheetState; counts: Counts }): string =>
    state === 'draft' ? `กรอกแล้ว ${done(counts)}/${counts.all}` : SHEET_STATE_WORD[state],
  more: (count: number): readonly [string, string] => ['อำเภออื่นที่ยังไม่พร้อม', `${count} อำเภอ`],
  ready: (count: number): readonly [string, string] => ['พร้อมล็อก', `${count} อำเภอ`],
  note: 'ที่ยังไม่ล็อก ไม่นับในรายงานของกรมฯ',
  open: 'เปิดภาพรวมเพื่อล็อก',
} as const

/** The month's messages run out. */
export const QUOTA = {
  head: (period: Period): string => `ข้อความ LINE ${shortMonth(period)}`,
  title: (used: number, limit: number): string => `ใช้ไปแล้ว ${used} จาก ${limit} ข้อความ`,
  note: 'เมื่อเหลือน้อย ระบบจะส่งเฉพาะคำขอ คำตอบ การส่งกลับ และวันสุดท้าย ที่เหลือขอให้โทรตามแทน',
  open: 'เปิดหน้าข้อความ',
} as const
