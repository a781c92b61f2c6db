import type { Day } from '../calendar/bangkok.ts'
import type { Month } from '../calendar/month.ts'
import type { SheetState } from '../sheets/head-view.ts'
import type { Counts } from '../sheets/totals.ts'
import { shortDay, shortMonth } from './dates.th.ts'
import { SHEET_STATE_WORD } from './words.th.ts'

const S = '\u00a0'

const daysLeft = (days: number): string => {
  if (days < 0) return `เลยกำหนด${S}${-days}${S}วัน`
  return days === 0 ? 'ครบกำหนดวันนี้' : `เหลือ${S}${days}${S}วัน`
}
const done = ({ all, notEntered }: Counts): number => all - notEntered

/** The district officer's reminder. */
export const REMINDER = {
  job: (month: Month): string => `ยอด OTOP ${shortMonth(month)}`,
  daysLeft,
  officer: (rows: number, due: Day, late: boolean): string => {
    const what = rows === 0 ? 'กรอกครบแล้ว รอยืนยัน' : `เหลือ${S}${rows}${S}แถว`
    return `${what} ${late ? 'เลยกำหนด' : 'ครบกำหนด'}${S}${shortDay(due)}`
  },
  progress: (counts: Counts): string => `กรอกแล้ว ${done(counts)}/${counts.all}`,
  fill: (ready: boolean, district: string | null): string =>
    `${ready ? 'ตรวจและยืนยัน' : 'กรอกต่อ'}${district ? ` ${district}` : ''}`,
} as const

/** The province officer's reminder to lock. */
export const LOCK_REMINDER = {
  job: (month: Month): string => `ล็อกยอด OTOP ${shortMonth(month)}`,
  daysLeft,
  title: (locked: number, all: number, due: Day): string =>
    `ล็อกแล้ว ${locked}/${all} อำเภอ ล็อกภายใน ${shortDay(due)}`,
  state: ({ state, counts }: { state: SheetState; counts: Counts }): string =>
    state === 'draft' ? `กรอกแล้ว ${done(counts)}/${counts.all}` : SHEET_STATE_WORD[state],
  more: (count: number): readonly [string, string] => ['อำเภออื่นที่ยังไม่ล็อก', `${count} อำเภอ`],
  note: 'ที่ยังไม่ล็อก ไม่นับในรายงานของกรมฯ',
  open: 'เปิดภาพรวมเพื่อล็อก',
} as const
