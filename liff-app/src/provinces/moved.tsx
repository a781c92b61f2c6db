import { formatBaht } from '#shared/money/satang.ts'
import { CHANNELS } from '#shared/otop-sales/category.ts'
import { REVIEW } from '#shared/text/review.th.ts'
import { CHANNEL_WORD } from '#shared/text/words.th.ts'
import { type RowValue, valueText } from './row-value.ts'

/** Before → after of a row: channel by channel where both are amounts, else its word or baht. */
export function Moved({ before, after }: { before: RowValue | null; after: RowValue }) {
  const amounts = before?.state === 'amounts' && after.state === 'amounts'
  const lines = amounts
    ? movedChannels(before, after)
    : [REVIEW.since.move(before ? valueText(before) : REVIEW.since.added, valueText(after))]
  return lines.map((line) => (
    <span key={line} className="sub moved-to">
      {line}
    </span>
  ))
}

const movedChannels = (before: RowValue, after: RowValue): string[] =>
  CHANNELS.flatMap((channel, at) => {
    const [was, is] = [before.amounts[at] ?? 0, after.amounts[at] ?? 0]
    if (was === is) return []
    return [`${CHANNEL_WORD[channel]} ${REVIEW.since.move(formatBaht(was), formatBaht(is))}`]
  })
