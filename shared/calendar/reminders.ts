import type { Role } from '../people/role.ts'
import type { Form } from '../sheets/forms.ts'
import { addDays, type Day, dayOf, instant } from './bangkok.ts'
import { workingDay } from './holidays.ts'
import { lastDayBefore, type PeriodCalendar } from './period-calendar.ts'

/** A line of domain §7: whom it reminds of one period's work, and when. */
type Reminder = {
  role: Role
  /** The day it belongs to. */
  day: (calendar: PeriodCalendar) => Day
  at: readonly [hour: number, minute: number]
  /** where it goes from a free day; the province's and the Department's last ones stay. */
  moves: 'before' | 'after' | 'never'
  /** From then on it is of no use. */
  stale: (calendar: PeriodCalendar) => Date
  /** sent even when the month's budget is used up. */
  lastDay?: true
  /** sent even to who has stopped reminders. */
  final?: true
  /** A message of its own beside the day's digest. */
  alone?: true
}

/** A reminder that falls due. */
export type Reminding = { at: Date; stale: Date; lastDay: boolean; final: boolean; alone: boolean }

const due = ({ districtDueAt }: PeriodCalendar): Day => lastDayBefore(districtDueAt)
const lock = ({ provinceDueAt }: PeriodCalendar): Day => lastDayBefore(provinceDueAt)
const from = (day: (calendar: PeriodCalendar) => Day, days: number) => (calendar: PeriodCalendar) =>
  addDays(day(calendar), days)
const untilClose = ({ closesAt }: PeriodCalendar): Date => closesAt
const untilLock = ({ provinceDueAt }: PeriodCalendar): Date => provinceDueAt
const closing = ({ closesAt }: PeriodCalendar): Day => dayOf(closesAt)

const officer = { role: 'district-officer', stale: untilClose } as const
const province = { role: 'province-officer', stale: untilLock } as const
const department = { role: 'department-officer', moves: 'never', lastDay: true, final: true } as const

/** what those who lock are reminded of, whatever the form. */
const LOCKING: readonly Reminder[] = [
  { ...province, day: from(due, 1), at: [9, 0], moves: 'after' },
  { ...province, day: from(lock, -4), at: [9, 0], moves: 'before' },
  { ...province, day: from(lock, -2), at: [9, 0], moves: 'before' },
  { ...province, day: lock, at: [9, 0], moves: 'never', lastDay: true },
  { ...province, day: lock, at: [16, 0], moves: 'never', lastDay: true, final: true, alone: true },
  { ...department, day: lock, at: [16, 0], stale: untilClose },
  { ...department, day: closing, at: [8, 30], stale: (calendar) => instant(addDays(closing(calendar), 1)) },
]

const OTOP: readonly Reminder[] = [
  { ...officer, day: ({ opensAt }) => dayOf(opensAt), at: [9, 0], moves: 'after' },
  { ...officer, day: from(due, -5), at: [9, 0], moves: 'before' },
  { ...officer, day: from(due, -1), at: [9, 0], moves: 'before' },
  { ...officer, day: due, at: [13, 0], moves: 'before', lastDay: true, final: true },
  { ...officer, day: from(due, 2), at: [9, 0], moves: 'after' },
  {
    role: 'district-head',
    stale: untilClose,
    day: due,
    at: [15, 0],
    moves: 'before',
    lastDay: true,
    final: true,
  },
]

const MARKET_SALES: readonly Reminder[] = [
  { ...officer, day: from(due, -2), at: [9, 0], moves: 'before' },
  { ...officer, day: due, at: [13, 0], moves: 'before', lastDay: true, final: true },
]

const REGISTRY: readonly Reminder[] = [
  { ...officer, day: from(due, -30), at: [9, 0], moves: 'before' },
  { ...officer, day: from(due, -7), at: [9, 0], moves: 'before' },
  { ...officer, day: due, at: [9, 0], moves: 'before', lastDay: true, final: true },
]

/** who is reminded of a form's period, and when: T the district's last day in time, P the province's (domain §7). */
const REMINDERS: Record<Form, readonly Reminder[]> = {
  'otop-sales': [...OTOP, ...LOCKING],
  'market-sales': [...MARKET_SALES, ...LOCKING],
  'market-registry': [...REGISTRY, ...LOCKING],
}

/** When a role is reminded of a form's period, in order; two that free days have moved to one instant are one, the weightier. */
export function remindersOf(
  form: Form,
  role: Role,
  calendar: PeriodCalendar,
  holidays: ReadonlySet<Day>,
): Reminding[] {
  const found = new Map<number, Reminding>()
  for (const { day, at, moves, stale, lastDay = false, final = false, alone = false } of REMINDERS[
    form
  ].filter((one) => one.role === role)) {
    const on = moves === 'never' ? day(calendar) : workingDay(day(calendar), moves, holidays)
    const moment = instant(on, ...at)
    if (moment < calendar.opensAt) continue // a province's early due day
    const same = found.get(moment.getTime())
    found.set(moment.getTime(), {
      at: moment,
      stale: stale(calendar),
      lastDay: lastDay || same?.lastDay === true,
      final: final || same?.final === true,
      alone,
    })
  }
  return [...found.values()].toSorted((a, b) => a.at.getTime() - b.at.getTime())
}
