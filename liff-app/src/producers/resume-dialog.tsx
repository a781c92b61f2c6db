import { useId, useState } from 'react'
import { addMonths, type Month } from '#shared/calendar/month.ts'
import type { Category } from '#shared/otop-sales/category.ts'
import type { ProducerView } from '#shared/producers/producer.ts'
import { longMonth } from '#shared/text/dates.th.ts'
import { PRODUCERS } from '#shared/text/producers.th.ts'
import { CATEGORY_WORD } from '#shared/text/words.th.ts'
import { Held } from '../ui/held.tsx'
import { whyNot } from '../api/asked.tsx'
import { useMe } from '../session/me.ts'
import { Dialog } from '../ui/dialog.tsx'
import { FieldError } from '../ui/field-error.tsx'
import { useResume } from './producer-queries.ts'

type ResumeDialogProps = { producer: ProducerView; category: Category; onClose: () => void }

/** Asks from which month a stopped category is made again. */
export function ResumeDialog({ producer, category, onClose }: ResumeDialogProps) {
  const working = useMe().working['otop-sales']
  const months: Month[] = [working, addMonths(working, 1)]
  const [since, setSince] = useState<Month>(working)
  const resume = useResume(producer.district, producer.id)
  const id = useId()
  return (
    <Dialog
      title={PRODUCERS.resumeTitle(producer.name, CATEGORY_WORD[category])}
      onClose={onClose}
      two
      actions={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {PRODUCERS.cancel}
          </button>
          <button
            type="button"
            className="btn p"
            disabled={resume.isPending}
            onClick={() => resume.mutate({ category, since }, { onSuccess: onClose })}
          >
            {PRODUCERS.resume}
          </button>
        </>
      }
    >
      <div className="f">
        <label htmlFor={id}>{PRODUCERS.since}</label>
        <select
          id={id}
          className="in"
          value={since}
          onChange={(event) => setSince(months.find((one) => one === event.target.value) ?? working)}
        >
          {months.map((month) => (
            <option key={month} value={month}>
              {longMonth(month)}
            </option>
          ))}
        </select>
      </div>
      <p className="small muted">
        <Held>{PRODUCERS.resumeBody}</Held>
      </p>
      {resume.error && <FieldError>{whyNot(resume.error)}</FieldError>}
    </Dialog>
  )
}
