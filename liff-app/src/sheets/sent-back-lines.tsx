import { formatBaht } from '#shared/money/satang.ts'
import { SHEET_LIFE } from '#shared/text/sheet-life.th.ts'
import { ROW_STATE_WORD } from '#shared/text/words.th.ts'
import { Held } from '../ui/held.tsx'
import type { SentBack } from './use-returned.ts'
import type { Sheet } from './use-sheet.ts'

/** A row's total when it was sent back, or the word of its state then. */
export function stoodInWords({ state, amounts }: SentBack): string {
  const value =
    state === 'amounts' ? formatBaht(amounts.reduce((sum, one) => sum + one, 0)) : ROW_STATE_WORD[state]
  return SHEET_LIFE.returned.stood(value)
}

/** U-31: in an open row that was sent back: the province's note of it, and what stood in it then. */
export function SentBackLines({ sheet, row }: { sheet: Sheet; row: string }) {
  const sent = sheet.returned?.row(row)
  if (!sent) return null
  return (
    <>
      <div className="sub sub-bad">
        <Held>{sent.note ?? SHEET_LIFE.returned.row}</Held>
      </div>
      <div className="sub">{stoodInWords(sent)}</div>
    </>
  )
}
