import { type ChangeEvent, useId, useState } from 'react'
import type { FiscalYear } from '#shared/calendar/form.ts'
import { MOST_FILE_BYTES } from '#shared/imports/file-fault.ts'
import { PAPER_CHECK } from '#shared/text/paper-check.th.ts'
import { whyNot } from '../api/asked.tsx'
import { FieldError } from '../ui/field-error.tsx'
import { Icon } from '../ui/icon.tsx'
import { PaperDialog } from './paper-dialog.tsx'
import { paperUrl, useCheckPaper } from './paper-queries.ts'
import './paper-form.css'

type PaperFormProps = { district: string; year: FiscalYear; writable?: boolean }

/** The registry's paper form: to be downloaded, filled or blank, and sent back; without `writable` it is only downloaded. */
export function PaperForm({ district, year, writable = true }: PaperFormProps) {
  const place = { district, year }
  const check = useCheckPaper(place)
  const [tooLarge, setTooLarge] = useState(false)
  const field = useId()
  const take = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = target.files ?? []
    if (!file) return
    setTooLarge(file.size > MOST_FILE_BYTES)
    if (file.size <= MOST_FILE_BYTES) check.mutate(file)
    target.value = '' // the same file may be mended and chosen again
  }
  return (
    <section className="card stack paper-form" aria-label={PAPER_CHECK.title}>
      <div>
        <h2>{PAPER_CHECK.title}</h2>
        <p className="muted">{writable ? PAPER_CHECK.body : PAPER_CHECK.bodyRead}</p>
      </div>
      <a className="btn" href={paperUrl(place)} download>
        {PAPER_CHECK.filled}
      </a>
      <a className="btn" href={`${paperUrl(place)}?blank=1`} download>
        {PAPER_CHECK.blank}
      </a>
      {writable && (
        <label className="btn soft" htmlFor={field}>
          <Icon name="file" />
          <span aria-live="polite">{check.isPending ? PAPER_CHECK.reading : PAPER_CHECK.upload}</span>
          <input id={field} type="file" accept=".xlsx" disabled={check.isPending} onChange={take} />
        </label>
      )}
      {tooLarge && <FieldError>{PAPER_CHECK.tooLarge}</FieldError>}
      {check.error && !tooLarge && <FieldError>{whyNot(check.error)}</FieldError>}
      {check.data && <PaperDialog place={place} preview={check.data} onClose={check.reset} />}
    </section>
  )
}
