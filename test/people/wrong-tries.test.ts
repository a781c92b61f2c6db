import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { pino } from 'pino'
import { joinByCode } from '#bot/people/join.ts'
import { makeFirstInvitation } from '#bot/people/make-invitation.ts'
import type { CastName } from '../support/cast.ts'
import type { Answer } from '../support/client.ts'
import { count, startWorld, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
}, 30_000)
afterAll(() => world.stop())

const first = (area: string) =>
  makeFirstInvitation(world.deps, { role: 'district-officer', area, name: 'คุณใหม่' })
const join = async (who: CastName, code: string): Promise<Answer> =>
  (await world.as(who)).post('/join', { code })

test('P-5: five wrong codes an hour, counted down; then nothing more, not even the right one', async () => {
  const { code } = await first('5203')
  for (const triesLeft of [4, 3, 2, 1, 0]) {
    const answer = await join('newcomer', 'AAAA-AAAA')
    expect(answer).toMatchObject({ status: 404, body: { code: 'code-unknown', details: { triesLeft } } })
    world.clock.set(`2024-07-23T09:0${5 - triesLeft}:00+07:00`)
  }
  const refusal = { code: 'too-many', details: { retryAt: '2024-07-23T03:00:00.000Z' } }
  expect(await join('newcomer', code)).toMatchObject({ status: 429, body: refusal })
  expect(await count('posts', { person: 'newcomer' })).toBe(0)
})

test('P-5: other people are not stopped by it, and an hour later the person is not either', async () => {
  const { code } = await first('5204')
  expect((await join('somsak', code)).status).toBe(200)
  world.clock.set('2024-07-23T09:59:59.999+07:00')
  expect((await join('newcomer', 'AAAA-AAAA')).status).toBe(429)
  world.clock.set('2024-07-23T10:00:00+07:00')
  expect((await join('newcomer', 'AAAA-AAAA')).body).toMatchObject({
    code: 'code-unknown',
    details: { triesLeft: 0 },
  })
})

test('P-5: many wrong codes at once are no way around it', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => join('chai', 'BBBB-BBBB')))
  expect(answers.filter((answer) => answer.status === 404).length).toBeLessThanOrEqual(5)
  expect(answers.every((answer) => [404, 429].includes(answer.status))).toBe(true)
})

test('P-5: a used or impossible code is no wrong try', async () => {
  const { code } = await first('5205')
  await join('somsak', code)
  for (let i = 0; i < 6; i += 1) expect((await join('nipa', code)).body.code).toBe('code-used')
  for (const text of ['', 'ABCD-EFG', 'ABCD-EFG0', 'ABCD-EFGI', '😀😀😀😀', 'ABCD\u0000EFGH', 'ก'.repeat(41)])
    expect(await join('nipa', text)).toMatchObject({
      status: 400,
      body: { code: 'bad-input', details: { field: 'code' } },
    })
  expect((await join('nipa', 'CCCC-CCCC')).body.details).toEqual({ triesLeft: 4 })
})

test('P-5: very many wrong tries by all together raise the alarm and refuse nobody', async () => {
  const { code } = await first('5206')
  const at = world.deps.clock()
  const earlier = await count('tries', { at: { $gt: new Date(at.getTime() - 3_600_000) } })
  const tries = Array.from({ length: 50 - earlier }, (_, i) => ({
    _id: `t${i}` as never,
    person: `p${i}`,
    at,
    removeAt: at,
  }))
  await mongoose.connection.collection('tries').insertMany(tries)
  const warned: string[] = []
  const log = pino({ level: 'warn' }, { write: (text: string) => void warned.push(text) })
  const malee = { person: { id: 'malee', name: 'มาลี' }, posts: [], session: null }
  const { post } = await joinByCode({ ...world.deps, log }, malee, { code })
  expect(post.area).toBe('5206')
  expect(warned).toHaveLength(1)
  expect(warned[0]).toContain('"triesInAll":51')
  expect(warned[0]).not.toContain(code)
})
