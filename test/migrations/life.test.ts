import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { MIGRATIONS } from '#bot/migrations/migrations.ts'
import { prepareStore } from '#bot/migrations/prepare-store.ts'
import { saveSetting, settingOf } from '#bot/migrations/settings.store.ts'
import { insertRows, newRow } from '#bot/sheets/rows.store.ts'
import type { Client } from '../support/client.ts'
import { addsUp, appoint, bring, julyOf, once, PROVINCE } from '../support/july.ts'
import { count, startWorld, type World } from '../support/world.ts'

const [july, other] = [julyOf('5201'), julyOf('5202')]
const at = (iso: string): Date => new Date(`2024-${iso}+07:00`)
const ROWS = [
  ['rice', 'food'],
  ['chili', 'food'],
  ['chili', 'herb'],
  ['cloth', 'textile'],
  ['bowl', 'craft'],
] as const
const NOTHING = { food: 0, beverage: 0, textile: 0, craft: 0, herb: 0 }
let world: World
let [kanda, wichai, somsak, malee, prasert]: Client[] = []

/** A head as the first schema had it: no lock, no certificate, no lateness. */
const oldHead = (period: string, district: string, more: object = {}) => ({
  _id: `otop-sales:${period}:${district}` as never,
  form: 'otop-sales',
  period,
  district,
  province: district.slice(0, 2),
  state: 'draft',
  version: 7,
  totals: { channels: [0, 0, 0, 0], categories: NOTHING },
  counts: { all: 5, notEntered: 5, amounts: 0, noSales: 0, stopped: 0 },
  firstConfirmedAt: null,
  confirmations: 0,
  confirmed: null,
  changedAt: null,
  previousPeriod: null,
  closedAt: null,
  ...more,
})
const confirmedAt = (instant: Date, receipt: string) => ({
  state: 'confirmed',
  counts: { all: 5, notEntered: 0, amounts: 1, noSales: 4, stopped: 0 },
  totals: { channels: [90_000, 0, 0, 0], categories: { ...NOTHING, food: 90_000 } },
  firstConfirmedAt: instant,
  confirmations: 1,
  confirmed: { by: { id: 'kanda', name: 'กานดา' }, at: instant, receipt },
})

beforeAll(async () => {
  world = await startWorld('2024-07-30T09:00:00+07:00')
  const sheets = mongoose.connection.collection('sheets')
  await sheets.insertMany([
    oldHead('2024-06', '5201', {
      ...confirmedAt(at('06-26T00:00:00'), 'OT-6706-5201-1-ABCD'),
      closedAt: at('07-06T00:00:00'),
    }),
    oldHead('2024-06', '5202', { state: 'not-started', closedAt: at('07-06T00:00:00') }),
    oldHead('2024-07', '5201', confirmedAt(at('07-25T23:59:59'), 'OT-6707-5201-1-ABCD')),
  ])
  for (const period of ['2024-06', '2024-07'])
    await insertRows(
      ROWS.map(([subject, category], place) => ({
        ...newRow(`otop-sales:${period}:5201`, subject, category, place + 1),
        version: 1,
        ...(place === 0
          ? { state: 'amounts' as const, amounts: [90_000, 0, 0, 0] as never }
          : { state: 'no-sales' as const }),
      })),
    )
  await mongoose.connection.collection('closings').insertOne({
    _id: 'otop-sales:2024-06:52' as never,
    form: 'otop-sales',
    period: '2024-06',
    province: '52',
    closedAt: at('07-06T00:00:00'),
    version: 1,
    districts: 13,
    confirmed: 1,
    notEntered: 5,
    total: 90_000,
  })
  await saveSetting('schema', 1)
  await Promise.all([prepareStore('demo'), prepareStore('demo')])
  await prepareStore('demo')
  ;[kanda, wichai, somsak, malee, prasert] = await Promise.all(
    (['kanda', 'wichai', 'somsak', 'malee', 'prasert'] as const).map(world.as),
  )
  await appoint('wichai', 'district-head', '5202')
}, 30_000)
afterAll(() => world.stop())

test('E-8: data of the first schema are read: nothing is locked or certified, lateness is as it was judged', async () => {
  expect(await settingOf('schema')).toBe(MIGRATIONS.at(-1)?.number)
  const { head } = await july.seen(kanda!)
  const none = { certified: null, lock: null, unlocked: null, exception: null, returned: null }
  expect(head).toMatchObject({ ...none, state: 'confirmed', version: 7, late: false, total: 90_000 })
  const june = (await kanda!.get('/sheets/otop-sales/2024-06/5201')).body
  expect(june).toMatchObject({ head: { ...none, late: true }, writability: { kind: 'closed' } })
  expect((await malee!.get(PROVINCE)).body).toMatchObject({ locked: 0, officialTotal: 0, total: 90_000 })
  expect((await malee!.get(`${july.path}/changed`)).body).toMatchObject({ since: 'confirmed', difference: 0 })
  for (const path of ['/my-work', '/provinces?period=2024-06'])
    expect((await prasert!.get(path)).status).toBe(200)
})

test('L-6: a confirmation of the first schema, which counted no changes, is compared by its instant', async () => {
  expect((await july.save(kanda!, 'rice.food', 91_000)).status).toBe(200)
  const [line] = (await malee!.get(PROVINCE)).body.districts
  const { since, difference } = (await malee!.get(`${july.path}/changed`)).body
  expect([line.changedRows, line.changedBaht, since]).toEqual([1, difference, 'confirmed'])
  expect(difference).toBeGreaterThan(0)
  expect((await july.confirm(kanda!)).status).toBe(200)
})

test('E-8: … and written: certified, locked, unlocked, saved, returned', async () => {
  expect((await july.certify(wichai!)).status).toBe(200)
  expect((await july.act(malee!, 'lock')).status).toBe(200)
  expect((await july.unlock(malee!)).status).toBe(200)
  expect((await july.save(kanda!, 'rice.food', 80_000)).status).toBe(200)
  expect((await july.confirm(kanda!)).body.receipt.no).toContain('OT-6707-5201-3-')
  expect((await july.act(malee!, 'return', { rows: ['rice.food'], note: 'ตรวจ' })).status).toBe(200)
  await bring(other, 'certified', { officer: somsak!, head: wichai! }, 'tea.beverage')
  for (const one of [july, other]) {
    const { stored, computed } = await addsUp(one)
    expect(stored).toEqual(computed)
  }
})

test('E-8: a closing of the first schema says that all was left out, and takes an exception’s new version', async () => {
  const closing = { _id: 'otop-sales:2024-06:52', locked: 0, certified: 0, lockedTotal: 0, leftOut: 90_000 }
  expect(await count('closings', { ...closing, version: 1, earlier: [] } as object)).toBe(1)
  const asked = { form: 'otop-sales', period: '2024-06', district: '5201', reason: 'ไฟดับ' }
  const granted = await prasert!.post('/exceptions', once({ ...asked, until: '2024-08-01T00:00:00+07:00' }))
  expect(granted.body.head).toMatchObject({ state: 'confirmed', lock: null })
  const lock = once({ reason: 'ยอดครบ' })
  expect((await malee!.post('/sheets/otop-sales/2024-06/5201/lock', lock)).status).toBe(200)
  const renewed = {
    _id: closing._id,
    version: 2,
    locked: 1,
    lockedTotal: 90_000,
    'earlier.0.leftOut': 90_000,
  }
  expect(await count('closings', renewed as object)).toBe(1)
})
