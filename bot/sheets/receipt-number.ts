import { randomInt } from 'node:crypto'
import { yearAndNumber } from '#shared/calendar/month.ts'
import { CODE_LETTERS } from '#shared/people/invitation.ts'
import type { SheetKey } from '#shared/sheets/sheet-id.ts'

/** "OT-6707-5201-1-K7QM": form, Buddhist period, district, n-th confirmation, four letters by lot (`draw`: a whole number below another). */
export function receiptNumber(
  { period, district }: SheetKey,
  nth: number,
  draw: (below: number) => number = (below) => randomInt(below),
): string {
  const [year, number] = yearAndNumber(period)
  const letters = Array.from({ length: 4 }, () => CODE_LETTERS[draw(CODE_LETTERS.length)])
  return `OT-${String(year + 543).slice(-2)}${String(number).padStart(2, '0')}-${district}-${nth}-${letters.join('')}`
}
