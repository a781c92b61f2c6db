const S = '\u00a0' // a number stays with its unit

/** Sentences of the head's certifying of รต.๒. */
export const CERTIFY = {
  title: 'รับรอง รต.๒',
  back: 'กลับไปที่รายการ',
  confirmedBy: (by: string, when: string): string => `${by} ยืนยัน ${when}${S}น.`,
  silent: (rows: number): string => `ไม่มียอดเดือนนี้ แต่เดือนก่อนมี ${rows}${S}แถว`,
  changed: (rows: number): string => `เปลี่ยนจากฉบับที่รับรองก่อนหน้า ${rows}${S}แถว`,
  changedTotal: (baht: string): string => `ยอดรวมต่างจากเดิม ${baht} บาท`,
  unchanged: 'ยอดไม่ต่างจากฉบับที่รับรองก่อนหน้า',
  more: (rows: number): string => `ดูอีก ${rows}${S}แถว`,
  added: 'แถวใหม่',
  was: (value: string): string => `เดิม ${value}`,
  statement: 'กดรับรอง = รับรองว่ายอดใน รต.๒ ถูกต้อง',
  inName: (name: string, district: string): string => `ในนาม ${name} พัฒนาการอำเภอ${district}`,
  go: 'รับรอง รต.๒',
  going: 'กำลังรับรอง…',
  offline: 'ต้องมีสัญญาณจึงจะรับรองได้',
  failed: 'ยังรับรองไม่สำเร็จ ไม่มีการเปลี่ยนแปลง โปรดกดอีกครั้ง',
  meanwhile: 'มีผู้อื่นแก้ข้อมูลระหว่างที่ท่านตรวจ ยังไม่ได้รับรอง หน้านี้แสดงยอดล่าสุดแล้ว โปรดตรวจอีกครั้ง',
  notConfirmed: 'อำเภอยังไม่ยืนยันเดือนนี้ จึงยังรับรองไม่ได้',
  notConfirmedBody: (done: number, all: number): string => `กรอกแล้ว ${done}/${all} แถว`,
  readOnly: 'พัฒนาการอำเภอเป็นผู้รับรอง',
  readOnlyBody: 'ท่านดูข้อมูลได้ แต่รับรองไม่ได้',
  own: {
    rows: (rows: number): string => `ท่านบันทึกเอง ${rows}${S}แถว จึงยังรับรองไม่ได้`,
    confirmed: 'ท่านเป็นผู้ยืนยันเดือนนี้เอง จึงยังรับรองไม่ได้',
    body: 'ให้เจ้าหน้าที่อีกคนเปิดแถวเหล่านี้ ตรวจ แล้วเลือก “บันทึกยอดนี้ในชื่อของท่าน” จากเมนูของแถว และยืนยันอีกครั้ง กด “ให้แก้ก่อนรับรอง” เพื่อส่งให้เจ้าหน้าที่ได้เลย',
    bodyConfirmed: 'ให้เจ้าหน้าที่อีกคนตรวจและยืนยัน กด “ให้แก้ก่อนรับรอง” เพื่อส่งให้เจ้าหน้าที่ได้เลย',
    more: (rows: number): string => `และอีก ${rows}${S}แถว`,
    alone: 'อำเภอไม่มีเจ้าหน้าที่คนอื่น',
    aloneBody: 'ท่านบันทึกหรือยืนยันเอง จึงรับรองได้ และคำรับรองจะระบุว่าผู้กรอกและผู้รับรองเป็นคนเดียวกัน',
  },
  refuse: {
    open: 'ให้แก้ก่อนรับรอง',
    title: 'ให้แก้ก่อนรับรอง',
    body: 'เดือนนี้จะกลับเป็น “กำลังกรอก” ระบบแจ้งเจ้าหน้าที่ทาง LINE พร้อมข้อความนี้',
    label: 'สิ่งที่ต้องแก้',
    needed: 'โปรดพิมพ์สิ่งที่ต้องแก้',
    go: 'ส่งให้แก้',
    going: 'กำลังส่ง…',
  },
} as const

const VOIDED: Record<string, string> = {
  saved: 'แก้ไขแถว',
  'rest-none': 'บันทึกที่เหลือเป็นไม่มียอด',
  returned: 'จังหวัดส่งกลับ',
  'producer-added': 'เพิ่มผู้ผลิต',
  resumed: 'เปิดผลิตต่อ',
}

/** Sentences of a frozen รต.๒. */
export const CERTIFICATE = {
  title: 'รต.๒ ที่รับรอง',
  certified: 'รับรอง รต.๒ แล้ว',
  voided: 'ไม่มีผลแล้ว',
  voidedBody: (act: string, by: string, when: string): string =>
    `${VOIDED[act] ?? 'มีการแก้ไข'} โดย ${by} เมื่อ ${when}${S}น. เก็บไว้ดูเท่านั้น`,
  at: (when: string): string => `รับรองเมื่อ ${when}${S}น.`,
  no: 'เลขที่คำรับรอง',
  report: 'รายงาน',
  rows: 'จำนวนแถว',
  rowsBody: (all: number, amounts: number): string => `${all} (มียอด ${amounts})`,
  by: 'ผู้รับรอง',
  confirmedBy: 'ผู้ยืนยัน',
  total: 'ยอดรวม (บาท)',
  alone: 'ผู้กรอกหรือผู้ยืนยันและผู้รับรองเป็นคนเดียวกัน เพราะอำเภอไม่มีเจ้าหน้าที่คนอื่น',
  table: 'รายการตาม รต.๒',
  reason: (text: string): string => `หมายเหตุ: ${text}`,
  versions: 'ฉบับที่รับรองของเดือนนี้',
  version: (nth: number): string => `ฉบับที่ ${nth}`,
  valid: 'ใช้อยู่',
  this: 'ฉบับนี้',
  copy: 'คัดลอกเลขที่',
  copied: 'คัดลอกแล้ว',
  toReceipt: 'ดูใบรับ',
} as const
