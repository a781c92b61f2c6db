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
  const { apply, answers } = useApplyPaper(place)
  const answered = new Set(answers.map(({ line }) => line))
  const rest = preview.rows.filter((row) => isTaken(row, sure) && !answered.has(row.line))
  const refused = new Map(
    answers.flatMap(({ line, message }) => (message === null ? [] : [[line, message] as const])),
  )
  const toggle = (line: number): void =>
    setSure(new Set(sure.has(line) ? [...sure].filter((one) => one !== line) : [...sure, line]))
  const close = (
    <button type="button" className="btn" disabled={apply.isPending} onClick={onClose}>
      {answers.length > 0 ? PAPER_CHECK.close : PAPER_CHECK.cancel}
    </button>
  )
  const save = (
    <button
      type="button"
      className="btn p"
      disabled={rest.length === 0 || apply.isPending}
      onClick={() => apply.mutate(rest)}
    >
      {saveWords(rest.length, apply.isPending)}
    </button>
  )
  return (
    <Dialog
      title={apply.isSuccess ? PAPER_CHECK.saved : PAPER_CHECK.preview}
      onClose={() => apply.isPending || onClose()}
      actions={apply.isSuccess ? close : [save, close]}
    >
      {apply.isSuccess ? (
        <Note tone={refused.size > 0 ? 'warn' : 'ok'} title={PAPER_CHECK.done(answers.length - refused.size)}>
          {refused.size > 0 && PAPER_CHECK.notDone(refused.size)}
        </Note>
      ) : (
        <PaperState preview={preview} done={answers.length} all={answers.length + rest.length} />
      )}
      <PaperLines preview={preview} year={place.year} sure={sure} onSure={toggle} refused={refused} />
      {apply.error && <FieldError>{whyNot(apply.error)}</FieldError>}
    </Dialog>
  )
}

type PaperStateProps = { preview: PaperPreview; done: number; all: number }

/** What the file holds, what of it needs a second look, and how much is saved of it. */
function PaperState({ preview: { rows, missing, hidden, otherSheets }, done, all }: PaperStateProps) {
  return (
    <>
      <p className="strong">
        <Held>{PAPER_CHECK.counts(countsOf(rows))}</Held>
      </p>
      <p className="strong" role="status">
        {done > 0 && PAPER_CHECK.savedOf(done, all)}
      </p>
      {missing.length > 0 && <p className="muted">{PAPER_CHECK.missing(missing.length)}</p>}
      {otherSheets.length > 0 && <Note tone="warn" title={PAPER_CHECK.otherSheets(otherSheets)} />}
      {hidden > 0 && <Note tone="warn" title={PAPER_CHECK.hidden(hidden)} />}
    </>
  )
}

function saveWords(count: number, isPending: boolean): string {
  if (isPending) return PAPER_CHECK.saving
  return count > 0 ? PAPER_CHECK.apply(count) : PAPER_CHECK.nothing
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
