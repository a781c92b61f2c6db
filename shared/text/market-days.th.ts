import type { Day } from '../calendar/bangkok.ts'
import { shortDay, weekdayWord } from './dates.th.ts'

const S = '\u00a0' // a number stays with its unit
const dayWord = (day: Day): string => `${weekdayWord(day)} ${shortDay(day)}`

/** Sentences of a market's figures day by day. */
export const MARKET_DAYS = {
  title: 'ลงยอดทีละวัน',
  sub: 'ระบบรวมเป็นยอดของเดือนให้',
  edit: (count: number): string => `รวมจาก ${count}${S}วันตลาด · แก้รายวัน`,
  of: (count: number): string => `รวมจาก ${count}${S}วันตลาด`,
  about: 'เลือกวันที่จัดตลาด แล้วลงยอดของวันนั้น ยอดเดือนคือผลรวมของทุกวัน',
  replaced: 'เดือนนี้ลงยอดรวมไว้แล้ว เมื่อบันทึกรายวัน ผลรวมจะแทนยอดเดิม',
  day: dayWord,
  add: 'เพิ่มวันตลาด',
  addNext: (day: Day): string => `เพิ่ม ${dayWord(day)}`,
  remove: (day: Day): string => `ลบ ${dayWord(day)}`,
  save: 'บันทึกยอดเดือน',
  saved: (name: string, count: number): string => `บันทึก “${name}” จาก ${count}${S}วันตลาด`,
  nothing: 'ยังไม่มียอด ลงยอดอย่างน้อย 1 วัน หรือปิดหน้านี้แล้วกดไม่มียอด',
  unreadable: 'มียอดที่อ่านไม่ได้ โปรดแก้ช่องที่มีกรอบแดง',
  overtaken: (name: string): string => `${name} บันทึกตลาดนี้ไปแล้วระหว่างที่ท่านพิมพ์`,
  overtakenBody: 'ถ้าบันทึก ยอดรายวันนี้จะแทนยอดที่บันทึกไว้ล่าสุด',
  takeTheirs: 'ใช้ยอดที่บันทึกไว้',
  keepMine: 'ใช้ยอดของฉัน',
} as const
