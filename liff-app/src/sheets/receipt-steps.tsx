import { calendarOf, lastDayBefore } from '#shared/calendar/period-calendar.ts'
import type { ReceiptView } from '#shared/sheets/receipt-view.ts'
import { RECEIPT } from '#shared/text/confirm.th.ts'
import { dayAndTime, dayWithYear } from '#shared/text/dates.th.ts'
import { Held } from '../ui/held.tsx'
import { Icon } from '../ui/icon.tsx'

/** What comes after the district's confirmation, and who does it. */
export function ReceiptSteps({ receipt }: { receipt: ReceiptView }) {
  const lockBy = dayWithYear(lastDayBefore(calendarOf(receipt.period).provinceDueAt))
  const steps = [
    [RECEIPT.stepDistrict, `${receipt.by} ${dayAndTime(new Date(receipt.at))}`],
    [RECEIPT.stepHead, RECEIPT.stepHeadBody],
    [RECEIPT.stepProvince, RECEIPT.stepProvinceBody(lockBy)],
  ] as const
  return (
    <section>
      <h2>{RECEIPT.next}</h2>
      <ol className="steps">
        {steps.map(([title, body], at) => (
          <li key={title}>
            {at === 0 ? (
              <span className="mk sale">
                <Icon name="check" />
              </span>
            ) : (
              <span className="mk" aria-hidden="true">
                {at + 1}
              </span>
            )}
            <span>
              <b>
                <Held>{title}</Held>
              </b>
              <br />
              <span className="small muted">
                <Held>{body}</Held>
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
