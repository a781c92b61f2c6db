import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { createApp } from '#bot/app.ts'
import { lineIdOf } from '../support/cast.ts'
import { type Client, clientOf, saving } from '../support/client.ts'
import { count, startWorld, type World } from '../support/world.ts'

const HOUR_MS = 3_600_000
let world: World
let nobody: Client

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  nobody = clientOf(world.origin, '')
}, 30_000)
afterAll(() => world.stop())

async function tokenOf(name: string): Promise<string> {
  const told = await fetch(`${world.simulator}/simulator/id-token?userId=${lineIdOf(name)}`)
  return ((await told.json()) as { idToken: string }).idToken
}

test('P-3: an ID token that LINE does not know opens nothing', async () => {
  const idToken = await tokenOf('kanda')
  const [head, , signature] = idToken.split('.')
  const claims = {
    iss: 'https://access.line.me',
    sub: lineIdOf('malee'),
    aud: '9999999999',
    exp: 4_000_000_000,
  }
  const foreign = Buffer.from(JSON.stringify(claims)).toString('base64url')
  for (const token of [`${head}.${foreign}.${signature}`, `${idToken}x`, 'ก'.repeat(50), 'a'.repeat(3_000)]) {
    const answer = await nobody.post('/session', { idToken: token })
    expect(answer).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
  }
  expect(await count('sessions')).toBe(0)
})

test.each([
  [{}],
  [{ idToken: 7 }],
  [{ idToken: { $ne: '' } }],
  [{ idToken: 'a'.repeat(20), $where: '1' }],
  ['not json'],
  ['[]'],
])('P-3: %j is no way to sign in', async (body) => {
  expect(await nobody.post('/session', body)).toMatchObject({ status: 400, body: { code: 'bad-input' } })
})

test('P-3: the same token may be exchanged again; who holds no post is a guest', async () => {
  const idToken = await tokenOf('newcomer')
  for (let i = 0; i < 2; i += 1) {
    const opened = await nobody.post('/session', { idToken })
    expect(opened).toMatchObject({ status: 200, body: { person: { name: 'ผู้มาใหม่' }, posts: [] } })
  }
})

test('P-3: an ended session, a guessed cookie and an odd one open nothing', async () => {
  const kanda = await world.as('kanda')
  expect((await kanda.ask('DELETE', '/session')).status).toBe(204)
  for (const cookie of [
    kanda.cookie,
    `yod=${'A'.repeat(43)}`,
    'yod=',
    'yod=$ne',
    `yod=${'x'.repeat(5_000)}`,
  ]) {
    const answer = await clientOf(world.origin, cookie).get('/me')
    expect(answer).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
  }
})

test('P-3: a session lasts twelve hours; after them its cookie reads and writes nothing', async () => {
  const kanda = await world.as('kanda')
  const sessions = mongoose.connection.collection('sessions')
  const [session] = await sessions.find({ person: 'kanda' }).toArray()
  const left = session?.['expiresAt'].getTime() - Date.now()
  expect(Math.abs(left - 12 * HOUR_MS)).toBeLessThan(60_000)
  await sessions.updateMany({}, { $set: { expiresAt: new Date(Date.now() + 60_000) } })
  expect((await kanda.get('/me')).status).toBe(200)
  await sessions.updateMany({}, { $set: { expiresAt: new Date() } })
  const save = await kanda.put('/sheets/otop-sales/2024-07/5201/rows/rice.food', saving())
  for (const answer of [await kanda.get('/me'), save, await kanda.get('/my-work')])
    expect(answer).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
  expect(await count('rows')).toBe(0)
})

test('P-3: the cookie is kept from scripts and other sites, and from http where the world comes by https', async () => {
  const config = { ...world.deps.config, publicUrl: 'https://yod.example' }
  const server = createServer(createApp({ ...world.deps, config })).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const behindTls = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const body = JSON.stringify({ idToken: await tokenOf('kanda') })
  const headers = { 'content-type': 'application/json' }
  const [safe, plain] = await Promise.all(
    [behindTls, world.origin].map(async (origin) => {
      const answer = await fetch(`${origin}/api/session`, { method: 'POST', headers, body })
      return answer.headers.get('set-cookie')
    }),
  )
  server.closeAllConnections()
  server.close()
  for (const cookie of [safe, plain])
    expect(cookie).toMatch(/^yod=[\w-]{43}; Max-Age=43200; Path=\/;.*HttpOnly;.*SameSite=Lax/)
  expect([safe?.includes('Secure'), plain?.includes('Secure')]).toEqual([true, false])
})
