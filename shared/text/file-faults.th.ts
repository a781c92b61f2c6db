import type { FileFault } from '../imports/file-fault.ts'

const NOTHING_WRITTEN = 'ยังไม่มีการเปลี่ยนแปลง'
const SAVE_AS = 'โปรดเปิดด้วยโปรแกรมตาราง แล้วบันทึกเป็น Excel (.xlsx)'

const SENTENCES: { [W in FileFault['why']]: (fault: Extract<FileFault, { why: W }>) => string } = {
  'not-excel': () =>
    `เนื้อหาไฟล์นี้ไม่ใช่ไฟล์ Excel แม้ชื่อลงท้าย .xlsx ${NOTHING_WRITTEN} โปรดเลือกไฟล์ที่บันทึกจากโปรแกรมตาราง`,
  'old-excel': () => `ไฟล์นี้เป็นรูปแบบอื่นหรือ Excel รุ่นเก่า (.xls) ${NOTHING_WRITTEN} ${SAVE_AS}`,
  encrypted: () => `ไฟล์นี้ตั้งรหัสผ่านไว้ ${NOTHING_WRITTEN} โปรดเอารหัสผ่านออกแล้วบันทึกใหม่`,
  broken: () => `เปิดไฟล์นี้ไม่ได้ ไฟล์อาจเสียหรือส่งมาไม่ครบ ${NOTHING_WRITTEN} ${SAVE_AS}`,
  'too-heavy': () => `ไฟล์นี้ใหญ่เกินกว่าจะอ่านได้ ${NOTHING_WRITTEN} โปรดใช้แบบที่ดาวน์โหลดจากระบบ`,
  'no-table': () => `ไม่พบหัวตารางของแบบรายงานในไฟล์นี้ ${NOTHING_WRITTEN} โปรดใช้แบบที่ดาวน์โหลดจากระบบ`,
  'no-year': () => `ไม่พบ “ปีงบประมาณ พ.ศ.” เหนือตาราง ${NOTHING_WRITTEN} โปรดใช้แบบที่ดาวน์โหลดจากระบบ`,
  'no-rows': () => `ไม่พบตลาดในตารางของไฟล์นี้ ${NOTHING_WRITTEN}`,
  header: ({ line, column }) =>
    `บรรทัด ${line}: ไม่พบหัวตาราง “${column}” อาจถูกเปลี่ยนชื่อหรือลบไป ${NOTHING_WRITTEN} โปรดแก้หัวตารางให้ตรงกับแบบ`,
  'other-year': ({ found, wanted }) => `ไฟล์นี้เป็นของ${found} แต่หน้านี้เป็น${wanted} ${NOTHING_WRITTEN}`,
  'other-district': ({ found, wanted }) => `ไฟล์นี้เป็นของ${found} แต่หน้านี้เป็น${wanted} ${NOTHING_WRITTEN}`,
  'other-month': ({ found, wanted }) => `“${found}” เหนือตารางหรือใต้ตาราง ไม่อยู่ใน${wanted} ${NOTHING_WRITTEN}`,
  'too-many-rows': ({ most }) => `ไฟล์นี้มีเกิน ${most} แถว ${NOTHING_WRITTEN} โปรดแบ่งเป็นหลายไฟล์`,
}

/** Why a file was not taken, and what to do. */
export const fileFaultText = <F extends FileFault>(fault: F): string =>
  (SENTENCES[fault.why] as (fault: F) => string)(fault)
