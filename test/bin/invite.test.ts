import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type Simulator, startSimulator } from '#line-simulator/index.ts'
import { lineIdOf } from '../support/cast.ts'
import { signIn } from '../support/client.ts'
import { simulatorConfig } from '../support/settings.ts'
import { demoSettings, type Started, startAll, tool } from './started.ts'

const INVITE = ['--role', 'department-officer', '--area', 'TH', '--name', 'ทดสอบ']
let data: string
let env: NodeJS.ProcessEnv
let line: Simulator
let started: Started

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'yod-invite-'))
  env = await demoSettings(data)
  delete env['SIMULATOR_PORT']
  const config = simulatorConfig(`http://127.0.0.1:${env['PORT']}`, '2024-07-23T09:00:00+07:00')
  line = await startSimulator({ folder: join(data, 'line'), port: 0, config })
  started = await startAll({
    ...env,
    LINE_API_ORIGIN: line.origin,
    LINE_DATA_API_ORIGIN: line.origin,
    LINE_CHANNEL_SECRET: config.channelSecret,
    LINE_CHANNEL_ACCESS_TOKEN: config.channelAccessToken,
    LINE_LOGIN_CHANNEL_ID: config.loginChannelId,
    LIFF_ID: '1234567890-abcdefgh',
    PUBLIC_URL: `http://127.0.0.1:${env['PORT']}`,
    SESSION_SECRET: 'a secret of thirty-two bytes or more',
  })
}, 40_000)
afterEach(async () => {
  started.supervisor.kill('SIGTERM')
  if (started.supervisor.exitCode === null) await once(started.supervisor, 'exit')
  await line.stop()
  rmSync(data, { recursive: true, force: true })
}, 20_000)

test('E-6 P-11: beside the running real world, without LINE’s settings, an invitation joins it and its code gives the post', async () => {
  const invited = tool(env, 'invite', ...INVITE)
  expect(invited).toMatchObject({ status: 0, stdout: expect.stringMatching(/^[A-Z2-9]{4}-[A-Z2-9]{4}\n$/) })
  const malee = await signIn(started.origin, line.origin, lineIdOf('malee'))
  const joined = await malee.post('/join', { code: invited.stdout.trim() })
  expect(joined).toMatchObject({ status: 200, body: { post: { role: 'department-officer', area: 'TH' } } })
}, 40_000)
