import { randomInt } from 'node:crypto'
import { periodDigits } from '#shared/calendar/form.ts'
import { CODE_LETTERS } from '#shared/people/invitation.ts'
import { FORMS } from '#shared/sheets/forms.ts'
import type { SheetKey } from '#shared/sheets/sheet-id.ts'

/** "OT-6707-5201-1-K7QM": form, Buddhist period, district, n-th confirmation, four letters by lot (`draw`: a whole number below another). */
export function receiptNumber(
  { form, period, district }: SheetKey,
  nth: number,
  draw: (below: number) => number = (below) => randomInt(below),
): string {
  const letters = Array.from({ length: 4 }, () => CODE_LETTERS[draw(CODE_LETTERS.length)])
  return `${FORMS[form].receipt}-${periodDigits(period)}-${district}-${nth}-${letters.join('')}`
}
