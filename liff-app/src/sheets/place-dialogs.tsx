import { Link } from 'wouter'
import { addMonths, Month } from '#shared/calendar/month.ts'
import { monthOf } from '#shared/calendar/bangkok.ts'
import { APP } from '#shared/text/app.th.ts'
import { longMonth } from '#shared/text/dates.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import type { Sheet } from './use-sheet.ts'

type PlaceProps = { sheet: Sheet; onClose: () => void }

/** October 2566 (2023-10): the first month of the Department's records here. */
const FIRST = Month.parse('2023-10')

function monthsUntil(last: Month): Month[] {
  const months: Month[] = []
  for (let month = last; month >= FIRST; month = addMonths(month, -1)) months.push(month)
  return months
}

const Close = ({ onClose }: { onClose: () => void }) => (
  <button type="button" className="btn" onClick={onClose}>
    {APP.close}
  </button>
)

/** Every month up to now, newest first, and the way to one's work. */
export function MonthsDialog({ sheet, onClose }: PlaceProps) {
  const { period, district } = sheet.place
  const current = (month: Month) => month === period
  return (
    <Dialog title={SHEET.months} onClose={onClose} actions={<Close onClose={onClose} />}>
      <div className="choices">
        {monthsUntil(monthOf(new Date(sheet.view.now))).map((month) => (
          <Link
            key={month}
            className="item"
            href={`/otop/${month}?d=${district}`}
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
            href={`/otop/${sheet.place.period}?d=${post.area}`}
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
