import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startWorld, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
}, 30_000)
afterAll(() => world.stop())

test('X-1: an address of more than 16 KB is refused in Thai', async () => {
  const answer = await fetch(`${world.origin}/api/me?${'x'.repeat(17_000)}`)
  expect(answer.status).toBe(431)
  expect(await answer.json()).toMatchObject({ code: 'too-large', message: expect.stringContaining('16 KB') })
})

test('X-1: what is not HTTP is answered, too', async () => {
  const { hostname, port } = new URL(world.origin)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  socket.end('สวัสดี\r\n\r\n')
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 [^]*"code":"bad-input"/)
})

test('E-13: the simulator may frame the pages under both names of this machine, nobody else may', async () => {
  const policy = (await fetch(`${world.origin}/liff/`)).headers.get('content-security-policy')
  const local = world.simulator.replace('127.0.0.1', 'localhost')
  expect(policy).toContain(`frame-ancestors ${world.simulator} ${local}`)
})
