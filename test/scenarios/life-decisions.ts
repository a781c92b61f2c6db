import type { Act as Permission } from '#shared/people/permissions.ts'
import type { LifeAct, Sent } from './life-acts.ts'
import * as life from './life-model.ts'

type Asked = {
  base: string
  post: (path: string, body: object, expected: string) => Sent
  writing: life.Verdict
  may: (permission: Permission, area?: string) => boolean
}

const REASON = 'เหตุผลทดสอบ'
const DAY = 86_400_000

/** Confirm, certify, lock and the like: what the model says of them. */
export function playDecision(model: life.Model, act: LifeAct, version: number, asked: Asked): Sent {
  const sheet = model.sheets[act.district]!
  const { base, post, writing, may } = asked
  switch (act.kind) {
    case 'confirm': {
      const ready = sheet.state === 'draft' ? 'ok' : 'changed-meanwhile'
      const expected = !may('confirm')
        ? 'not-permitted'
        : refusal(writing, life.isComplete(sheet) ? ready : 'not-complete')
      if (expected === 'ok') Object.assign(sheet, { state: 'confirmed', confirmedBy: act.who })
      return post(`${base}/confirm`, { version }, expected)
    }
    case 'certify': {
      const own = sheet.confirmedBy === act.who || [...sheet.rows.values()].some(({ by }) => by === act.who)
      const confirmed = own ? 'own-work' : 'ok'
      const ready = undecided(sheet, confirmed)
      const expected = !may('certify') ? 'not-permitted' : refusal(writing, ready)
      if (expected === 'ok') sheet.state = 'certified'
      return post(`${base}/certify`, { version }, expected)
    }
    case 'refuse-certify': {
      const ready = undecided(sheet, 'ok')
      const expected = !may('certify') ? 'not-permitted' : refusal(writing, ready)
      if (expected === 'ok') life.edited(sheet)
      return post(`${base}/refuse-certify`, { note: REASON }, expected)
    }
    case 'return': {
      const expected = !may('return')
        ? 'not-permitted'
        : refusal(writing, life.isDone(sheet) ? 'ok' : 'not-confirmed')
      if (expected === 'ok') life.edited(sheet)
      const row = [...sheet.rows.keys()][act.pick % sheet.rows.size]
      return post(`${base}/return`, { rows: [row], note: REASON }, expected)
    }
    default:
      return playLock(model, act, asked)
  }
}

/** What the head decides is decided once. */
const undecided = ({ state }: life.ModelSheet, confirmed: string): string =>
  state === 'certified' ? 'changed-meanwhile' : state === 'confirmed' ? confirmed : 'not-confirmed'

const refusal = (writing: life.Verdict, otherwise: string): string =>
  writing === 'open' ? otherwise : writing

function playLock(model: life.Model, act: LifeAct, { base, post, writing, may }: Asked): Sent {
  const { now, sheets } = model
  const sheet = sheets[act.district]!
  const province = `/provinces/52/otop-sales/2024-07`
  const until = act.ready ? '24h' : 'close'
  const clock = now < life.OPENS ? 'not-open' : now >= life.CLOSES ? 'closed' : 'open'
  switch (act.kind) {
    case 'lock': {
      const held = life.isLocked(sheet, now) ? 'locked' : writing
      const ready = act.ready || sheet.state === 'certified' ? 'ok' : 'reason-needed'
      const expected = !may('lock') ? 'not-permitted' : held !== 'open' ? held : ready
      if (expected === 'ok') life.lock(sheet)
      return post(`${base}/lock`, act.ready ? { reason: REASON } : {}, expected)
    }
    case 'unlock': {
      const lifted = sheet.locked && !life.isLocked(sheet, now) ? 'already-running' : 'not-locked'
      const ready = clock === 'open' && life.isLocked(sheet, now) ? 'ok' : lifted
      const expected = !may('unlock')
        ? 'not-permitted'
        : clock === 'open'
          ? ready
          : refusal(writing, 'not-locked')
      if (expected === 'ok') life.unlock(sheet, now, until)
      return post(`${base}/unlock`, { reason: REASON, until }, expected)
    }
    case 'lock-province': {
      const expected = !may('lock', '52') ? 'not-permitted' : clock === 'open' ? 'ok' : clock
      const reasons = act.ready ? { [act.district]: REASON } : {}
      const wanted = (district: string): boolean =>
        sheets[district]!.state === 'certified' || district in reasons
      if (expected === 'ok')
        for (const [district, one] of Object.entries(sheets))
          if (!life.isLocked(one, now) && wanted(district)) life.lock(one)
      return post(`${province}/lock`, { reasons }, expected)
    }
    case 'unlock-province': {
      const expected = !may('unlock', '52') ? 'not-permitted' : clock === 'open' ? 'ok' : clock
      if (expected === 'ok')
        for (const one of Object.values(sheets)) if (life.isLocked(one, now)) life.unlock(one, now, until)
      return post(`${province}/unlock`, { reason: REASON, until }, expected)
    }
    default:
      return playException(model, act, { base, post, writing, may })
  }
}

function playException({ now, sheets }: life.Model, { district, pick }: LifeAct, { post, may }: Asked): Sent {
  const sheet = sheets[district]!
  const end = now + ((pick % 5) - 1) * DAY // sometimes in the past
  const running = sheet.exceptionUntil !== null && now < sheet.exceptionUntil
  const ready = end <= now ? 'bad-input' : running ? 'already-running' : 'ok'
  const expected = !may('grant-exceptions', 'TH') ? 'not-permitted' : now < life.CLOSES ? 'not-closed' : ready
  if (expected === 'ok') {
    const official = life.officialOf(sheet, now)
    Object.assign(sheet, { locked: false, unlockedUntil: null, exceptionUntil: end, official })
  }
  const key = { form: 'otop-sales', period: '2024-07', district }
  return post('/exceptions', { ...key, reason: REASON, until: new Date(end).toISOString() }, expected)
}
