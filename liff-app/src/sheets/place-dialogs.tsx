import { Link } from 'wouter'
import { fiscalYearOf, type Period } from '#shared/calendar/form.ts'
import { monthOf } from '#shared/calendar/bangkok.ts'
import { APP } from '#shared/text/app.th.ts'
import { longMonth } from '#shared/text/dates.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { periodsUntil } from '../session/asked.ts'
import { useMe } from '../session/me.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import type { Sheet } from './use-sheet.ts'

type PlaceProps = { sheet: Sheet; onClose: () => void }

const Close = ({ onClose }: { onClose: () => void }) => (
  <button type="button" className="btn" onClick={onClose}>
    {APP.close}
  </button>
)

/** Every period up to now, newest first, and the way to one's work. */
export function MonthsDialog({ sheet, onClose }: PlaceProps) {
  const me = useMe()
  const { form, period } = sheet.place
  const today = monthOf(new Date(sheet.view.now))
  const last = form === 'market-registry' ? fiscalYearOf(today) : today
  const current = (one: Period) => one === period
  return (
    <Dialog title={SHEET.months} onClose={onClose} actions={<Close onClose={onClose} />}>
      <div className="choices">
        {periodsUntil(me, form, last).map((month) => (
          <Link
            key={month}
            className="item"
            href={sheetPath({ ...sheet.place, period: month })}
            aria-current={current(month) ? 'page' : undefined}
            onClick={onClose}
          >
            <span className={current(month) ? 'strong' : undefined}>{longMonth(month)}</span>
            {current(month) && <Icon name="check" />}
          </Link>
        ))}
        <Link className="item" href="/" onClick={onClose}>
          <span className="rowx">
            <Icon name="home" /> {SHEET.home}
          </span>
        </Link>
      </div>
    </Dialog>
  )
}

/** The districts that this person fills in. */
export function DistrictsDialog({ sheet, onClose }: PlaceProps) {
  return (
    <Dialog title={SHEET.districts} onClose={onClose} actions={<Close onClose={onClose} />}>
      <div className="choices">
        {sheet.districts.map((post) => (
          <Link
            key={post.area}
            className="item"
            href={sheetPath({ ...sheet.place, district: post.area })}
            aria-current={post.area === sheet.place.district ? 'page' : undefined}
            onClick={onClose}
          >
            <span className="strong">{post.areaName}</span>
            {post.area === sheet.place.district && <Icon name="check" />}
          </Link>
        ))}
      </div>
    </Dialog>
  )
}
