import type { Month } from '../calendar/month.ts'
import { shortMonth } from './dates.th.ts'

const S = '\u00a0' // a number stays with its unit

/** Sentences of งานของฉัน. */
export const HOME = {
  title: 'งานของฉัน',
  jobTitle: (form: string, month: Month): string => `${form} · ${shortMonth(month)}`,
  progress: (done: number, all: number): string => `กรอกแล้ว ${done}/${all}`,
  left: (count: number): string => `เหลือ${S}${count}${S}แถว`,
  meterLabel: (done: number, all: number): string => `กรอกแล้ว ${done} จาก ${all} แถว`,
  fill: 'กรอกต่อ',
  start: 'เริ่มกรอก',
  review: 'ตรวจและยืนยัน',
  receipt: 'ดูใบรับ',
  look: 'ดูข้อมูล',
  overview: 'ภาพรวมจังหวัด',
  countryOverview: 'ภาพรวมทุกจังหวัด',
  confirmedOf: (confirmed: number, all: number): string => `ยืนยันแล้ว ${confirmed}/${all} อำเภอ`,
  total: (baht: string): string => `รวม ${baht} บาท`,
  confirmedBy: (name: string, when: string): string => `ยืนยันโดย ${name} · ${when}`,
  confirmedOn: (day: string): string => `ยืนยัน ${day}`,
  noRows: 'ยังไม่มีรายชื่อผู้ผลิตของอำเภอนี้ โปรดแจ้งจังหวัดให้เพิ่มรายชื่อ',
  notOpenYet: (day: string): string => `เปิดให้กรอก ${day} ระหว่างนี้ดูเดือนก่อนได้`,
  closedSince: (when: string): string => `ปิดรับข้อมูลเมื่อ ${when}`,
  lockBy: (day: string): string => `จังหวัดล็อกภายใน ${day}`,
  sendBy: (day: string): string => `อำเภอยืนยันภายใน ${day}`,
  lateChip: 'ล่าช้า',
  allDone: 'ไม่มีงานค้าง',
  doneHeading: 'เดือนที่ผ่านมา',
  closedUnconfirmed: 'ปิดรับแล้ว · ไม่ได้ยืนยัน',
  links: 'ลิงก์ลัด',
  producers: 'รายชื่อผู้ผลิต',
  people: 'คนและสิทธิ์',
  guestTitle: 'ยินดีต้อนรับสู่ยอดชุมชน',
  guestBody: 'บัญชีนี้สำหรับเจ้าหน้าที่พัฒนาชุมชน ใช้กรอกและยืนยันยอดจำหน่าย OTOP ประจำเดือนของอำเภอ',
  guestHow: 'ต้องมีรหัสเชิญ 8 ตัว จึงจะเริ่มใช้งานได้',
  guestSteps: [
    'เจ้าหน้าที่อำเภอ ขอรหัสจากพัฒนาการอำเภอ หรือสำนักงานพัฒนาชุมชนจังหวัด',
    'พัฒนาการอำเภอ ขอรหัสจากสำนักงานพัฒนาชุมชนจังหวัด',
    'เจ้าหน้าที่จังหวัด ขอรหัสจากเจ้าหน้าที่จังหวัดเดียวกัน หรือกรมการพัฒนาชุมชน',
  ],
  guestJoin: 'ใส่รหัสเชิญ',
} as const
