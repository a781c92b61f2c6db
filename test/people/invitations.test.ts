import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { codeHash } from '#bot/people/invitation-code.ts'
import type { CastName } from '../support/cast.ts'
import type { Answer } from '../support/client.ts'
import { count, startWorld, type World } from '../support/world.ts'

const START = '2024-07-23T09:00:00+07:00'
const FORTNIGHT = '2024-08-06T09:00:00.000+07:00'
let world: World

beforeAll(async () => {
  world = await startWorld(START)
}, 30_000)
afterAll(() => world.stop())

const invite = async (by: CastName, role: string, area: string, more: object = {}): Promise<Answer> =>
  (await world.as(by)).post('/invites', { role, area, name: 'คุณใหม่', ...more })
const join = async (who: CastName, code: string): Promise<Answer> =>
  (await world.as(who)).post('/join', { code })
const postsOf = async (who: CastName): Promise<string[]> =>
  (await (await world.as(who)).get('/me')).body.posts.map(
    (post: { role: string; area: string }) => `${post.role} ${post.area}`,
  )

test('P-4: an invitation has eight clear letters, fourteen days, and is stored as a hash only', async () => {
  const { status, body } = await invite('malee', 'district-officer', '5203')
  expect(status).toBe(201)
  expect(body.code).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/)
  expect(body.expiresAt).toBe(new Date(FORTNIGHT).toISOString())
  const stored = JSON.stringify(await mongoose.connection.collection('invites').find().toArray())
  expect(stored).not.toContain(body.code)
  expect(stored).not.toContain(body.code.replace('-', ''))
})

test('P-4: a code, however typed, gives the post at once, tells the inviter and works once', async () => {
  const { body } = await invite('malee', 'district-officer', '5204')
  const joined = await join('newcomer', ` ${body.code.toLowerCase().replace('-', ' ')} `)
  expect(joined).toMatchObject({
    status: 200,
    body: { post: { role: 'district-officer', area: '5204', areaName: 'เสริมงาม' }, handedOverFrom: null },
  })
  expect(await postsOf('newcomer')).toEqual(['district-officer 5204'])
  expect(await count('outbox', { kind: 'invitation-used', person: 'malee' })).toBe(1)
  expect(await count('outbox', { kind: 'menu', person: 'newcomer' })).toBe(1)
  expect(await join('newcomer', body.code)).toMatchObject({ status: 409, body: { code: 'code-used' } })
  expect(await join('chai', body.code)).toMatchObject({ status: 409, body: { code: 'code-used' } })
  expect(await postsOf('chai')).toEqual(['district-officer 5001'])
})

test('P-4: of many at once with one code exactly one gets the post', async () => {
  const { body } = await invite('malee', 'district-officer', '5205')
  const people: CastName[] = ['kanda', 'nipa', 'somsak', 'chai', 'chiang']
  const answers = await Promise.all(people.map((who) => join(who, body.code)))
  expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409, 409, 409, 409])
  expect(answers.filter((answer) => answer.body.code === 'code-used')).toHaveLength(4)
  expect(await count('posts', { area: '5205', ended: null })).toBe(1)
})

test('P-4: a post that is held already leaves the code unused, also when two codes are given at once', async () => {
  const [one, two] = [
    await invite('malee', 'district-officer', '5206'),
    await invite('malee', 'district-officer', '5206'),
  ]
  const answers = await Promise.all([join('somsak', one.body.code), join('somsak', two.body.code)])
  expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409])
  expect(answers.find((answer) => answer.status === 409)?.body.code).toBe('already-held')
  expect(await count('posts', { person: 'somsak', area: '5206', ended: null })).toBe(1)
  const unused = answers[0]?.status === 200 ? two : one
  expect((await join('nipa', unused.body.code)).status).toBe(200)
})

