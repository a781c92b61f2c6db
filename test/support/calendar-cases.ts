import { randomUUID } from 'node:crypto'
import type { Case } from './permission-cases.ts'

/** Of what somebody else has set meanwhile: whoever may, is refused by its version. */
const stale = () => ({ saveId: randomUUID(), version: 9, reason: 'หยุดราชการ' })

const dueDayInProvince = (area: '52' | '50'): Case => ({
  route: 'put /provinces/:province/due-day',
  act: 'set-due-day',
  area,
  path: `/provinces/${area}/due-day`,
  body: () => ({ ...stale(), form: 'otop-sales', from: '2024-08', day: 22 }),
})

/** The Department's calendar and holidays, and the day that a province sets for its districts. */
export const CALENDAR_CASES: Case[] = [
  dueDayInProvince('52'),
  dueDayInProvince('50'),
  {
    route: 'put /calendars/:form/:period',
    act: 'edit-calendar',
    area: 'TH',
    path: '/calendars/otop-sales/2024-08',
    body: () => ({ ...stale(), instants: { closesAt: null } }),
  },
  {
    route: 'put /holidays',
    act: 'edit-calendar',
    area: 'TH',
    path: '/holidays',
    body: () => ({ ...stale(), days: ['2024-07-29'] }),
  },
  {
    route: 'put /market-settings/columns',
    act: 'edit-calendar',
    area: 'TH',
    path: '/market-settings/columns',
    body: () => ({ ...stale(), from: '2024-08', columns: [{ at: 0, label: 'OTOP' }] }),
  },
  {
    route: 'put /market-settings/first-month',
    act: 'edit-calendar',
    area: 'TH',
    path: '/market-settings/first-month',
    body: () => ({ ...stale(), month: '2024-08' }),
  },
]

/** Everybody who is signed in reads them. */
export const CALENDARS_FOR_ALL = [
  'get /calendars/:form/:period',
  'get /calendar-year/:year',
  'get /holidays',
  'get /market-settings',
]
