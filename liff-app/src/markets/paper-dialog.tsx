import { useState } from 'react'
import type { PaperKind, PaperPreview, PaperRow } from '#shared/markets/paper-form.ts'
import { KIND_WORD, PAPER_CHECK } from '#shared/text/paper-check.th.ts'
import { whyNot } from '../api/asked.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FieldError } from '../ui/field-error.tsx'
import { Held } from '../ui/held.tsx'
import { Note } from '../ui/note.tsx'
import { PaperLines } from './paper-lines.tsx'
import { type PaperPlace, useApplyPaper } from './paper-queries.ts'

type PaperDialogProps = { place: PaperPlace; preview: PaperPreview; onClose: () => void }

/** What a filled form would change, line by line; only its button writes, and exactly what is shown. */
export function PaperDialog({ place, preview, onClose }: PaperDialogProps) {
  const [sure, setSure] = useState<ReadonlySet<number>>(new Set())
  const apply = useApplyPaper(place)
  const { rows, missing } = preview
  const taken = rows.filter((row) => isTaken(row, sure))
  const answers = apply.data?.answers ?? []
  const refused = new Map(
    answers.flatMap(({ line, message }) => (message === null ? [] : [[line, message] as const])),
  )
  const toggle = (line: number): void =>
    setSure(new Set(sure.has(line) ? [...sure].filter((one) => one !== line) : [...sure, line]))
  const close = (
    <button type="button" className="btn" onClick={onClose}>
      {apply.data ? PAPER_CHECK.close : PAPER_CHECK.cancel}
    </button>
  )
  const save = (
    <button
      type="button"
      className="btn p"
      disabled={taken.length === 0 || apply.isPending}
      onClick={() => apply.mutate(taken)}
    >
      {apply.isPending
        ? PAPER_CHECK.saving
        : taken.length > 0
          ? PAPER_CHECK.apply(taken.length)
          : PAPER_CHECK.nothing}
    </button>
  )
  return (
    <Dialog title={PAPER_CHECK.preview} onClose={onClose} actions={apply.data ? close : [save, close]}>
      {apply.data ? (
        <Note tone={refused.size > 0 ? 'warn' : 'ok'} title={PAPER_CHECK.done(answers.length - refused.size)}>
          {refused.size > 0 && PAPER_CHECK.notDone(refused.size)}
        </Note>
      ) : (
        <p className="strong">
          <Held>{PAPER_CHECK.counts(countsOf(rows))}</Held>
        </p>
      )}
      {missing.length > 0 && <p className="muted">{PAPER_CHECK.missing(missing.length)}</p>}
      <PaperLines preview={preview} year={place.year} sure={sure} onSure={toggle} refused={refused} />
      {apply.error && <FieldError>{whyNot(apply.error)}</FieldError>}
    </Dialog>
  )
}

const isTaken = ({ kind, line }: PaperRow, sure: ReadonlySet<number>): boolean =>
  kind === 'created' || kind === 'changed' || (kind === 'asked' && sure.has(line))

const countsOf = (rows: readonly PaperRow[]): Record<PaperKind, number> =>
  Object.fromEntries(
    (Object.keys(KIND_WORD) as PaperKind[]).map((kind) => [
      kind,
      rows.filter((row) => row.kind === kind).length,
    ]),
  ) as Record<PaperKind, number>
