import type { CertificateView } from '#shared/certificates/certificate.ts'
import { formatBaht } from '#shared/money/satang.ts'
import { CERTIFICATE } from '#shared/text/certify.th.ts'
import { dayAndTime, shortMonth } from '#shared/text/dates.th.ts'
import { FORM_NAME } from '#shared/text/words.th.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { Held } from '../ui/held.tsx'
import { Icon } from '../ui/icon.tsx'

/** Number, by whom, when, of what and how much, as a slip of paper. */
export function CertificateSlip({ frozen }: { frozen: CertificateView }) {
  const { confirmed, counts, voided } = frozen
  const facts: [string, string][] = [
    [CERTIFICATE.report, `${FORM_NAME[frozen.form]} ${shortMonth(frozen.period)}`],
    [CERTIFICATE.by, frozen.by],
    [CERTIFICATE.confirmedBy, `${confirmed.by} ${dayAndTime(new Date(confirmed.at))}`],
    [CERTIFICATE.rows, CERTIFICATE.rowsBody(counts.all, counts.amounts)],
  ]
  return (
    <section className="card rc">
      <div className="rc-top">
        <span className={voided ? 'mk ret' : 'mk sale'}>
          <Icon name={voided ? 'x' : 'check'} />
        </span>
        <h2>{voided ? CERTIFICATE.voided : CERTIFICATE.certified}</h2>
        <p className="muted">{CERTIFICATE.at(dayAndTime(new Date(frozen.at)))}</p>
      </div>
      <dl className="kv facts">
        {facts.map(([word, value]) => (
          <Fact key={word} word={word} value={value} />
        ))}
        <dt className="t">{CERTIFICATE.total}</dt>
        <dd className="t num">{formatBaht(frozen.total)}</dd>
      </dl>
      {frozen.alone && (
        <p className="alone">
          <Icon name="info" />
          <span>
            <Held>{CERTIFICATE.alone}</Held>
          </span>
        </p>
      )}
      <div className="rc-no">
        <p className="small muted">{CERTIFICATE.no}</p>
        <p className="strong">{frozen.no}</p>
        <CopyButton text={frozen.no} label={CERTIFICATE.copy} done={CERTIFICATE.copied} />
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
