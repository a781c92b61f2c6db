const DIGITS = ['', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า']
const PLACES = ['', 'สิบ', 'ร้อย', 'พัน', 'หมื่น', 'แสน']

function below1e6(number: number): string {
  const digits = [...String(number)].map(Number)
  return digits.map((digit, at) => wordAt(digit, digits.length - 1 - at, number)).join('')
}

/** Irregular words: ยี่สิบ for 20, สิบ for 10, เอ็ด for a last one after any other digit. */
function wordAt(digit: number, place: number, number: number): string {
  if (digit === 0) return ''
  if (place === 1 && digit === 1) return 'สิบ'
  if (place === 1 && digit === 2) return 'ยี่สิบ'
  if (place === 0 && digit === 1 && number > 1) return 'เอ็ด'
  return `${DIGITS[digit]}${PLACES[place]}`
}

function inWords(number: number): string {
  if (number < 1_000_000) return below1e6(number)
  const rest = number % 1_000_000
  const low = rest === 1 ? 'เอ็ด' : below1e6(rest)
  return `${inWords(Math.floor(number / 1_000_000))}ล้าน${rest === 0 ? '' : low}`
}

/** "สามหมื่นแปดพันห้าร้อยบาทถ้วน": the amount in Thai words; `satang` is a whole number ≥ 0. */
export function bahtWords(satang: number): string {
  const [baht, rest] = [Math.floor(satang / 100), satang % 100]
  if (baht === 0 && rest === 0) return 'ศูนย์บาทถ้วน'
  const whole = baht > 0 ? `${inWords(baht)}บาท` : ''
  return rest === 0 ? `${whole}ถ้วน` : `${whole}${below1e6(rest)}สตางค์`
}
