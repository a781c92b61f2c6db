import { inArea } from '../areas/area.ts'
import type { Role, RoleInArea } from './role.ts'

type Reach = 'own' | 'all'

const EVERYBODY = { 'district-officer': 'own', 'district-head': 'own', 'province-officer': 'own' } as const
const DISTRICT = { 'district-officer': 'own', 'district-head': 'own' } as const

/** P-2: who may do what; own = own area and below. The one table: use cases ask it, screens hide buttons by it. */
export const PERMISSIONS = {
  'read-sheets': { ...EVERYBODY, 'department-officer': 'all' },
  'read-producers': { ...EVERYBODY, 'department-officer': 'all' },
  'save-rows': DISTRICT,
  confirm: DISTRICT,
  'mark-stopped': DISTRICT,
  certify: { 'district-head': 'own' },
  request: DISTRICT,
  lock: { 'province-officer': 'own' },
  unlock: { 'province-officer': 'own' },
  return: { 'province-officer': 'own' },
  'answer-requests': { 'province-officer': 'own' },
  'set-due-day': { 'province-officer': 'own' },
  'grant-exceptions': { 'department-officer': 'all' },
  'edit-calendar': { 'department-officer': 'all' },
  resume: EVERYBODY,
  'edit-producers': { 'province-officer': 'own' },
  'add-late-market': { 'province-officer': 'own' },
  'read-people': { 'district-head': 'own', 'province-officer': 'own', 'department-officer': 'all' },
  'invite district-officer': { 'district-head': 'own', 'province-officer': 'own' },
  'invite district-head': { 'province-officer': 'own' },
  'invite province-officer': { 'province-officer': 'own', 'department-officer': 'all' },
  'invite department-officer': { 'department-officer': 'all' },
  nudge: { 'province-officer': 'own' },
  'edit-phones': { 'province-officer': 'own' },
  'read-messages': { 'province-officer': 'own', 'department-officer': 'all' },
  'read-provinces': { 'department-officer': 'all' },
  'read-jobs': { 'department-officer': 'all' },
  'run-jobs': { 'department-officer': 'all' },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>

export type Act = keyof typeof PERMISSIONS

/** P-2: may one of these posts do the act in the area ("5201", "52" or "TH")? */
export function may(posts: readonly RoleInArea[], act: Act, area: string): boolean {
  const row: Partial<Record<Role, Reach>> = PERMISSIONS[act]
  return posts.some((post) => {
    const reach = row[post.role]
    return reach === 'all' || (reach === 'own' && inArea(area, post.area))
  })
}
