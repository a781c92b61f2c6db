import type { MarketDay } from '#shared/markets/market-days.ts'
import { NO_AMOUNTS } from '#shared/sheets/row.ts'
import type { RowView } from '#shared/sheets/sheet-view.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { effective } from './drafts.ts'
import { settleRow } from './settle-row.ts'
import type { Sheet } from './use-sheet.ts'

/** Enters a row as without sales, for a reason or none; what stood there, typed or saved, comes back by one tap. */
export function setNone(sheet: Sheet, row: RowView | undefined, reason?: string): void {
  if (!row) return
  settleRow(sheet.saver, row)
  const before = effective(row, sheet.saver.drafts()[row.row])
  sheet.saver.act({ kind: 'put-back', row: row.row })
  sheet.saver.save(row, { state: 'no-sales', amounts: NO_AMOUNTS, ...(reason && { reason }) })
  if (before.state === 'no-sales') return
  const { state, amounts, days } = before
  sheet.tell(SHEET.saved.none(row.name), () => {
    sheet.hush()
    const kept = days ? { days: days as MarketDay[] } : {}
    sheet.saver.save(row, { state, amounts: amounts as unknown as typeof NO_AMOUNTS, ...kept })
  })
}
