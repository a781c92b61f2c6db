import { Link } from 'wouter'
import { isReady } from '#shared/sheets/forms.ts'
import type { ProvinceView } from '#shared/sheets/work-view.ts'
import { PROVINCE } from '#shared/text/province.th.ts'
import { reviewPath } from '#shared/sheets/sheet-path.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import type { DistrictLine } from './late-mark.tsx'

/** What the overview can do with a district; `null`: no dialog is open. */
export type Opened =
  | { kind: 'lock'; area: string }
  | { kind: 'unlock'; area: string }
  | { kind: 'lock-all' }
  | { kind: 'unlock-all' }
  | { kind: 'nudge' }
  | null

export type Allowed = { view: ProvinceView; mayLock: boolean; onOpen: (opened: Opened) => void }

type Act = 'lock' | 'unlock' | 'review' | 'requests' | 'look'

/** The one main act on a district: a request first, then what its state asks for; only a look where nothing may be done. */
export function mainAct(line: DistrictLine, { view, mayLock }: Omit<Allowed, 'onOpen'>): Act {
  const open = view.writability.kind === 'open'
  if (!mayLock || (!open && line.exceptionUntil === null)) return 'look'
  if (line.asked) return 'requests'
  if (line.lock) return open ? 'unlock' : 'look'
  return isReady({ ...line, form: view.form, counts: line }) ? 'lock' : 'review'
}

const ICON: Record<Act, IconName> = {
  lock: 'lock',
  unlock: 'unlock',
  review: 'right',
  requests: 'bell',
  look: 'right',
}

/** The button of the one main act on a district. */
export function LineAct({ line, view, mayLock, onOpen }: Allowed & { line: DistrictLine }) {
  const act = mainAct(line, { view, mayLock })
  const word = PROVINCE.acts[act]
  const label = PROVINCE.actOn(word, line.areaName)
  const inside = (
    <>
      <Icon name={ICON[act]} />
      {word}
    </>
  )
  if (act === 'lock' || act === 'unlock') {
    return (
      <button
        type="button"
        className={act === 'lock' ? 'btn lk sm' : 'btn sm'}
        aria-label={label}
        onClick={() => onOpen({ kind: act, area: line.area })}
      >
        {inside}
      </button>
    )
  }
  const to = act === 'requests' ? '/requests' : reviewPath({ ...view, district: line.area })
  return (
    <Link className="btn sm" href={to} aria-label={label}>
      {inside}
    </Link>
  )
}
