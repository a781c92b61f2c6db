import * as z from 'zod/mini'

const THAI_ZERO = '๐'.charCodeAt(0)

/** A telephone number as typed, in digits: "๐๘๑-234 5678" or "+66 81 234 5678" becomes "0812345678"; what is no number stays none. */
export function phoneDigits(text: string): string {
  const plain = text
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO))
    .replace(/[\s().\-\u2010-\u2015\u200b\u2060]/g, '')
  return plain.replace(/^\+66/, '0')
}

/** "081-234-5678", "054-123-456", "02-123-4567": for the eye; a number of another kind is returned as it is. */
export function phoneInGroups(digits: string): string {
  const groups = digits.startsWith('02') ? /^(\d\d)(\d{3})(\d{4})$/ : /^(\d{3})(\d{3})(\d{3,4})$/
  return digits.replace(groups, '$1-$2-$3')
}

/** P-13: nine or ten digits beginning with 0, however they were typed; '' for none. */
export const Phone = z
  .string()
  .check(z.maxLength(40), z.overwrite(phoneDigits), z.regex(/^(0[1-9]\d{7,8})?$/))

/** PUT /api/people/:id/phone: '' takes the number away. */
export const ChangePhone = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]{1,32}$/)),
  phone: Phone,
})
export type ChangePhone = z.infer<typeof ChangePhone>
