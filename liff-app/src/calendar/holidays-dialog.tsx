import { useId, useState } from 'react'
import type { Day } from '#shared/calendar/bangkok.ts'
import { HolidaysView } from '#shared/calendar/calendar-answers.ts'
import { type FiscalYear, fiscalYearOf } from '#shared/calendar/form.ts'
import { Month } from '#shared/calendar/month.ts'
import { CALENDAR } from '#shared/text/calendar.th.ts'
import { dayWithYear, weekdayWord } from '#shared/text/dates.th.ts'
import { FieldError } from '../ui/field-error.tsx'
import { Icon } from '../ui/icon.tsx'
import { useSetting } from './calendar-queries.ts'
import { afterAdding, afterRemoving, daysAsRead, type Edit, isDay, tableAfter } from './holiday-days.ts'
import { SettingDialog } from './setting-dialog.tsx'

const TEXT = CALENDAR.holidays

type HolidaysDialogProps = {
  table: HolidaysView
  year: FiscalYear
  onClose: () => void
  onDone: (told: string) => void
}

/** Adds and takes out public holidays, then saves the table with a reason. */
export function HolidaysDialog({ table, year, onClose, onDone }: HolidaysDialogProps) {
  const before = daysAsRead(table.days)
  const [{ added, removed }, setEdit] = useState<Edit>({ added: [], removed: [] })
  const act = useSetting(HolidaysView, '/api/holidays')
  const days = tableAfter(before, { added, removed })
  const same = days.join() === before.join()
  const save = (reason: string): void =>
    act.mutate({ version: table.version, days, reason }, { onSuccess: () => onDone(TEXT.saved) })
  const shown = days.filter((day) => fiscalYearOf(Month.parse(day.slice(0, 7))) === year)
  return (
    <SettingDialog title={TEXT.edit} go={TEXT.save} act={act} wrong={same} onSave={save} onClose={onClose}>
      {(tried) => (
        <>
          <AddDay onAdd={(day) => setEdit(afterAdding({ added, removed }, day))} unchanged={tried && same} />
          <ul className="holidays one">
            {shown.map((day) => (
              <li key={day}>
                <span>
                  <b>{dayWithYear(day)}</b> <span className="small muted">{weekdayWord(day)}</span>
                </span>
                <button
                  type="button"
                  className="icon-btn"
                  aria-label={TEXT.remove(day)}
                  onClick={() => setEdit(afterRemoving({ added, removed }, day))}
                >
                  <Icon name="x" />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </SettingDialog>
  )
}

function AddDay({ onAdd, unchanged }: { onAdd: (day: Day) => void; unchanged: boolean }) {
  const id = useId()
  const [text, setText] = useState('')
  const add = (): void => {
    if (!isDay(text)) return
    onAdd(text)
    setText('')
  }
  return (
    <div className="f">
      <label htmlFor={id}>{TEXT.add}</label>
      <div className="rowx">
        <input
          id={id}
          type="date"
          className="in"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            add()
          }}
        />
        <button type="button" className="btn" aria-disabled={!isDay(text)} onClick={add}>
          <Icon name="plus" />
          {TEXT.addGo}
        </button>
      </div>
      {unchanged && <FieldError>{CALENDAR.nothingChanged}</FieldError>}
    </div>
  )
}
