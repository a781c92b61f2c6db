import { isConfirmed } from '#shared/locking/lock.ts'
import { HOME } from '#shared/text/home.th.ts'
import { SHEET_LIFE } from '#shared/text/sheet-life.th.ts'
import { Chip } from '../ui/chip.tsx'
import type { DistrictWork } from './district-card.tsx'
import type { NextStep } from './next-step.ts'
import { StateChip } from './state-chip.tsx'
import { TimeChip } from './time-chip.tsx'

type ChipsProps = { work: DistrictWork; step: NextStep; now: Date }

/** A month's state, what was done to it, and the time that is left while the district has something to do. */
export function MonthChips({ work: { head, writability, calendar }, step, now }: ChipsProps) {
  const life = SHEET_LIFE.chip
  if (head.lock) return <LockedChip />
  const lifted = head.exception ? life.excepted : head.unlocked && life.unlocked
  const timed = !isConfirmed(head.state) && !lifted && writability.kind !== 'closed'
  return (
    <span className="rowx wrap">
      {step === 'returned' ? (
        <Chip tone="bad" icon="ret">
          {life.returned}
        </Chip>
      ) : step === 'certify' ? (
        <Chip tone="warn" icon="pen">
          {HOME.waitsForHead}
        </Chip>
      ) : (
        <StateChip state={head.state} closed={writability.kind === 'closed'} />
      )}
      {lifted && (
        <Chip tone="warn" icon="unlock">
          {lifted}
        </Chip>
      )}
      {timed && <TimeChip writability={writability} dueAt={calendar.districtDueAt} now={now} />}
    </span>
  )
}

/** Locked by the province, or by itself. */
export const LockedChip = () => (
  <Chip tone="lock" icon="lock">
    {SHEET_LIFE.chip.locked}
  </Chip>
)
