/** What a screen says while it waits for the server, and when no answer comes. */
export const ASKED = {
  loading: 'กำลังเปิดข้อมูล…',
  away: 'ติดต่อระบบไม่ได้',
  awayBody: 'โปรดตรวจสัญญาณอินเทอร์เน็ต แล้วลองอีกครั้ง',
  broken: 'เปิดหน้านี้ไม่สำเร็จ',
  brokenBody: 'ไม่มีข้อมูลเปลี่ยนแปลง โปรดลองอีกครั้ง หากยังไม่ได้ แจ้งผู้ดูแลระบบ',
  again: 'ลองอีกครั้ง',
  notPermitted: 'ท่านไม่มีสิทธิ์ดูหน้านี้',
  notFound: 'ไม่พบข้อมูล',
  notOpen: 'ไม่มีรายงานของเดือนนี้',
  sessionOver: 'หมดเวลาเข้าใช้',
  signIn: 'เข้าสู่ระบบใหม่',
  toWork: 'ไปที่งานของฉัน',
  awayNow: 'ติดต่อระบบไม่ได้ ยังไม่มีการเปลี่ยนแปลง โปรดลองอีกครั้ง',
  brokenNow: 'ทำรายการไม่สำเร็จ โปรดลองอีกครั้ง',
} as const
