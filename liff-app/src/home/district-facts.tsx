import { dayOf } from '#shared/calendar/bangkok.ts'
import { isFiscalYear } from '#shared/calendar/form.ts'
import { lastDayBefore } from '#shared/calendar/period-calendar.ts'
import { dayAndTime, dayWithYear, shortDay } from '#shared/text/dates.th.ts'
import { HOME } from '#shared/text/home.th.ts'
import { untilWhen } from '#shared/text/requests.th.ts'
import { Held } from '../ui/held.tsx'
import type { DistrictWork } from './district-card.tsx'

const when = (iso: string): string => dayAndTime(new Date(iso))

/** Who did what to a district's month and until when it may be written, a sentence each; else by when it is due. */
export function DistrictFacts({ work }: { work: DistrictWork }) {
  const done = [...doneSentences(work), ...liftSentences(work)]
  const sentences = done.length > 0 ? done : [dueSentence(work)]
  return sentences.map((sentence) => (
    <p key={sentence} className="muted small">
      <Held>{sentence}</Held>
    </p>
  ))
}

function doneSentences({ head, writability }: DistrictWork): string[] {
  const { lock, certified, confirmed, returned } = head
  const told: string[] = []
  if (lock) told.push(lock.by ? HOME.lockedBy(lock.by, when(lock.at)) : HOME.lockedItself(when(lock.at)))
  if (certified) told.push(HOME.certifiedBy(certified.by, when(certified.at)))
  else if (confirmed) {
    const late = head.late ? ` · ${HOME.lateChip}` : ''
    told.push(HOME.confirmedBy(confirmed.by, when(confirmed.at)) + late)
  } else if (returned && !returned.answeredAt) told.push(HOME.returnedWith(returned.note, returned.by))
  if (writability.kind === 'closed') told.push(HOME.closedSince(when(writability.since)))
  return told
}

function liftSentences({ head }: DistrictWork): string[] {
  if (head.exception) return [HOME.exceptedUntil(untilWhen(new Date(head.exception.until)))]
  return head.unlocked ? [HOME.unlockedUntil(untilWhen(new Date(head.unlocked.until)))] : []
}

function dueSentence({ form, period, head, writability, calendar }: DistrictWork): string {
  if (writability.kind === 'not-open')
    return HOME.notOpenYet(dayWithYear(dayOf(new Date(writability.opensAt))))
  if (head.counts.all === 0) return HOME.noRows[form]
  const due = lastDayBefore(new Date(calendar.districtDueAt))
  return HOME.sendBy(isFiscalYear(period) ? dayWithYear(due) : shortDay(due))
}
