import { useEffect, useState } from 'react'
import { dayOf } from '#shared/calendar/bangkok.ts'
import { clockTime, shortDay } from '#shared/text/dates.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { Icon } from '../ui/icon.tsx'
import { troubled, undecided } from './drafts.ts'
import type { Sheet } from './use-sheet.ts'

const SLOW_MS = 600

/** One quiet line: saved at, still saving, or which rows have not got through (a tap leads to the first). */
export function SyncLine({ sheet, onTrouble }: { sheet: Sheet; onTrouble: (row: string) => void }) {
  const stuck = troubled(sheet.drafts)
  const flying = Object.values(sheet.drafts).some((draft) => draft.flight && !draft.trouble)
  const slow = useLasting(flying, SLOW_MS)
  const first = undecided(sheet.drafts)[0] ?? stuck[0]
  if (first) {
    return (
      <button type="button" className="sync err" onClick={() => onTrouble(first)}>
        <Icon name="warn" />
        {SHEET.sync.failed(stuck.length)}
      </button>
    )
  }
  return slow ? <Saving /> : <Saved at={sheet.view.head.changedAt} now={sheet.view.now} />
}

const Saving = () => (
  <span className="sync" role="status">
    <Icon name="sync" />
    {SHEET.sync.saving}
  </span>
)

function Saved({ at, now }: { at: string | null; now: string }) {
  return (
    <span className={at ? 'sync ok' : 'sync'} role="status">
      {at && <Icon name="cloud" />}
      {at ? SHEET.sync.saved(savedWhen(new Date(at), new Date(now))) : SHEET.sync.nothing}
    </span>
  )
}

/** "14:32"; of another day "19 ก.ค. 14:32". */
function savedWhen(at: Date, now: Date): string {
  const day = dayOf(at)
  return day === dayOf(now) ? clockTime(at) : `${shortDay(day)} ${clockTime(at)}`
}

/** True once `now` has been true for `ms` without a break. */
function useLasting(now: boolean, ms: number): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!now) return
    const timer = setTimeout(() => setLasting(true), ms)
    return () => {
      clearTimeout(timer)
      setLasting(false)
    }
  }, [now, ms])
  return now && lasting
}
