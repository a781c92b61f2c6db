import type { PeriodView } from '#shared/calendar/calendar-answers.ts'
import { CALENDAR } from '#shared/text/calendar.th.ts'
import { Chip, type Tone } from '../ui/chip.tsx'
import type { IconName } from '../ui/icon.tsx'
import { datesOf, standingOf } from './period-dates.ts'

const LOOK: Record<ReturnType<typeof standingOf>, { tone: Tone; icon: IconName }> = {
  'not-open': { tone: 'none', icon: 'clock' },
  open: { tone: 'ok', icon: 'pen' },
  closed: { tone: 'lock', icon: 'lock' },
}

/** Not yet open, open or closed, as word, shape and colour. */
export function StandingChip({ period, now }: { period: PeriodView; now: Date }) {
  const standing = standingOf(datesOf(period.calendar), now)
  return (
    <Chip tone={LOOK[standing].tone} icon={LOOK[standing].icon}>
      {CALENDAR.standing[standing]}
    </Chip>
  )
}
