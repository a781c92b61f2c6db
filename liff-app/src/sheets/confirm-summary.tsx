import { addMonths } from '#shared/calendar/month.ts'
import { formatBaht } from '#shared/money/satang.ts'
import { CATEGORIES, CHANNELS } from '#shared/otop-sales/category.ts'
import type { SheetView } from '#shared/sheets/sheet-view.ts'
import { CONFIRM } from '#shared/text/confirm.th.ts'
import { CATEGORY_WORD, CHANNEL_WORD, ROW_STATE_WORD } from '#shared/text/words.th.ts'
import { Held } from '../ui/held.tsx'
import { changeOf } from './confirm-figures.ts'

/** How many rows are in which state. */
export function StateCounts({ counts }: { counts: SheetView['head']['counts'] }) {
  const cells: [string, number, string?][] = [
    [CONFIRM.all, counts.all],
    [ROW_STATE_WORD.amounts, counts.amounts, 'good'],
    [ROW_STATE_WORD['no-sales'], counts.noSales],
    [ROW_STATE_WORD.stopped, counts.stopped],
  ]
  return (
    <section className="card" aria-label={CONFIRM.counts}>
      <dl className="four">
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

/** The month's money by channel, with how it moved, and by category. */
export function Totals({ sheet }: { sheet: SheetView }) {
  const { head } = sheet
  return (
    <>
      <section className="card">
        <h2 id="channels">{CONFIRM.channels}</h2>
        <table className="mx" aria-labelledby="channels">
          <tbody>
            {CHANNELS.map((channel, at) => (
              <MoneyLine key={channel} word={CHANNEL_WORD[channel]} satang={head.channels[at] ?? 0} />
            ))}
          </tbody>
          <tfoot>
            <MoneyLine word={CONFIRM.total} satang={head.total} />
          </tfoot>
        </table>
        <p className="small muted">
          <Held>{comparison(sheet)}</Held>
        </p>
      </section>
      <section className="card">
        <h2 id="categories">{CONFIRM.categories}</h2>
        <table className="mx" aria-labelledby="categories">
          <tbody>
            {CATEGORIES.map((category) => (
              <MoneyLine
                key={category}
                word={CATEGORY_WORD[category]}
                satang={head.categories[category] ?? 0}
              />
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function MoneyLine({ word, satang }: { word: string; satang: number }) {
  return (
    <tr>
      <th scope="row">{word}</th>
      <td className="num">{formatBaht(satang)}</td>
    </tr>
  )
}

function comparison({ period, previousPeriod, previousTotal, head }: SheetView): string {
  const month = previousPeriod ?? addMonths(period, -1)
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
