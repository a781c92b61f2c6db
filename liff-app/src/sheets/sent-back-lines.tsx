import { formatBaht } from '#shared/money/satang.ts'
import { CHANNELS } from '#shared/otop-sales/category.ts'
import type { RowView } from '#shared/sheets/sheet-view.ts'
import { SHEET_LIFE } from '#shared/text/sheet-life.th.ts'
import { CHANNEL_WORD, ROW_STATE_WORD } from '#shared/text/words.th.ts'
import { Held } from '../ui/held.tsx'
import type { Sheet } from './use-sheet.ts'

/** A value of a row: "ในประเทศ · ออฟไลน์ 20,000.00, ในประเทศ · ออนไลน์ 1,500.00", or the word of its state. */
export function valueInWords({ state, amounts }: Pick<RowView, 'state' | 'amounts'>): string {
  if (state !== 'amounts') return ROW_STATE_WORD[state]
  return CHANNELS.flatMap((channel, at) => {
    const satang = amounts[at] ?? 0
    return satang > 0 ? [`${CHANNEL_WORD[channel]} ${formatBaht(satang)}`] : []
  }).join(', ')
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
      <div className="sub">
        <Held>{SHEET_LIFE.returned.stood(valueInWords(sent))}</Held>
      </div>
    </>
  )
}
