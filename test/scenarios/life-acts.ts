import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import type { CastName } from '../support/cast.ts'
import * as life from './life-model.ts'
import { playDecision } from './life-decisions.ts'

/** One random act of one random person, or the clock's. */
export type LifeAct = { who: CastName; district: string; kind: Kind; pick: number; ready: boolean }

const KINDS = [
  'save',
  'rest-none',
  'confirm',
  'certify',
  'refuse-certify',
  'lock',
  'unlock',
  'return',
  'lock-province',
  'unlock-province',
  'except',
] as const
type Kind = (typeof KINDS)[number] | 'time' | 'settle'

/** Who is likely to do it; one in eight acts is anybody's. */
function likely(kind: Kind, district: string): CastName {
  if (kind === 'except') return 'prasert'
  if (['certify', 'refuse-certify'].includes(kind)) return 'wichai'
  if (['save', 'rest-none', 'confirm'].includes(kind)) return district === '5201' ? 'kanda' : 'somsak'
  return 'malee'
}

const ANYBODY: CastName[] = ['kanda', 'nipa', 'wichai', 'somsak', 'malee', 'prasert', 'chiang']
const WAY: Kind[] = [
  'rest-none',
  'confirm',
  'confirm',
  'certify',
  'certify',
  'lock',
  'unlock',
  'save',
  'time',
  'settle',
]

/** Acts that lead somewhere are likelier than those that are refused. */
export const lifeAct: fc.Arbitrary<LifeAct> = fc
  .record({
    anybody: fc.constantFrom(...ANYBODY),
    strange: fc.nat(7),
    district: fc.constantFrom('5201', '5201', '5201', '5202'),
    kind: fc.constantFrom<Kind>(...KINDS, ...WAY),
    pick: fc.nat(1_000),
    ready: fc.boolean(),
  })
  .map(({ anybody, strange, ...act }) => ({
    ...act,
    who: strange === 0 ? anybody : likely(act.kind, act.district),
  }))

/** What is sent: the route, and what the model says must come of it ('ok' or a refusal's code); the model has done it then. */
export type Sent = { path: string; body: object; expected: string; method: 'PUT' | 'POST' }

/** `version`: the head's, as the server tells it. */
export function play(model: life.Model, act: LifeAct, version: number): Sent {
  const sheet = model.sheets[act.district]!
  const { now } = model
  const base = `/sheets/otop-sales/2024-07/${act.district}`
  const id = { saveId: randomUUID() }
  const post = (path: string, body: object, expected: string): Sent => ({
    path,
    body: { ...id, ...body },
    expected,
    method: 'POST',
  })
  const writing = life.writable(sheet, now)
  const may = (permission: Parameters<typeof life.permits>[1], area = act.district): boolean =>
    life.permits(act.who, permission, area)
  switch (act.kind) {
    case 'save': {
      const [name, row] = [...sheet.rows][act.pick % sheet.rows.size]!
      const amount = act.ready ? (act.pick + 1) * 100 : 0
      const expected = !may('save-rows') ? 'not-permitted' : writing === 'open' ? 'ok' : writing
      const body = {
        version: row.version,
        state: amount > 0 ? 'amounts' : 'no-sales',
        amounts: [amount, 0, 0, 0],
      }
      if (expected === 'ok') {
        Object.assign(row, { amount, entered: true, by: act.who, version: row.version + 1 })
        life.edited(sheet)
      }
      return { path: `${base}/rows/${name}`, body: { ...id, ...body }, expected, method: 'PUT' }
    }
    case 'rest-none': {
      const left = [...sheet.rows].filter(([, { entered }]) => !entered)
      const rows = (left.length > 0 ? left : [...sheet.rows]).map(([row, seen]) => ({
        row,
        version: seen.version,
      }))
      const expected = !may('save-rows') ? 'not-permitted' : writing === 'open' ? 'ok' : writing
      if (expected === 'ok') {
        for (const [, row] of left)
          Object.assign(row, { entered: true, by: act.who, version: row.version + 1 })
        if (left.length > 0) life.edited(sheet)
      }
      return post(`${base}/rest-none`, { rows }, expected)
    }
    default:
      return playDecision(model, act, version, { base, post, writing, may })
  }
}