test('P-6: a code that was taken back gives nothing; one that was used cannot be taken back', async () => {
  const { body } = await invite('malee', 'district-head', '5207')
  const malee = await world.as('malee')
  expect((await (await world.as('wichai')).delete(`/invites/${body.id}`)).status).toBe(404)
  expect((await (await world.as('chiang')).delete(`/invites/${body.id}`)).status).toBe(404)
  expect((await malee.delete(`/invites/${body.id}`)).status).toBe(204)
  expect((await malee.delete(`/invites/${body.id}`)).status).toBe(204)
  expect(await join('chai', body.code)).toMatchObject({ status: 409, body: { code: 'code-expired' } })
  const used = await invite('malee', 'district-head', '5207')
  await join('chai', used.body.code)
  expect(await malee.delete(`/invites/${used.body.id}`)).toMatchObject({
    status: 409,
    body: { code: 'code-used' },
  })
  expect(await malee.delete('/invites/unknown')).toMatchObject({ status: 404 })
})

test('P-6: who may not invite to a post may see its invitation in the own area, not take it back', async () => {
  const { body } = await invite('malee', 'district-head', '5201')
  const wichai = await world.as('wichai')
  const { invitations } = (await wichai.get('/invites')).body
  expect(invitations[0]).toMatchObject({
    id: body.id,
    state: 'waiting',
    by: 'มาลี',
    usedBy: null,
    areaName: 'เมืองลำปาง',
  })
  expect(invitations.every((one: { area: string }) => one.area === '5201')).toBe(true)
  expect(JSON.stringify(invitations)).not.toContain(body.code)
  expect(await wichai.delete(`/invites/${body.id}`)).toMatchObject({
    status: 403,
    body: { code: 'not-permitted' },
  })
  const seen = (await (await world.as('malee')).get('/invites')).body.invitations
  expect(seen.find((one: { id: string }) => one.id === body.id).state).toBe('waiting')
})

test('P-4: a code is worth nothing once its inviter may not invite to that post any more', async () => {
  const { body } = await invite('wichai', 'district-officer', '5201')
  const malee = await world.as('malee')
  const { posts } = (await malee.get('/people')).body
  const head = posts.find(
    (post: { role: string; area: string }) => post.role === 'district-head' && post.area === '5201',
  )
  expect((await malee.delete(`/posts/${head.id}`)).status).toBe(204)
  expect(await join('chai', body.code)).toMatchObject({ status: 409, body: { code: 'code-expired' } })
  const again = await invite('malee', 'district-head', '5201')
  expect((await join('wichai', again.body.code)).status).toBe(200)
})

test('P-4: a code is good until the last instant of its fourteen days and says afterwards when it ended', async () => {
  const [first, second] = [
    await invite('malee', 'district-officer', '5208'),
    await invite('malee', 'district-officer', '5209'),
  ]
  world.clock.set('2024-08-06T08:59:59.999+07:00')
  expect((await join('chiang', first.body.code)).status).toBe(200)
  world.clock.set(FORTNIGHT)
  const late = await join('chiang', second.body.code)
  expect(late).toMatchObject({
    status: 409,
    body: { code: 'code-expired', details: { expiredAt: second.body.expiresAt } },
  })
  expect(late.body.message).toContain('6\u00a0ส.ค.')
  expect(await count('posts', { area: '5209', ended: null })).toBe(0)
  const { invitations } = (await (await world.as('malee')).get('/invites')).body
  expect(invitations.find((one: { id: string }) => one.id === second.body.id).state).toBe('expired')
  expect(invitations.find((one: { id: string }) => one.id === first.body.id)).toMatchObject({
    state: 'used',
    usedBy: 'เชียง',
  })
})

test('P-11: each store makes a key of its own, so the same code is kept as another hash elsewhere', async () => {
  const here = await codeHash('ABCDEFGH')
  expect(await codeHash('ABCDEFGH')).toBe(here)
  await mongoose.connection.collection('settings').deleteOne({ _id: 'invitation-key' as never })
  expect(await codeHash('ABCDEFGH')).not.toBe(here)
})
