import { MARKET_STATUSES } from '#shared/markets/market.ts'
import type { RowView } from '#shared/sheets/sheet-view.ts'
import { MARKETS, STATUS_SHORT } from '#shared/text/markets.th.ts'

/** What a registry leaves with: its markets by state, and the traders of those that have been looked at. */
export function MarketsSummary({ rows }: { rows: readonly RowView[] }) {
  const entries = rows.flatMap(({ state, entry }) => (state === 'entered' && entry ? [entry] : []))
  // Those of a market that is closed for good are nobody's any more.
  const open = entries.filter(({ status }) => status !== 'closed')
  const traders = open.reduce((sum, one) => sum + one.traders, 0)
  const unseen = rows.length - entries.length
  return (
    <section className="card stack" aria-label={MARKETS.byStatus}>
      <h2>{MARKETS.byStatus}</h2>
      <dl className="kv">
        {MARKET_STATUSES.map((status) => (
          <Line
            key={status}
            word={STATUS_SHORT[status]}
            count={entries.filter((one) => one.status === status).length}
          />
        ))}
        {unseen > 0 && <Line word={MARKETS.toSee} count={unseen} />}
        <dt className="t">{MARKETS.all}</dt>
        <dd className="t">{rows.length}</dd>
        <Line word={MARKETS.traders} count={traders} />
      </dl>
    </section>
  )
}

const Line = ({ word, count }: { word: string; count: number }) => (
  <>
    <dt>{word}</dt>
    <dd>{count.toLocaleString('en')}</dd>
  </>
)
