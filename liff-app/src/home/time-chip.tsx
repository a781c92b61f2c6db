import type { WritabilityView } from '#shared/sheets/head-view.ts'
import { timeStanding } from '../sheets/time-left.ts'
import { Chip } from '../ui/chip.tsx'

type TimeChipProps = { writability: WritabilityView; dueAt: string; now: Date }

/** The time that is left until `dueAt`, as word, shape and colour. */
export function TimeChip({ writability, dueAt, now }: TimeChipProps) {
  const { tone, icon, words } = timeStanding(writability, dueAt, now)
  return (
    <Chip tone={tone} icon={icon}>
      {words}
    </Chip>
  )
}
