import { dayOf } from '#shared/calendar/bangkok.ts'
import { shortDay } from '#shared/text/dates.th.ts'
import { HOME } from '#shared/text/home.th.ts'
import { Chip } from '../ui/chip.tsx'
import type { TimeLeft } from './next-step.ts'

const SOON_DAYS = 3

/** The time that is left of a period, as word, shape and colour. */
export function TimeChip({ left }: { left: TimeLeft }) {
  if (left.kind === 'not-open')
    return <Chip icon="cal">{HOME.notOpenChip(shortDay(dayOf(left.opensAt)))}</Chip>
  if (left.kind === 'closed') {
    return (
      <Chip tone="lock" icon="lock">
        {HOME.closedChip}
      </Chip>
    )
  }
  if (left.kind === 'overdue') {
    return (
      <Chip tone="bad" icon="warn">
        {HOME.daysLate(left.days)}
      </Chip>
    )
  }
  if (left.kind === 'last-day') {
    return (
      <Chip tone="warn" icon="clock">
        {HOME.lastDay}
      </Chip>
    )
  }
  return (
    <Chip tone={left.days <= SOON_DAYS ? 'warn' : 'brand'} icon="clock">
      {HOME.daysLeft(left.days)}
    </Chip>
  )
}
