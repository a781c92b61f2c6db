import { randomUUID } from 'node:crypto'
import type { Case } from './permission-cases.ts'

const SHEET = '/sheets/:form/:period/:district'
const PROVINCE = '/provinces/:province/:form/:period'
const id = () => ({ saveId: randomUUID() })
const ROW = { '5201': 'rice.food', '5001': 'umbrella.craft' } as const
const unlock = () => ({ ...id(), reason: 'แก้ยอด', until: 'close' })

/** Of a month long closed: whoever may, is refused by its state. */
const sheet = (district: string): string => `/sheets/otop-sales/2024-05/${district}`

/** What head and province do with a district's month. */
export const lockingInDistrict = (area: '5201' | '5001'): Case[] => [
  {
    route: `post ${SHEET}/certify`,
    act: 'certify',
    area,
    path: `${sheet(area)}/certify`,
    body: () => ({ ...id(), version: 9 }),
  },
  {
    route: `post ${SHEET}/refuse-certify`,
    act: 'certify',
    area,
    path: `${sheet(area)}/refuse-certify`,
    body: () => ({ ...id(), note: 'แก้ก่อน' }),
  },
  {
    route: `post ${SHEET}/unlock-requests`,
    act: 'request',
    area,
    path: `${sheet(area)}/unlock-requests`,
    body: () => ({ ...id(), reason: 'แก้ยอด' }),
  },
  {
    route: 'post /districts/:district/producer-requests',
    act: 'request',
    area,
    path: `/districts/${area}/producer-requests`,
    body: () => ({ ...id(), name: 'กลุ่มใหม่', note: 'เพิ่งลงทะเบียน' }),
  },
  { route: `post ${SHEET}/lock`, act: 'lock', area, path: `${sheet(area)}/lock`, body: id },
  { route: `post ${SHEET}/unlock`, act: 'unlock', area, path: `${sheet(area)}/unlock`, body: unlock },
  {
    route: `post ${SHEET}/return`,
    act: 'return',
    area,
    path: `${sheet(area)}/return`,
    body: () => ({ ...id(), rows: [ROW[area]], note: 'ตรวจยอด' }),
  },
  {
    route: `get ${SHEET}/certificates`,
    act: 'read-sheets',
    area,
    path: `${sheet(area)}/certificates`,
    hides: true,
  },
  { route: `get ${SHEET}/changed`, act: 'read-sheets', area, path: `${sheet(area)}/changed`, hides: true },
]

/** What the province does with all its districts. */
export const lockingInProvince = (area: '52' | '50'): Case[] => [
  {
    route: `post ${PROVINCE}/lock`,
    act: 'lock',
    area,
    path: `/provinces/${area}/otop-sales/2024-05/lock`,
    body: id,
  },
  {
    route: `post ${PROVINCE}/unlock`,
    act: 'unlock',
    area,
    path: `/provinces/${area}/otop-sales/2024-05/unlock`,
    body: unlock,
  },
  {
    route: 'get /closings/:form/:period/:province',
    act: 'read-sheets',
    area,
    path: `/closings/otop-sales/2024-07/${area}`,
    hides: true,
  },
]

/** What the Department alone does. */
export const lockingInCountry: Case[] = [
  {
    route: 'post /exceptions',
    act: 'grant-exceptions',
    area: 'TH',
    path: '/exceptions',
    body: () => ({
      ...id(),
      form: 'otop-sales',
      period: '2024-07',
      district: '5201',
      reason: 'ไฟดับ',
      until: '2024-08-20T00:00:00+07:00',
    }),
  },
  { route: 'get /exceptions', act: 'grant-exceptions', area: 'TH', path: '/exceptions' },
]
