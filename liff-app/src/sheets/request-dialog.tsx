import { type FormEvent, useId, useState } from 'react'
import { RequestAnswer } from '#shared/requests/request.ts'
import { APP } from '#shared/text/app.th.ts'
import { dayAndTime, longMonth } from '#shared/text/dates.th.ts'
import { SHEET_LIFE } from '#shared/text/sheet-life.th.ts'
import { whyNot } from '../api/asked.tsx'
import { Refusal, request } from '../api/request.ts'
import { Dialog } from '../ui/dialog.tsx'
import { FieldError } from '../ui/field-error.tsx'
import { useFocusWrong } from '../ui/focus-wrong.ts'
import { Held } from '../ui/held.tsx'
import { Note } from '../ui/note.tsx'
import { askWord } from './lock-notes.tsx'
import { lookAgain } from './sheet-cache.ts'
import { sheetUrl } from './sheet-queries.ts'
import type { Sheet } from './use-sheet.ts'

const { ask } = SHEET_LIFE
const LONGEST = 300

/** ขอปลดล็อก, or after the close ขอเปิดเป็นกรณีพิเศษ: a reason by one tap or in words. */
export function RequestDialog({ sheet, onClose }: { sheet: Sheet; onClose: () => void }) {
  const id = useId()
  const [detail, setDetail] = useState('')
  const [chip, setChip] = useState<string | null>(null)
  const [pressed, setPressed] = useState(0)
  const sent = useAsking(sheet, onClose)
  const form = useFocusWrong(pressed)
  const reason = [chip, detail.trim()].filter(Boolean).join(' ')
  const late = sheet.view.writability.kind === 'closed'
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (reason === '') setPressed(pressed + 1)
    else void sent.send(reason)
  }
  return (
    <Dialog
      title={ask.title(askWord(sheet) ?? ask.unlock, longMonth(sheet.place.period))}
      onClose={onClose}
      two
      actions={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {APP.cancel}
          </button>
          <button type="submit" form={id} className="btn lk" aria-disabled={sent.busy}>
            {sent.busy ? ask.sending : ask.go}
          </button>
        </>
      }
    >
      {sent.problem && <Note tone="bad" title={sent.problem} />}
      <p className="small muted">
        <Held>{late ? ask.toDepartment : ask.toProvince}</Held>
        {!late && ` · ${ask.closes(dayAndTime(new Date(sheet.view.calendar.closesAt)))}`}
      </p>
      <form id={id} ref={form} className="stack" onSubmit={submit}>
        <ReasonChips chosen={chip} onChoose={setChip} />
        <div className="f">
          <label htmlFor={`${id}-detail`}>
            {ask.detail}{' '}
            <span className="muted small">{late ? ask.seenByDepartment : ask.seenByProvince}</span>
          </label>
          <input
            id={`${id}-detail`}
            className="in"
            maxLength={LONGEST - 40}
            value={detail}
            onChange={(event) => setDetail(event.target.value)}
          />
          {pressed > 0 && reason === '' && <FieldError>{ask.needed}</FieldError>}
        </div>
      </form>
    </Dialog>
  )
}

type ChipsProps = { chosen: string | null; onChoose: (chip: string | null) => void }

function ReasonChips({ chosen, onChoose }: ChipsProps) {
  return (
    <div className="reasons" role="group" aria-label={ask.reasons}>
      {ask.chips.map((chip) => (
        <button
          key={chip}
          type="button"
          className="tab"
          aria-pressed={chosen === chip}
          onClick={() => onChoose(chosen === chip ? null : chip)}
        >
          {chip}
        </button>
      ))}
    </div>
  )
}

/** Sends the request once; what was asked before is told by the sheet itself. */
function useAsking(sheet: Sheet, onClose: () => void) {
  const [saveId, setSaveId] = useState(() => crypto.randomUUID())
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (reason: string): Promise<void> => {
    if (busy) return
    setBusy(true)
    try {
      const body = { saveId, reason }
      await request(RequestAnswer, `${sheetUrl(sheet.place)}/unlock-requests`, { method: 'POST', body })
      sheet.tell(sheet.view.writability.kind === 'closed' ? ask.sentDepartment : ask.sentProvince)
      onClose()
    } catch (error) {
      setProblem(whyNot(error as Error))
      if (error instanceof Refusal) setSaveId(crypto.randomUUID())
      setBusy(false)
    }
    void lookAgain(sheet.place)
  }
  return { problem, busy, send }
}
