import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { CAST } from '#bot/seed/cast.data.ts'
import { signIn } from '../support/client.ts'
import { demoSettings, type Started, startAll, tool } from './started.ts'

const SIX = {
  LINE_CHANNEL_SECRET: '0123456789abcdef',
  LINE_CHANNEL_ACCESS_TOKEN: 'a-token-of-tests',
  LINE_LOGIN_CHANNEL_ID: '1234567890',
  LIFF_ID: '1234567890-abcdefgh',
  PUBLIC_URL: 'https://otop.example',
  SESSION_SECRET: 'a secret of thirty-two bytes or more',
}
const IPV6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'))
const HOSTS = [['localhost', 'localhost'], ...(IPV6 ? [['::1', '[::1]']] : [])] as [string, string][]
let data: string
let started: Started | null

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'yod-hosts-'))
  started = null
})
afterEach(async () => {
  started?.supervisor.kill('SIGTERM')
  if (started?.supervisor.exitCode === null) await once(started.supervisor, 'exit')
  rmSync(data, { recursive: true, force: true })
}, 20_000)

test.each(HOSTS)(
  'E-13: with HOST=%s both addresses that are printed are of %s, and answer',
  async (host, name) => {
    const env = await demoSettings(data)
    started = await startAll({ ...env, HOST: host })
    const [simulator = '', app = ''] = started.said().match(/http:\/\/\S+/g) ?? []
    const [origin, stand] = [`http://${name}:${env['PORT']}`, `http://${name}:${env['SIMULATOR_PORT']}`]
    expect([simulator, app]).toEqual([stand, `${origin}/liff/`])
    const page = await fetch(simulator, { redirect: 'error' })
    expect([page.status, (await fetch(app)).status]).toEqual([200, 200])
    // A content policy cannot name an IPv6 address: the frame of the mini-app is allowed by its port.
    expect(page.headers.get('content-security-policy')).toContain(
      `frame-src ${origin.replace('[::1]', '*')};`,
    )
    const client = await signIn(origin, simulator, CAST[0]!.userId)
    expect(await client.ask('GET', '/me', undefined, { origin })).toMatchObject({ status: 200 })
  },
  40_000,
)

test.each(['192.0.2.1', 'no such host', '999.1.1.1'])(
  'E-13: a HOST that cannot be had is named as the setting: %s',
  async (host) => {
    const { SIMULATOR_PORT: _, ...env } = await demoSettings(data)
    for (const given of [env, { ...env, ...SIX }]) {
      const { status, stderr } = tool({ ...given, HOST: host }, 'start')
      expect([status, stderr]).toEqual([1, expect.stringMatching(/^setting HOST: .*\n$/)])
    }
  },
  40_000,
)

test.each(HOSTS)('E-13: a simulator port that is taken under HOST=%s is named', async (host) => {
  const env = await demoSettings(data)
  const other = createServer().listen(Number(env['SIMULATOR_PORT']), host)
  await once(other, 'listening')
  const { status, stderr } = tool({ ...env, HOST: host }, 'start')
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^[^\n]*SIMULATOR_PORT[^\n]*\n$/)])
  other.close()
})
