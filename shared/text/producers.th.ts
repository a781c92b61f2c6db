import type { Month } from '../calendar/month.ts'
import { shortMonth } from './dates.th.ts'

const S = '\u00a0' // a number stays with its unit

/** Sentences of a district's producers. */
export const PRODUCERS = {
  title: 'รายชื่อผู้ผลิต',
  pickDistrict: 'เลือกอำเภอ',
  count: (all: number): string => `${all}${S}ราย`,
  search: 'ค้นชื่อ ลำดับ หรือตำบล',
  noHit: (text: string): string => `ไม่พบ “${text}” ลองพิมพ์บางส่วนของชื่อ`,
  empty: 'ยังไม่มีรายชื่อผู้ผลิต',
  emptyProvince: 'เริ่มด้วยการเพิ่มผู้ผลิตรายแรก',
  howToAskTitle: 'การเพิ่มหรือแก้รายชื่อ',
  howToAsk: 'แจ้งสำนักงานพัฒนาชุมชนจังหวัด พร้อมชื่อ ประเภท และตำบล จังหวัดเป็นผู้เพิ่มและแก้ไข',
  subdistrict: (name: string): string => `ต.${name}`,
  stopped: (month: Month): string => `พัก/เลิก ตั้งแต่ ${shortMonth(month)}`,
  add: 'เพิ่มผู้ผลิต',
  editOne: (name: string): string => `แก้ไข ${name}`,
  addTitle: (district: string): string => `เพิ่มผู้ผลิต อำเภอ${district}`,
  editTitle: 'แก้ไขผู้ผลิต',
  addNote: 'รายชื่อใหม่จะอยู่ในเดือนที่ยังเปิดรับ เดือนที่ยืนยันแล้วจะกลับเป็นกำลังกรอก',
  name: 'ชื่อผู้ผลิต',
  type: 'ประเภทผู้ผลิต',
  categories: 'ประเภทผลิตภัณฑ์',
  categoriesHint: 'เลือกได้หลายประเภท แต่ละประเภทเป็นหนึ่งแถวในรายการเดือน',
  categoriesKept: 'เพิ่มประเภทได้ ประเภทที่มีแล้วเอาออกไม่ได้ ให้อำเภอระบุว่าพัก/เลิกในรายการเดือน',
  subdistrictLabel: 'ตำบล',
  pickSubdistrict: 'เลือกตำบล',
  save: 'บันทึก',
  saving: 'กำลังบันทึก…',
  cancel: 'ยกเลิก',
  need: {
    name: 'โปรดใส่ชื่อผู้ผลิต ไม่เกิน 200 ตัวอักษร',
    type: 'โปรดเลือกประเภทผู้ผลิต',
    categories: 'โปรดเลือกอย่างน้อยหนึ่งประเภท',
    subdistrict: 'โปรดเลือกตำบล',
  },
  resume: 'เปิดผลิตต่อ',
  resumeTitle: (name: string, category: string): string => `เปิดผลิตต่อ ${name} · ${category}`,
  resumeBody: 'แถวนี้จะกลับเป็นยังไม่กรอก ตั้งแต่เดือนที่เลือก เดือนที่ยืนยันแล้วจะกลับเป็นกำลังกรอก',
  since: 'เริ่มอีกครั้งเดือน',
  noDistrict: 'โปรดเลือกอำเภอจากหน้าภาพรวม',
} as const
