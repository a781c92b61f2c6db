const WORD_JOINER = '\u2060'
const NO_BREAK_SPACE = '\u00a0'

// Words that browsers' dictionaries cut in the middle, each with the places where they would.
const CUT =
  'เซรา|มิ|ก ลำ|ปาง ยิ้ม|ได้ เจ้า|หน้าที่ เฉ|พาะ|กรมฯ เฉ|พาะ ราย|เดียว ครบ|กำหนด ประจำ|เดือน ผู้|ผลิต ผู้|กรอก แม่|บ้าน ว่าน|หาง|จระเข้ ไม้|แกะ|สลัก แกะ|สลัก ผ้า|ตีน|จก ตีน|จก ดอก|ไม้|ประดิษฐ์ น้ำ|กระ|เจี๊ยบ กล้วย|หอม แช่|เท้า ปิด|กั้น'
const JOINED = new Map(
  CUT.split(' ').map((word) => [word.replaceAll('|', ''), word.replaceAll('|', WORD_JOINER)]),
)
const WORDS = [...JOINED.keys()].join('|')
const AMOUNT = '[\\d,.]+ (?:ราย|แถว|บาท|วัน|น\\.)'
// The village at the end of a producer's name; a longer one would not fit a line of a narrow column.
const VILLAGE = '(?<!หมู่|พื้น|ชาว|เพื่อน|พ่อ|แม่)บ้าน(?:(?!บ้าน)\\S){1,20}(?=\\s|$)'

const HELD = new RegExp(`${WORDS}|${AMOUNT}`, 'g')
const PIECES = new RegExp(`(${WORDS}|${AMOUNT}|${VILLAGE})`)

/** The text for display only, with joiners where a line must not break; never stored, never compared. */
export const unbroken = (text: string): string =>
  text.replace(HELD, (held) => JOINED.get(held) ?? held.replace(' ', NO_BREAK_SPACE))

/** The text cut for a page that can mark it up: the pieces at odd places must each stay on one line. */
export const heldPieces = (text: string): string[] => text.split(PIECES)
