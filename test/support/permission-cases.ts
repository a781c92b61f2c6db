import { randomUUID } from 'node:crypto'
import type { Act } from '#shared/people/permissions.ts'
import { CALENDAR_CASES, CALENDARS_FOR_ALL } from './calendar-cases.ts'
import { saving } from './client.ts'
import { lockingInCountry, lockingInDistrict, lockingInProvince } from './locking-cases.ts'
import { MARKET_CASES } from './market-cases.ts'
import { MESSAGE_CASES } from './message-cases.ts'

/** `hides`: who may not is told that there is no such thing. */
export type Case = { route: string; act: Act; area: string; path: string; body?: () => unknown; hides?: true }

export const sheetOf = (district: string): string => `/sheets/otop-sales/2024-07/${district}`
const ROW = { '5201': 'rice.food', '5001': 'umbrella.craft' } as const
const PRODUCER = { '5201': 'rice', '5001': 'umbrella' } as const
const SHEET = '/sheets/:form/:period/:district'
const once = () => ({ saveId: randomUUID(), version: 0 })
const stop = () => saving({ version: 9, state: 'stopped', amounts: [0, 0, 0, 0], since: '2024-07' })
const newProducer = () => ({ name: `ทดสอบ ${randomUUID()}`, type: 'group', categories: ['food'] })

const inDistrict = (area: '5201' | '5001'): Case[] => [
  { route: `get ${SHEET}`, act: 'read-sheets', area, path: sheetOf(area), hides: true },
  { route: `get ${SHEET}/history`, act: 'read-sheets', area, path: `${sheetOf(area)}/history`, hides: true },
  {
    route: `put ${SHEET}/rows/:row`,
    act: 'save-rows',
    area,
    path: `${sheetOf(area)}/rows/${ROW[area]}`,
    body: () => saving({ version: 9 }),
  },
  {
    route: `put ${SHEET}/rows/:row`,
    act: 'mark-stopped',
    area,
    path: `${sheetOf(area)}/rows/${ROW[area]}`,
    body: stop,
  },
  {
    route: `post ${SHEET}/rows`,
    act: 'save-rows',
    area,
    path: `${sheetOf(area)}/rows`,
    body: () => ({ changes: [{}] }),
  },
  {
    route: `post ${SHEET}/rest-none`,
    act: 'save-rows',
    area,
    path: `${sheetOf(area)}/rest-none`,
    body: () => ({ saveId: randomUUID(), rows: [{ row: ROW[area], version: 9 }] }),
  },
  { route: `post ${SHEET}/confirm`, act: 'confirm', area, path: `${sheetOf(area)}/confirm`, body: once },
  {
    route: 'get /districts/:district/producers',
    act: 'read-producers',
    area,
    path: `/districts/${area}/producers`,
    hides: true,
  },
  {
    route: 'post /districts/:district/producers',
    act: 'edit-producers',
    area,
    path: `/districts/${area}/producers`,
    body: () => ({ ...newProducer(), subdistrict: `${area}01` }),
  },
  {
    route: 'patch /producers/:id',
    hides: true,
    act: 'edit-producers',
    area,
    path: `/producers/${PRODUCER[area]}`,
    body: () => ({ type: 'group' }),
  },
  {
    route: 'post /producers/:id/resume',
    hides: true,
    act: 'resume',
    area,
    path: `/producers/${PRODUCER[area]}/resume`,
    body: () => ({ category: ROW[area].split('.')[1], since: '2024-07', saveId: randomUUID() }),
  },
  {
    route: 'post /invites',
    act: 'invite district-officer',
    area,
    path: '/invites',
    body: () => ({ role: 'district-officer', area, name: 'คนใหม่' }),
  },
  {
    route: 'post /invites',
    act: 'invite district-head',
    area,
    path: '/invites',
    body: () => ({ role: 'district-head', area, name: 'คนใหม่' }),
  },
]
const inProvince = (area: '52' | '50'): Case[] => [
  {
    route: 'get /provinces/:province/:form/:period',
    act: 'read-sheets',
    area,
    path: `/provinces/${area}/otop-sales/2024-07`,
    hides: true,
  },
  {
    route: 'post /invites',
    act: 'invite province-officer',
    area,
    path: '/invites',
    body: () => ({ role: 'province-officer', area, name: 'คนใหม่' }),
  },
]
export const CASES: Case[] = [
  ...(['5201', '5001'] as const).flatMap(inDistrict),
  ...(['52', '50'] as const).flatMap(inProvince),
  ...(['5201', '5001'] as const).flatMap(lockingInDistrict),
  ...(['52', '50'] as const).flatMap(lockingInProvince),
  ...lockingInCountry,
  ...CALENDAR_CASES,
  ...MESSAGE_CASES,
  ...MARKET_CASES,
  {
    route: 'get /provinces',
    act: 'read-provinces',
    area: 'TH',
    path: '/provinces?period=2024-07',
    hides: true,
  },
  { route: 'get /jobs', act: 'read-jobs', area: 'TH', path: '/jobs', hides: true },
  {
    route: 'post /jobs/:id/run',
    act: 'run-jobs',
    area: 'TH',
    path: `/jobs/${'0'.repeat(24)}/run`,
    body: () => ({}),
  },
  {
    route: 'post /invites',
    act: 'invite department-officer',
    area: 'TH',
    path: '/invites',
    body: () => ({ role: 'department-officer', area: 'TH', name: 'คนใหม่' }),
  },
]
/** Routes of one's own, or of things by id whose rules people/ and sheets/ tests walk. */
export const ELSEWHERE = [
  'get /my-work',
  'get /people',
  'put /people/:id/phone',
  'delete /posts/:id',
  'get /invites',
  'delete /invites/:id',
  'post /join',
  'get /requests',
  'post /requests/:id/answer',
  'get /areas/:code',
  `get ${SHEET}/receipts/:no`,
  `get ${SHEET}/certificates/:no`,
  'get /registries/:period/:district/paper-form',
  'post /registries/:period/:district/paper-form',
  'post /registries/:period/:district/paper-form/rows',
  ...CALENDARS_FOR_ALL,
]
