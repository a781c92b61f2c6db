import { isConfirmed } from '#shared/locking/lock.ts'
import type { SheetState } from '#shared/sheets/head-view.ts'
import { HOME } from '#shared/text/home.th.ts'
import { SHEET_STATE_WORD } from '#shared/text/words.th.ts'
import { Chip, type Tone } from '../ui/chip.tsx'
import type { IconName } from '../ui/icon.tsx'

const LOOK: Record<SheetState, { tone: Tone; icon: IconName }> = {
  'not-started': { tone: 'none', icon: 'minus' },
  draft: { tone: 'warn', icon: 'pen' },
  confirmed: { tone: 'ok', icon: 'check' },
  certified: { tone: 'ok', icon: 'check' },
}

/** A sheet's state as word, shape and colour; a month that closed unconfirmed is nobody's work any more. */
export function StateChip({ state, closed = false }: { state: SheetState; closed?: boolean }) {
  if (closed && !isConfirmed(state)) {
    return (
      <Chip tone="bad" icon="lock">
        {HOME.closedUnconfirmed}
      </Chip>
    )
  }
  return (
    <Chip tone={LOOK[state].tone} icon={LOOK[state].icon}>
      {SHEET_STATE_WORD[state]}
    </Chip>
  )
}
