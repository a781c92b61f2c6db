/** Sentences of telephone numbers, and of the page about oneself. */
export const PHONE = {
  word: 'เบอร์โทรศัพท์',
  none: 'ยังไม่มีเบอร์',
  own: 'เบอร์โทรศัพท์ของท่าน',
  of: (name: string): string => `เบอร์โทรศัพท์ของ${name}`,
  add: 'ใส่เบอร์',
  change: 'แก้เบอร์',
  addFor: (name: string): string => `ใส่เบอร์ของ${name}`,
  call: (name: string, phone: string): string => `โทรหา${name} ${phone}`,
  hint: 'ตัวเลข 9 หรือ 10 หลัก ขึ้นต้นด้วย 0 เว้นว่างไว้หากต้องการลบ',
  wrong: 'เบอร์โทรศัพท์มี 9 หรือ 10 หลัก ขึ้นต้นด้วย 0 โปรดตรวจอีกครั้ง',
  whoSees: 'ผู้ที่เห็นเบอร์นี้ คือ พัฒนาการอำเภอ เจ้าหน้าที่จังหวัดของท่าน และกรมฯ ใช้โทรเมื่อส่ง LINE ไม่ถึง',
  save: 'บันทึก',
  cancel: 'ยกเลิก',
} as const

/** Sentences of the page about oneself. */
export const ME = {
  title: 'ข้อมูลของฉัน',
  posts: 'หน้าที่',
  noPosts: 'ยังไม่มีหน้าที่',
} as const
