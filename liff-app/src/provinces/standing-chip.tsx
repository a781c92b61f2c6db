import { dayOf } from '#shared/calendar/bangkok.ts'
import { hasNothing } from '#shared/sheets/forms.ts'
import type { ProvinceView } from '#shared/sheets/work-view.ts'
import { clockTime, shortDay } from '#shared/text/dates.th.ts'
import { PROVINCE } from '#shared/text/province.th.ts'
import { untilWhen } from '#shared/text/requests.th.ts'
import { StateChip } from '../home/state-chip.tsx'
import { Chip } from '../ui/chip.tsx'
import type { DistrictLine } from './late-mark.tsx'
import { standingOf } from './worst-first.ts'

type Standable = Pick<DistrictLine, 'state' | 'lock' | 'returnedRows' | 'exceptionUntil'>

/** Where a district's month stands, as word, shape and colour. */
export function StandingChip({ line, closed }: { line: Standable; closed: boolean }) {
  const standing = standingOf(line)
  if (standing === 'locked') {
    return (
      <Chip tone="lock" icon="lock">
        {PROVINCE.locked}
      </Chip>
    )
  }
  if (standing === 'returned') {
    return (
      <Chip tone="bad" icon="ret">
        {PROVINCE.returned}
      </Chip>
    )
  }
  return <StateChip state={standing} closed={closed && line.exceptionUntil === null} />
}

/** F-2: the same of a line of the overview: who has nothing to report has not failed to begin. */
export function LineChip({ line, view }: { line: DistrictLine; view: ProvinceView }) {
  if (!line.lock && hasNothing(view.form, line)) return <Chip tone="none">{PROVINCE.nothing}</Chip>
  return <StandingChip line={line} closed={isClosed(view)} />
}

const { notes } = PROVINCE

/** "26 ก.ค. 16:05": the year goes without saying beside the month. */
const shortWhen = (at: Date): string => `${shortDay(dayOf(at))}\u00a0${clockTime(at)}`

/** What is said of a district besides: who locked it, until when it is open, what waits. */
export function lineNotes(line: DistrictLine): string[] {
  const at = (iso: string): string => shortWhen(new Date(iso))
  const said: (string | false | null)[] = [
    line.lock &&
      (line.lock.by ? notes.lockedBy(line.lock.by, at(line.lock.at)) : notes.lockedItself(at(line.lock.at))),
    line.unlockedUntil && notes.unlockedUntil(untilWhen(new Date(line.unlockedUntil))),
    line.exceptionUntil && notes.exceptionUntil(untilWhen(new Date(line.exceptionUntil))),
    !line.lock && line.returnedRows > 0 && notes.returned(line.returnedRows),
    !line.lock && line.answeredRows > 0 && notes.answered(line.answeredRows),
    line.asked && notes.asked,
  ]
  return said.filter((one) => typeof one === 'string')
}

/** Is the month closed by the clock? */
const isClosed = (view: ProvinceView): boolean => view.writability.kind === 'closed'
