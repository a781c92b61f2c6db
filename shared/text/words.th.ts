import type { Channel, ProducerType } from '../otop-sales/category.ts'
import type { Role } from '../people/role.ts'
import type { Form } from '../sheets/forms.ts'
import type { RowCategory, RowState } from '../sheets/row.ts'
import type { SheetState } from '../sheets/head-view.ts'

// One word per thing on screen and in chat (domain §5, "Words").

/** The product's name, which is also the word that calls the bot in a group. */
export const PRODUCT = 'ยอดชุมชน'

/** Who runs the server: the inviter of the first person. */
export const OPERATOR = 'ผู้ดูแลระบบ'

export const FORM_NAME: Record<Form, string> = {
  'otop-sales': 'ยอดจำหน่าย OTOP',
  'market-sales': 'ยอดขายตลาด',
  'market-registry': 'ข้อมูลตลาด',
}

/** For one line of a notification. */
export const FORM_SHORT: Record<Form, string> = { ...FORM_NAME, 'otop-sales': 'ยอด OTOP' }

/** As it is typed in chat. */
export const FORM_TYPED: Record<Form, string> = {
  'otop-sales': 'OTOP',
  'market-sales': 'ตลาด',
  'market-registry': 'ข้อมูลตลาด',
}

/** What makes a sheet ready to be locked. */
export const READY_VERB: Record<Form, string> = {
  'otop-sales': 'รับรอง',
  'market-sales': 'ยืนยัน',
  'market-registry': 'ยืนยัน',
}

/** F-2: what may be locked without a reason. */
export const READY_WHAT: Record<Form, string> = {
  'otop-sales': 'รับรองแล้ว',
  'market-sales': 'ยืนยันแล้วหรือไม่มีตลาด',
  'market-registry': 'ยืนยันแล้ว',
}

/** What a row of a form is counted as. */
export const ROW_WORD: Record<Form, string> = {
  'otop-sales': 'แถว',
  'market-sales': 'ตลาด',
  'market-registry': 'ตลาด',
}

export const ROW_STATE_WORD: Record<RowState, string> = {
  'not-entered': 'ยังไม่กรอก',
  amounts: 'มียอด',
  'no-sales': 'ไม่มียอด',
  stopped: 'พัก/เลิก',
  entered: 'บันทึกแล้ว',
}

export const SHEET_STATE_WORD: Record<SheetState, string> = {
  'not-started': 'ยังไม่เริ่ม',
  draft: 'กำลังกรอก',
  confirmed: 'ยืนยันแล้ว',
  certified: 'รับรองแล้ว',
}

export const CATEGORY_WORD: Record<RowCategory, string> = {
  '-': 'ตลาด',
  food: 'อาหาร',
  beverage: 'เครื่องดื่ม',
  textile: 'ผ้าและเครื่องแต่งกาย',
  craft: 'ของใช้ ของตกแต่ง ของที่ระลึก',
  herb: 'สมุนไพรที่ไม่ใช่อาหาร',
}

/** Short names for one line of a phone. */
export const CATEGORY_SHORT: Record<RowCategory, string> = {
  '-': 'ตลาด',
  food: 'อาหาร',
  beverage: 'เครื่องดื่ม',
  textile: 'ผ้าฯ',
  craft: 'ของใช้ฯ',
  herb: 'สมุนไพรฯ',
}

export const CHANNEL_WORD: Record<Channel, string> = {
  'home-offline': 'ในประเทศ · ออฟไลน์',
  'home-online': 'ในประเทศ · ออนไลน์',
  'abroad-offline': 'ต่างประเทศ · ออฟไลน์',
  'abroad-online': 'ต่างประเทศ · ออนไลน์',
}

export const PRODUCER_TYPE_WORD: Record<ProducerType, string> = {
  group: 'กลุ่มผู้ผลิตชุมชน',
  'single-owner': 'ผู้ผลิตชุมชนที่เป็นเจ้าของรายเดียว',
  sme: 'ผู้ผลิตที่เป็นวิสาหกิจขนาดกลางและขนาดย่อม',
}

export const ROLE_WORD: Record<Role, string> = {
  'district-officer': 'เจ้าหน้าที่พัฒนาชุมชนอำเภอ',
  'district-head': 'พัฒนาการอำเภอ',
  'province-officer': 'เจ้าหน้าที่พัฒนาชุมชนจังหวัด',
  'department-officer': 'เจ้าหน้าที่กรมการพัฒนาชุมชน',
}

/** "พัฒนาการอำเภอเมืองลำปาง", "เจ้าหน้าที่พัฒนาชุมชนจังหวัดลำปาง", "เจ้าหน้าที่กรมการพัฒนาชุมชน". */
export const postTitle = (role: Role, area: string, name: string): string =>
  ROLE_WORD[role] + (area === 'TH' ? '' : name)

/** "อำเภอเมืองลำปาง", "จังหวัดลำปาง", "กรมการพัฒนาชุมชน". */
export function areaTitle(area: string, name: string): string {
  if (area === 'TH') return name
  return area.length === 2 ? `จังหวัด${name}` : `อำเภอ${name}`
}
