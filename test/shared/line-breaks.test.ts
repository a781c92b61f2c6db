import { expect, test } from '@jest/globals'
import { heldPieces, unbroken } from '#shared/text/line-breaks.th.ts'

const held = (text: string): string[] => heldPieces(text).filter((_, at) => at % 2 === 1)

test('U-27: words that a dictionary cuts, numbers with their unit and a name’s village stay on one line', () => {
  expect(held('วิสาหกิจชุมชนโคมไฟเซรามิกบ้านปางหญ้าคา')).toEqual(['เซรามิก', 'บ้านปางหญ้าคา'])
  expect(held('บริษัทกล้วยฉาบบ้านหนองข้าวตอก จำกัด')).toEqual(['บ้านหนองข้าวตอก'])
  expect(held('เหลือ 1,250 แถวให้เจ้าหน้าที่')).toEqual(['1,250 แถว', 'เจ้าหน้าที่'])
})

test('U-27: of a women’s group’s name only the village counts, and a very long village may break', () => {
  expect(held('กลุ่มแม่บ้านผ้าปักมือบ้านภูดาวราย')).toEqual(['แม่บ้าน', 'บ้านภูดาวราย'])
  expect(held(`ร้านบ้าน${'นา'.repeat(11)}`)).toEqual([])
})

test.each(['กลุ่มผ้าพื้นบ้านล้านนา', 'กลุ่มชาวบ้านปงสนุก', 'ร้านหมู่บ้านทุ่งฝูง', 'กลุ่มพ่อบ้านรักษ์ไทย'])(
  'U-27: a word that only ends in บ้าน is no village: %s',
  (name) => expect(held(name)).toEqual([]),
)

test('U-27: nothing of the text is lost, marked up or joined', () => {
  const text = 'ผู้ผลิต 12 ราย เซรามิกบ้านป่าขวัญเมือง'
  expect(heldPieces(text).join('')).toBe(text)
  expect(unbroken(text).replaceAll('\u2060', '').replaceAll('\u00a0', ' ')).toBe(text)
  expect(unbroken('เซรามิก')).toBe('เซรา\u2060มิ\u2060ก')
})
