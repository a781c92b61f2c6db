import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { districtsOf } from '#shared/areas/area.ts'
import { lineIdOf } from '../support/cast.ts'
import { allSent, heard, wordsOf } from '../support/chat-room.ts'
import type { Client } from '../support/client.ts'
import { appoint, bring, julyOf, produceIn } from '../support/july.ts'
import { count, startWorld, type World } from '../support/world.ts'

const OTHERS = districtsOf('52').filter((district) => district !== '5201')
const last = julyOf('5213')
let world: World
let [kanda, wichai, somsak]: Client[] = []

beforeAll(async () => {
  world = await startWorld('2024-07-30T21:00:00+07:00')
  ;[kanda, wichai, somsak] = await Promise.all((['kanda', 'wichai', 'somsak'] as const).map(world.as))
  await appoint('newcomer', 'province-officer', '52')
  await produceIn(OTHERS)
  for (const district of OTHERS) {
    await appoint('wichai', 'district-head', district)
    if (district !== '5202') await appoint('somsak', 'district-officer', district)
  }
  await bring(julyOf('5201'), 'certified', { officer: kanda!, head: wichai! }, 'rice.food')
  for (const district of OTHERS.slice(0, -1))
    await bring(julyOf(district), 'certified', { officer: somsak!, head: wichai! }, `h${district}.food`)
}, 60_000)
afterAll(() => world.stop())

const owed = (filter: object = {}) => count('outbox', { kind: 'all-certified', ...filter })

test('R-7: nothing is told before the last district is certified', async () => {
  await bring(last, 'confirmed', { officer: somsak!, head: wichai! }, 'h5213.food')
  expect(await owed()).toBe(0)
})

test('R-7: when one is edited again before the morning, nobody is told', async () => {
  await last.certify(wichai!)
  expect(await owed({ state: 'waiting' })).toBe(2)
  await last.save(somsak!, 'h5213.food', 5_000)
  world.clock.set('2024-07-31T08:30:00+07:00')
  await allSent('all-certified')
  expect(await owed({ state: 'dropped' })).toBe(2)
})

test('R-7: with the last district certified each officer of the province is told, once however often it happens', async () => {
  for (let again = 0; again < 2; again += 1) {
    await last.save(somsak!, 'h5213.food', 6_000 + again)
    await last.confirm(somsak!)
    expect((await last.certify(wichai!)).status).toBe(200)
    await allSent('all-certified')
  }
  expect(await owed({ state: 'sent' })).toBe(2)
  for (const who of ['malee', 'newcomer'] as const) {
    const told = await heard(world, lineIdOf(who))
    expect(told).toHaveLength(1)
    expect(wordsOf(told)).toMatch(/รับรองครบ\u00a013\u00a0อำเภอ พร้อมล็อก.*จังหวัดล็อกภายใน.5.ส\.ค\..2567/)
  }
  expect(wordsOf(await heard(world, lineIdOf('chiang')))).not.toContain('รับรองครบ')
})

test('R-7: when the last two districts are certified at once, each officer of the province is told once', async () => {
  const two = [
    { july: julyOf('5212'), row: 'h5212.food' },
    { july: last, row: 'h5213.food' },
  ]
  for (let round = 0; round < 8; round += 1) {
    await mongoose.connection.collection('outbox').deleteMany({ kind: 'all-certified' } as object)
    const ready = two.map(async ({ july, row }) => {
      await july.save(somsak!, row, 7_000 + round)
      await july.confirm(somsak!)
      const { version } = (await july.seen(wichai!)).head
      return () => july.act(wichai!, 'certify', { version })
    })
    const acts = await Promise.all(ready)
    expect(await owed()).toBe(0)
    const answers = await Promise.all(acts.map((act) => act()))
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await owed()).toBe(2)
  }
})
