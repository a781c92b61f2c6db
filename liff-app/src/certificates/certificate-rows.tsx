import type { CertificateView } from '#shared/certificates/certificate.ts'
import { formatBaht } from '#shared/money/satang.ts'
import { CHANNELS } from '#shared/otop-sales/category.ts'
import { CERTIFICATE } from '#shared/text/certify.th.ts'
import { CATEGORY_SHORT, CHANNEL_WORD, ROW_STATE_WORD } from '#shared/text/words.th.ts'
import { Held } from '../ui/held.tsx'

type Row = CertificateView['rows'][number]

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0)

/** Every row as it was certified: number, producer, the channels with money, total. */
export function CertificateRows({ rows }: { rows: readonly Row[] }) {
  return (
    <section className="card listed">
      <h2>{CERTIFICATE.table}</h2>
      {rows.map((row) => (
        <div key={row.row} className="item frozen">
          <span className="strong">
            <Held>
              {row.no}. {row.name}
            </Held>
          </span>
          <span className={row.state === 'amounts' ? 'num strong' : 'muted'}>
            {row.state === 'amounts' ? formatBaht(sum(row.amounts)) : ROW_STATE_WORD[row.state]}
          </span>
          <span className="sub">
            {CATEGORY_SHORT[row.category]}
            {row.reason && <Held>{` · ${CERTIFICATE.reason(row.reason)}`}</Held>}
          </span>
          <Channels row={row} />
        </div>
      ))}
    </section>
  )
}

/** The channels one by one, when the total does not already say it: more than one, or not the usual one. */
function Channels({ row: { amounts } }: { row: Row }) {
  const used = CHANNELS.flatMap((channel, at) => ((amounts[at] ?? 0) > 0 ? [{ channel, at }] : []))
  return used.map(({ channel, at }) => (
    <span key={channel} className="sub by-channel">
      <span>{CHANNEL_WORD[channel]}</span>
      <span className="num">{formatBaht(amounts[at] ?? 0)}</span>
    </span>
  ))
}
