import { type Form, isCertified } from '#shared/sheets/forms.ts'
import type { HeadView, WritabilityView } from '#shared/sheets/head-view.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { untilWhen } from '#shared/text/requests.th.ts'
import { SHEET_LIFE } from '#shared/text/sheet-life.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { Held } from '../ui/held.tsx'
import { Icon } from '../ui/icon.tsx'
import { Note } from '../ui/note.tsx'
import type { Sheet } from './use-sheet.ts'

const { locked, unlocked, excepted, ask } = SHEET_LIFE
const when = (iso: string): string => dayAndTime(new Date(iso))

type Locked = Extract<WritabilityView, { kind: 'locked' }>

/** L-1: who locked the month, when and why, and the way to ask for an unlock. */
export function LockedNote({ sheet, lock }: { sheet: Sheet; lock: Locked }) {
  return (
    <Note
      tone="lock"
      title={lock.by === null ? locked.itself : locked.title}
      action={<AskButton sheet={sheet} />}
    >
      <LockLines {...lock} />
    </Note>
  )
}

/** U-28: who, when, and why on a line of its own. */
function LockLines({ by, at, reason }: Pick<Locked, 'by' | 'at' | 'reason'>) {
  return (
    <>
      <Held>{by === null ? locked.at(when(at)) : locked.by(by, when(at))}</Held>
      {reason && (
        <>
          <br />
          <Held>{locked.why(reason)}</Held>
        </>
      )}
    </>
  )
}

/** When the month closed, whether it was locked then, and the way to ask the Department. */
export function ClosedNote({ sheet, since }: { sheet: Sheet; since: string }) {
  const { lock } = sheet.view.head
  return (
    <Note tone="lock" title={SHEET.closed.title(sheet.place.period)} action={<AskButton sheet={sheet} />}>
      <Held>{SHEET.closed.body(when(since))}</Held>
      {lock && (
        <>
          <br />
          <b className="small">{SHEET_LIFE.chip.locked}</b> <LockLines {...lock} />
        </>
      )}
    </Note>
  )
}

/** What may be asked for of a sheet that cannot be written now; null when nothing. */
export const askWord = ({ view }: Sheet): string | null => {
  const { kind } = view.writability
  if (kind === 'locked') return ask.unlock
  return kind === 'closed' ? ask.late : null
}

/** The button that asks, or who has asked already. */
export function AskButton({ sheet }: { sheet: Sheet }) {
  const word = askWord(sheet)
  const { asked } = sheet.view
  if (word === null) return null
  if (asked) {
    return (
      <p className="asked">
        <Icon name="send" />
        <span>
          <Held>{ask.asked(asked.by, when(asked.at))}</Held>
        </span>
      </p>
    )
  }
  if (!sheet.mayRequest) return null
  return (
    <button type="button" className="btn lk" onClick={() => sheet.ask({ kind: 'unlock' })}>
      <Icon name="unlock" />
      {word}
    </button>
  )
}

/** Until when an unlock or an exception lets the district write, and what follows. */
export function LiftNote({ head, form }: { head: HeadView; form: Form }) {
  const { exception, unlocked: lifted } = head
  const certified = isCertified(form)
  if (exception) {
    return (
      <Note tone="warn" icon="unlock" title={excepted.title(untilWhen(new Date(exception.until)))}>
        {excepted.body(exception.by, exception.reason, certified)}
      </Note>
    )
  }
  if (!lifted) return null
  return (
    <Note tone="warn" icon="unlock" title={unlocked.title(untilWhen(new Date(lifted.until)))}>
      {unlocked.body(lifted.by, lifted.reason, certified)}
    </Note>
  )
}
