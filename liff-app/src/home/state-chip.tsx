import type { SheetState } from '#shared/sheets/sheet-view.ts'
import { SHEET_STATE_WORD } from '#shared/text/words.th.ts'
import { Chip, type Tone } from '../ui/chip.tsx'
import type { IconName } from '../ui/icon.tsx'

const LOOK: Record<SheetState, { tone: Tone; icon: IconName }> = {
  'not-started': { tone: 'none', icon: 'minus' },
  draft: { tone: 'warn', icon: 'pen' },
  confirmed: { tone: 'ok', icon: 'check' },
}

/** A sheet's state as word, shape and colour. */
export function StateChip({ state }: { state: SheetState }) {
  return (
    <Chip tone={LOOK[state].tone} icon={LOOK[state].icon}>
      {SHEET_STATE_WORD[state]}
    </Chip>
  )
}
