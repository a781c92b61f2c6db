import { Link } from 'wouter'
import { formatBaht } from '#shared/money/satang.ts'
import { hasMoney } from '#shared/sheets/forms.ts'
import { provincePath } from '#shared/sheets/sheet-path.ts'
import type { ProvincesView } from '#shared/sheets/work-view.ts'
import { PROVINCE } from '#shared/text/province.th.ts'
import { Chip } from '../ui/chip.tsx'
import { Meter } from '../ui/meter.tsx'
import { confirmedOf } from './worst-first.ts'

type LineProps = { line: ProvincesView['provinces'][number]; view: ProvincesView }

/** A province in the Department's list: how many of its districts are locked and confirmed, and the way to it. */
export function ProvinceLine({ line, view }: LineProps) {
  const { confirmed } = confirmedOf(line.byState)
  const drafts = line.byState.draft ?? 0
  const { locked, districts } = line
  const waiting = Math.max(0, confirmed - locked)
  const lockedOf = PROVINCE.lockedOf(locked, districts)
  const confirmedText = PROVINCE.confirmedOf(confirmed, districts)
  return (
    <li>
      <Link className="item" href={provincePath({ ...view, province: line.province })}>
        <span className="strong">{line.provinceName}</span>
        <Chip tone={locked > 0 ? 'lock' : 'none'} icon="lock">
          {lockedOf}
        </Chip>
        <span className="sub">{confirmedText}</span>
        <span className="num small">
          {hasMoney(view.form) && (line.total > 0 ? formatBaht(line.total) : PROVINCE.none)}
        </span>
        <Meter
          label={`${lockedOf} · ${confirmedText}`}
          parts={[
            { kind: 'locked', count: locked },
            { kind: 'filled', count: waiting },
            { kind: 'begun', count: Math.min(drafts, districts - locked - waiting) },
            { kind: 'rest', count: Math.max(0, districts - locked - waiting - drafts) },
          ]}
        />
      </Link>
    </li>
  )
}
