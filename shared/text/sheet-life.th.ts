const S = '\u00a0' // a number stays with its unit

/** What an edit makes necessary: confirming anew, of a form with a certificate certifying too. */
export const again = (certified: boolean): string => `ยืนยัน${certified ? 'และรับรอง' : ''}ใหม่`

// What head, province and Department have done to a district's month, as its officers read it; times come formatted.
export const SHEET_LIFE = {
  chip: {
    locked: 'ล็อกแล้ว',
    unlocked: 'ปลดล็อกอยู่',
    excepted: 'เปิดกรณีพิเศษ',
    returned: 'ส่งกลับแก้ไข',
    certified: 'รับรองแล้ว',
    certifiedLate: 'รับรองแล้ว · ล่าช้า',
  },
  locked: {
    title: 'จังหวัดล็อกแล้ว ดูได้อย่างเดียว',
    itself: 'ครบเวลาแก้ไข ระบบล็อกแล้ว ดูได้อย่างเดียว',
    by: (name: string, when: string) => `โดย ${name} เมื่อ ${when}${S}น.`,
    at: (when: string) => `เมื่อ ${when}${S}น.`,
    why: (reason: string) => `เหตุผล: ${reason}`,
  },
  unlocked: {
    title: (until: string) => `แก้ไขได้ถึง ${until}`,
    body: (by: string, reason: string, certified: boolean) =>
      `${by} ปลดล็อก เหตุผล: ${reason} แก้แล้วต้อง${again(certified)} ครบเวลาแล้วระบบล็อกให้เองตามที่เป็นอยู่`,
  },
  excepted: {
    title: (until: string) => `กรมฯ เปิดให้แก้ไขเป็นกรณีพิเศษถึง ${until}`,
    body: (by: string, reason: string, certified: boolean) =>
      `โดย ${by} เหตุผล: ${reason} แก้แล้วต้อง${again(certified)}ก่อนครบเวลา ยอดที่ล็อกไว้เดิมยังนับในรายงานจนกว่าจะล็อกใหม่`,
  },
  ask: {
    unlock: 'ขอปลดล็อก',
    late: 'ขอเปิดเป็นกรณีพิเศษ',
    title: (what: string, month: string) => `${what} · ${month}`,
    toProvince: 'ส่งถึงเจ้าหน้าที่จังหวัด ได้คำตอบทาง LINE',
    toDepartment: 'ส่งถึงกรมการพัฒนาชุมชน ได้คำตอบทาง LINE',
    closes: (when: string) => `ระบบปิดรับข้อมูล ${when}${S}น.`,
    reasons: 'เหตุผล',
    chips: ['แก้ยอดลงผิดช่อง', 'เพิ่มแถวที่ตกหล่น', 'แก้ผู้ผลิตซ้ำ'],
    detail: 'รายละเอียด',
    seenByProvince: '(จังหวัดจะเห็น)',
    seenByDepartment: '(กรมฯ จะเห็น)',
    needed: 'โปรดเลือกหรือพิมพ์เหตุผล',
    go: 'ส่งคำขอ',
    sending: 'กำลังส่ง…',
    sentProvince: 'ส่งคำขอถึงจังหวัดแล้ว ได้คำตอบทาง LINE',
    sentDepartment: 'ส่งคำขอถึงกรมฯ แล้ว ได้คำตอบทาง LINE',
    asked: (by: string, when: string) => `${by} ส่งคำขอแล้วเมื่อ ${when}${S}น. รอคำตอบทาง LINE`,
  },
  returned: {
    title: (rows: number) => `จังหวัดส่งกลับให้แก้ ${rows}${S}แถว`,
    note: (note: string, by: string, when: string) => `“${note}” — ${by} ${when}${S}น.`,
    group: 'ต้องตรวจ',
    row: 'จังหวัดส่งกลับให้ตรวจ',
    looked: 'ดูแล้ว',
    stood: (value: string) => `ตอนส่งกลับ ${value}`,
    cell: (baht: string) => `เดิม ${baht}`,
    next: (left: number) => `ดูแถวที่ส่งกลับ · เหลือ ${left}`,
    again: 'ยืนยันอีกครั้ง',
    unseen: (rows: number) => `ยังไม่ได้เปิดดูแถวที่จังหวัดส่งกลับ ${rows}${S}แถว`,
    names: (names: readonly string[], more: number) =>
      names.join(' · ') + (more > 0 ? ` และอีก ${more}${S}แถว` : ''),
    see: 'ดูแถวที่ส่งกลับ',
  },
  refused: {
    title: (by: string) => `${by} ให้แก้ก่อนรับรอง รต.๒`,
    sent: 'ส่งให้เจ้าหน้าที่แก้แล้ว ระบบแจ้งทาง LINE แล้ว',
    note: (note: string, when: string) => `“${note}” — ${when}${S}น.`,
  },
  certified: {
    title: (by: string, when: string) => `${by} รับรอง รต.๒ แล้วเมื่อ ${when}${S}น.`,
    body: (no: string) => `เลขที่ ${no} รอจังหวัดตรวจและล็อก ถ้าแก้ ต้องยืนยันและรับรองใหม่`,
    see: 'ดู รต.๒ ที่รับรอง',
  },
  certify: 'ตรวจและรับรอง รต.๒',
  edit: {
    title: 'แก้แล้วต้องยืนยันและรับรองใหม่',
    body: (by: string, when: string, no: string) =>
      `${by} รับรอง รต.๒ เลขที่ ${no} เมื่อ ${when}${S}น. ถ้าบันทึกการแก้ไข ทั้งการยืนยันและคำรับรองนี้จะเป็นโมฆะ เดือนนี้จะกลับเป็น “กำลังกรอก” ใบรับและ รต.๒ ฉบับเดิมยังดูได้ในประวัติ`,
  },
  takeOver: {
    title: 'บันทึกยอดนี้ในชื่อของท่าน',
    sub: (name: string) => `ตรวจแล้วถูกต้อง ยอดเดิมของ${name}ไม่เปลี่ยน`,
    done: (name: string) => `บันทึก “${name}” ในชื่อของท่านแล้ว`,
  },
} as const
