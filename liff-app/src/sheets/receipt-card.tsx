import { formatBaht } from '#shared/money/satang.ts'
import { hasMoney } from '#shared/sheets/forms.ts'
import type { ReceiptView } from '#shared/sheets/receipt-view.ts'
import { RECEIPT } from '#shared/text/confirm.th.ts'
import { shortMonth } from '#shared/text/dates.th.ts'
import { FORM_NAME } from '#shared/text/words.th.ts'
import { Held } from '../ui/held.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Icon } from '../ui/icon.tsx'

/** "1" of "OT-6707-5201-1-K7QM": the how-manieth confirmation of this month it is. */
const timeOf = (no: string): string => no.split('-')[3] ?? ''

/** The receipt as a slip of paper. */
export function ReceiptCard({ receipt }: { receipt: ReceiptView }) {
  const at = new Date(receipt.at)
  const money = hasMoney(receipt.form)
  const facts: [string, string][] = [
    [RECEIPT.report, `${FORM_NAME[receipt.form] ?? receipt.form} ${shortMonth(receipt.period)}`],
    [RECEIPT.district, `${receipt.districtName} (${receipt.district})`],
    money
      ? [RECEIPT.rows, RECEIPT.rowsBody(receipt.counts.all, receipt.counts.amounts)]
      : [RECEIPT.markets, String(receipt.counts.all)],
    [RECEIPT.by, receipt.by],
    [RECEIPT.time, `${timeOf(receipt.no)} · ${receipt.late ? RECEIPT.late : RECEIPT.onTime}`],
  ]
  return (
    <section className="card rc">
      <div className="rc-top">
        <span className="mk sale">
          <Icon name="check" />
        </span>
        <h2>{RECEIPT.done}</h2>
        <p className="muted">{RECEIPT.when(at)}</p>
      </div>
      <dl className="kv facts">
        {facts.map(([word, value]) => (
          <Fact key={word} word={word} value={value} />
        ))}
        {money && (
          <>
            <dt className="t">{RECEIPT.total}</dt>
            <dd className="t num">{formatBaht(receipt.total)}</dd>
          </>
        )}
      </dl>
      <div className="rc-no">
        <p className="small muted">{RECEIPT.no}</p>
        <p className="strong">{receipt.no}</p>
        <CopyButton text={receipt.no} label={RECEIPT.copy} done={RECEIPT.copied} />
        <p className="small muted">
          <Held>{RECEIPT.keep}</Held>
        </p>
      </div>
    </section>
  )
}

function Fact({ word, value }: { word: string; value: string }) {
  return (
    <>
      <dt>{word}</dt>
      <dd>
        <Held>{value}</Held>
      </dd>
    </>
  )
}
