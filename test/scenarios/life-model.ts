import { may, type Act as Permission } from '#shared/people/permissions.ts'
import { CAST, type CastName } from '../support/cast.ts'

// A second, small telling of the month's life, written from the domain and not from the code: what a random act must come to.

/** What a district's month is in the model; instants in milliseconds, money in satang. */
export type ModelSheet = {
  rows: Map<string, { amount: number; entered: boolean; by: string | null; version: number }>
  state: 'not-started' | 'draft' | 'confirmed' | 'certified'
  confirmedBy: string | null
  locked: boolean
  unlockedUntil: number | null
  exceptionUntil: number | null
  official: number | null
}

export type Model = { now: number; sheets: Record<string, ModelSheet> }

const at = (iso: string): number => Date.parse(`${iso}+07:00`)
export const OPENS = at('2024-07-10T00:00:00')
export const CLOSES = at('2024-08-06T00:00:00')
const DAY = 86_400_000

export const DISTRICT_ROWS: Record<string, string[]> = {
  '5201': ['rice.food', 'chili.food', 'chili.herb', 'cloth.textile', 'bowl.craft'],
  '5202': ['tea.beverage', 'soap.herb'],
}

const freshRow = () => ({ amount: 0, entered: false, by: null, version: 0 })
const freshSheet = (rows: string[]): ModelSheet => ({
  rows: new Map(rows.map((row) => [row, freshRow()])),
  state: 'not-started',
  confirmedBy: null,
  locked: false,
  unlockedUntil: null,
  exceptionUntil: null,
  official: null,
})

export const freshModel = (now: number): Model => ({
  now,
  sheets: Object.fromEntries(
    Object.entries(DISTRICT_ROWS).map(([district, rows]) => [district, freshSheet(rows)]),
  ),
})

export const totalOf = (sheet: ModelSheet): number =>
  [...sheet.rows.values()].reduce((sum, { amount }) => sum + amount, 0)
export const isComplete = (sheet: ModelSheet): boolean =>
  [...sheet.rows.values()].every(({ entered }) => entered)
export const isDone = ({ state }: ModelSheet): boolean => state === 'confirmed' || state === 'certified'

/** Whether a lock holds now, by hand or by itself. */
export function isLocked(sheet: ModelSheet, now: number): boolean {
  if (sheet.locked) return sheet.unlockedUntil === null || now >= sheet.unlockedUntil
  return sheet.exceptionUntil !== null && now >= sheet.exceptionUntil && isDone(sheet)
}

/** What the Department counts now. */
export function officialOf(sheet: ModelSheet, now: number): number | null {
  const byItself =
    isLocked(sheet, now) && (!sheet.locked || (sheet.unlockedUntil !== null && now >= sheet.unlockedUntil))
  if (byItself) return totalOf(sheet)
  return sheet.locked && !isLocked(sheet, now) ? null : sheet.official
}

export type Verdict = 'open' | 'not-open' | 'closed' | 'locked'

/** May the district write? */
export function writable(sheet: ModelSheet, now: number): Verdict {
  if (now < OPENS) return 'not-open'
  if (!sheet.locked && sheet.exceptionUntil !== null && now < sheet.exceptionUntil) return 'open'
  if (now >= CLOSES) return 'closed'
  return isLocked(sheet, now) ? 'locked' : 'open'
}

/** What was over is written down, as the clock's job does, sooner or later: it changes nothing that is seen. */
export function settle(sheet: ModelSheet, now: number): void {
  const official = officialOf(sheet, now)
  const locked = isLocked(sheet, now)
  const lapsed = [sheet.unlockedUntil, sheet.exceptionUntil].some((end) => end !== null && now >= end)
  if (!lapsed) return
  Object.assign(sheet, { locked, official, unlockedUntil: null, exceptionUntil: null })
}

/** Whether a person's posts allow it in the area. */
export const permits = (who: CastName, permission: Permission, area: string): boolean =>
  may(CAST[who].posts, permission, area)

/** An edit takes a month back to draft. */
export function edited(sheet: ModelSheet): void {
  sheet.state = 'draft'
  sheet.confirmedBy = null
}

export function lock(sheet: ModelSheet): void {
  Object.assign(sheet, { locked: true, unlockedUntil: null, exceptionUntil: null, official: totalOf(sheet) })
}

export function unlock(sheet: ModelSheet, now: number, until: '24h' | 'close'): void {
  const end = until === '24h' ? Math.min(now + DAY, CLOSES) : CLOSES
  Object.assign(sheet, { locked: true, unlockedUntil: end, official: null })
}
