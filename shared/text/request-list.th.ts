const S = '\u00a0' // a number stays with its unit

/** Sentences of the list of requests. */
export const REQUEST_LIST = {
  title: 'คำขอ',
  open: (count: number): string => `รอคำตอบ ${count}${S}เรื่อง`,
  none: 'ไม่มีคำขอที่รอคำตอบ',
  noneBody: 'เมื่ออำเภอส่งคำขอ ระบบจะแจ้งท่านทาง LINE และแสดงที่นี่',
  answered: 'ตอบแล้ว',
  waits: 'รอคำตอบ',
  lapsed: 'ไม่ต้องตอบแล้ว',
  asks: (name: string, when: string): string => `${name} · ขอเมื่อ ${when}`,
  by: (name: string, when: string): string => `โดย ${name} ${when}`,
  month: 'ตรวจเดือนนี้',
  producers: 'รายชื่อผู้ผลิต',
  openUntil: (when: string): string => `เปิดถึง ${when}`,
  granted: (district: string): string => `ตอบอำเภอ${district}แล้ว ระบบแจ้งผู้ขอทาง LINE`,
  days: (days: number): string => `${days}${S}วัน`,
  grantTitle: (district: string): string => `อนุญาตอำเภอ${district}`,
  grant: 'อนุญาต',
  refuseTitle: (district: string): string => `ไม่อนุญาตอำเภอ${district}`,
  refuse: 'ไม่อนุญาต',
  refuseFollows: 'ผู้ขอจะเห็นเหตุผลนี้ทาง LINE',
  refuseUsual: ['โปรดส่งหลักฐานประกอบก่อน', 'ยอดที่ล็อกถูกต้องแล้ว'],
} as const
