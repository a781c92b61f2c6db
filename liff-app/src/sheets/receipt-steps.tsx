import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { isCertified } from '#shared/sheets/forms.ts'
import type { HeadView } from '#shared/sheets/head-view.ts'
import type { ReceiptView } from '#shared/sheets/receipt-view.ts'
import { RECEIPT } from '#shared/text/confirm.th.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { SHEET_LIFE } from '#shared/text/sheet-life.th.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { Held } from '../ui/held.tsx'
import { Icon } from '../ui/icon.tsx'
import { lockBy } from './time-left.ts'
import { sheetQuery, type SheetPlace } from './sheet-queries.ts'

type Step = { title: string; body: string; done: boolean; to?: string }

/** What comes after the district's confirmation, who does it, and what is done of it by now; only of the newest receipt. */
export function ReceiptSteps({ receipt, place }: { receipt: ReceiptView; place: SheetPlace }) {
  const { data: sheet } = useQuery({ ...sheetQuery(place), staleTime: 0 })
  if (!sheet || !receipt.current) return null
  return (
    <section>
      <h2>{RECEIPT.next}</h2>
      <ol className="steps">
        {stepsOf(receipt, sheet.head, lockBy(sheet)).map((step, at) => (
          <StepLine key={step.title} step={step} number={at + 1} />
        ))}
      </ol>
    </section>
  )
}

const by = (name: string, at: string): string => `${name} ${dayAndTime(new Date(at))}`

function stepsOf(receipt: ReceiptView, { certified, lock }: HeadView, end: string | null): Step[] {
  return [
    { title: RECEIPT.stepDistrict, body: by(receipt.by, receipt.at), done: true },
    ...(isCertified(receipt.form) ? [headStep(receipt, certified)] : []),
    lock
      ? {
          title: RECEIPT.stepProvinceDone(receipt.form),
          body: by(lock.by ?? RECEIPT.itself, lock.at),
          done: true,
        }
      : { title: RECEIPT.stepProvince, body: RECEIPT.stepProvinceBody(receipt.form, end), done: false },
  ]
}

function headStep(receipt: ReceiptView, certified: HeadView['certified']): Step {
  if (!certified) return { title: RECEIPT.stepHead, body: RECEIPT.stepHeadBody, done: false }
  return {
    title: RECEIPT.stepHeadDone,
    body: by(certified.by, certified.at),
    done: true,
    to: sheetPath(receipt, `/certificates/${certified.no}`),
  }
}

function StepLine({ step: { title, body, done, to }, number }: { step: Step; number: number }) {
  return (
    <li>
      {done ? (
        <span className="mk sale">
          <Icon name="check" />
        </span>
      ) : (
        <span className="mk" aria-hidden="true">
          {number}
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
        {to && (
          <>
            <br />
            <Link className="step-link" href={to}>
              {SHEET_LIFE.certified.see}
            </Link>
          </>
        )}
      </span>
    </li>
  )
}
