import { useState } from 'react'
import { dayOf } from '#shared/calendar/bangkok.ts'
import type { Callee, CallListView } from '#shared/messages/call-list.ts'
import { CALENDAR_FORMS } from '#shared/calendar/form.ts'
import type { Form } from '#shared/sheets/forms.ts'
import { dayWithYear } from '#shared/text/dates.th.ts'
import { CALLS, MESSAGES } from '#shared/text/messages.th.ts'
import { FORM_NAME } from '#shared/text/words.th.ts'
import { Asked } from '../api/asked.tsx'
import { StateChip } from '../home/state-chip.tsx'
import { PhoneDialog } from '../people/phone-dialog.tsx'
import { Held } from '../ui/held.tsx'
import { Note } from '../ui/note.tsx'
import { CalleeLine } from './callee-line.tsx'
import { useCallList } from './messages-queries.ts'

type CallListProps = { province: string; form: Form; onForm: (form: Form) => void }

/** Whom the province calls: of a form, by district whose period is not confirmed, then whoever else LINE does not reach. */
export function CallList({ province, form, onForm }: CallListProps) {
  const question = useCallList(province, form)
  return (
    <section className="stack" aria-label={MESSAGES.parts.calls}>
      <div className="reasons" role="group" aria-label={CALLS.forms}>
        {CALENDAR_FORMS.map((one) => (
          <button
            key={one}
            type="button"
            className="tab"
            aria-pressed={one === form}
            onClick={() => onForm(one)}
          >
            {FORM_NAME[one]}
          </button>
        ))}
      </div>
      <Asked question={question} rows={6}>
        {(view) => <Calls view={view} />}
      </Asked>
    </section>
  )
}

function Calls({ view }: { view: CallListView }) {
  const [asked, setAsked] = useState<Callee | null>(null)
  return (
    <>
      <Undone view={view} onPhone={setAsked} />
      {view.others.length > 0 && (
        <section className="card listed">
          <h2>{CALLS.others}</h2>
          <ul>
            {view.others.map((one) => (
              <CalleeLine key={one.id} callee={one} withArea onPhone={setAsked} />
            ))}
          </ul>
        </section>
      )}
      {asked && <PhoneDialog owner={asked} onClose={() => setAsked(null)} />}
    </>
  )
}

type UndoneProps = { view: CallListView; onPhone: (callee: Callee) => void }

function Undone({ view, onPhone }: UndoneProps) {
  const { opensAt, form, period, districts } = view
  if (opensAt) return <Note icon="cal" title={CALLS.notOpen(period, dayWithYear(dayOf(new Date(opensAt))))} />
  if (districts.length === 0) return <Note tone="ok" title={CALLS.allDone} />
  return (
    <>
      <h2 className="rowx between">
        <Held>{CALLS.heading(period)}</Held>
        <span className="nb muted">{CALLS.districts(districts.length)}</span>
      </h2>
      {districts.map((district) => (
        <section key={district.area} className="card listed" aria-label={CALLS.district(district.areaName)}>
          <div className="rowx between wrap">
            <h3>{CALLS.district(district.areaName)}</h3>
            <StateChip state={district.state} />
          </div>
          <p className="small muted">
            {CALLS.progress(form, district.done, district.all)}
            {district.late && <b className="late"> · {CALLS.late}</b>}
          </p>
          {district.people.length === 0 && (
            <p className="small nobody">
              <Held>{CALLS.nobody}</Held>
            </p>
          )}
          <ul>
            {district.people.map((one) => (
              <CalleeLine key={one.id} callee={one} onPhone={onPhone} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
