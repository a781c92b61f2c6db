const WORD_JOINER = '\u2060'
const NO_BREAK_SPACE = '\u00a0'

// Words that browsers' dictionaries cut in the middle, each with the place where they must hold together.
const HELD: readonly [RegExp, string][] = [
  [/เซรามิก/g, `เซรา${WORD_JOINER}มิก`],
  [/ลำปาง/g, `ลำ${WORD_JOINER}ปาง`],
  [/ยิ้มได้/g, `ยิ้ม${WORD_JOINER}ได้`],
  [/เจ้าหน้าที่/g, `เจ้า${WORD_JOINER}หน้าที่`],
  [/เฉพาะ/g, `เฉ${WORD_JOINER}พาะ`],
  [/รายเดียว/g, `ราย${WORD_JOINER}เดียว`],
  [/ครบกำหนด/g, `ครบ${WORD_JOINER}กำหนด`],
  [/ผู้(?=ผลิต|กรอก)/g, `ผู้${WORD_JOINER}`],
  [/(\d) (?=ราย|แถว|บาท|วัน|น\.)/g, `$1${NO_BREAK_SPACE}`],
]

/** The text for display only, with joiners where a line must not break; never stored, never compared. */
export function unbroken(text: string): string {
  return HELD.reduce((held, [word, joined]) => held.replace(word, joined), text)
}
