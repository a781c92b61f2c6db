import { periodBefore } from '#shared/calendar/form.ts'
import { formatBaht } from '#shared/money/satang.ts'
import type { Form } from '#shared/sheets/forms.ts'
import type { SheetView } from '#shared/sheets/sheet-view.ts'
import { CONFIRM } from '#shared/text/confirm.th.ts'
import { ROW_STATE_WORD } from '#shared/text/words.th.ts'
import { changeOf } from './confirm-figures.ts'
import { MoneyTable } from './money-table.tsx'

/** How many rows are in which state. */
export function StateCounts({ form, counts }: { form: Form; counts: SheetView['head']['counts'] }) {
  const cells: [string, number, string?][] = [
    [CONFIRM.all, counts.all],
    [ROW_STATE_WORD.amounts, counts.amounts, 'good'],
    [ROW_STATE_WORD['no-sales'], counts.noSales],
    ...(form === 'otop-sales' ? [[ROW_STATE_WORD.stopped, counts.stopped] as [string, number]] : []),
  ]
  return (
    <section className="card" aria-label={CONFIRM.counts}>
      <dl className={cells.length === 3 ? 'four three' : 'four'}>
        {cells.map(([word, count, look]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd className={look}>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The month's money by channel, with how it moved. */
export const ChannelTotals = ({ sheet }: { sheet: SheetView }) => (
  <MoneyTable of="channels" columns={sheet.columns} figures={sheet.head} below={comparison(sheet)} />
)

/** The month's money by category; markets have none. */
export const CategoryTotals = ({ sheet }: { sheet: SheetView }) =>
  sheet.form === 'otop-sales' ? <MoneyTable of="categories" figures={sheet.head} /> : null

/** Both, as the confirming officer reads them. */
export const Totals = ({ sheet }: { sheet: SheetView }) => (
  <>
    <ChannelTotals sheet={sheet} />
    <CategoryTotals sheet={sheet} />
  </>
)

function comparison({ period, previousPeriod, previousTotal, head }: SheetView): string {
  const month = previousPeriod ?? periodBefore(period)
  if (previousTotal === null) return CONFIRM.noPrevious(month)
  const before = CONFIRM.previous(month, formatBaht(previousTotal))
  // Half a month must not look like a fall.
  if (head.counts.notEntered > 0) return `${before} · ${CONFIRM.notCompared}`
  const { difference, percent } = changeOf(head.total, previousTotal)
  if (difference === 0) return `${before} · ${CONFIRM.same}`
  const baht = formatBaht(Math.abs(difference))
  const moved = difference > 0 ? CONFIRM.more(baht) : CONFIRM.less(baht)
  return `${before} · ${moved}${percent === null ? '' : ` ${CONFIRM.percent(percent)}`}`
}
