import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { startSimulator } from '#line-simulator/index.ts'
import { call, startLine } from './start-line.ts'

let line: Awaited<ReturnType<typeof startLine>>
beforeEach(async () => {
  line = await startLine()
})
afterEach(() => line.stop())

const act = (path: string, json: unknown) => call(`${line.origin()}/simulator/${path}`, { json })
const look = async (path: string) => (await call(`${line.origin()}/simulator/${path}`)).body

test('people, chats, the count of messages and retry keys outlive a restart', async () => {
  const key = randomUUID()
  await act('people', { userId: 'Unew', name: 'คนใหม่' })
  await act('follow', { from: 'Unew' })
  await line.client().pushMessage({ to: 'Unew', messages: [{ type: 'text', text: 'สวัสดี' }] }, key)
  const before = await look('chats/Unew')
  await line.restart()
  expect(await look('chats/Unew')).toEqual(before)
  expect(await look('state')).toMatchObject({ quota: { used: 1 } })
  const again = line.client().pushMessage({ to: 'Unew', messages: [{ type: 'text', text: 'สวัสดี' }] }, key)
  await expect(again).rejects.toMatchObject({ status: 409 })
})

test('an ID token from before a restart is still good', async () => {
  const { idToken } = await look('id-token?userId=Usomsri')
  await line.restart()
  const form = new URLSearchParams({ id_token: String(idToken), client_id: '1234' })
  const verified = await call(`${line.origin()}/oauth2/v2.1/verify`, { method: 'POST', body: form })
  expect(verified).toMatchObject({ status: 200, body: { sub: 'Usomsri' } })
})

test('time stands while the simulator is stopped, and never steps back', async () => {
  await act('clock', { to: '2024-07-24T09:00:00+07:00' })
  const now = async () => Date.parse(((await look('state')) as { clock: { now: string } }).clock.now)
  const before = await now()
  const nextDay = Date.now() + 24 * 3_600_000
  await line.restart(() => jest.spyOn(Date, 'now').mockImplementation(() => nextDay))
  const after = await now()
  expect(after).toBeGreaterThanOrEqual(before)
  expect(after - before).toBeLessThan(60_000)
})

test('a folder is open in one simulator only', async () => {
  const { folder, config } = line
  await expect(startSimulator({ folder, port: 0, config })).rejects.toThrow('locked')
})

/** Starts the command in its own folder; resolves when it tells its address. */
async function startCommand(): Promise<{ child: ChildProcess; origin: string }> {
  const file = join(line.folder, 'config.json')
  writeFileSync(file, JSON.stringify(line.config))
  const args = [
    'line-simulator/cli.ts',
    '--folder',
    join(line.folder, 'own'),
    '--port',
    '0',
    '--config',
    file,
  ]
  const child = spawn(process.execPath, args, { env: { ...process.env, NODE_OPTIONS: '' } })
  let out = ''
  child.stdout.on('data', (piece) => (out += String(piece)))
  const deadline = Date.now() + 8000
  while (!out.includes('\n') && Date.now() < deadline) await pause(20)
  return { child, origin: /^listening (http:\S+)\n$/.exec(out)?.[1] ?? `not listening: ${out}` }
}

test.each([
  ['SIGTERM', (child: ChildProcess) => child.kill('SIGTERM')],
  ['the end of its input', (child: ChildProcess) => child.stdin?.end()],
])('the command says where it listens and ends with 0 on %s', async (_, end) => {
  const { child, origin } = await startCommand()
  expect(await call(`${origin}/simulator/state`)).toMatchObject({ status: 200 })
  const exited = once(child, 'exit')
  end(child)
  expect(await exited).toEqual([0, null])
})
