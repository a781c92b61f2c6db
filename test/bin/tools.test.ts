import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { demoSettings, tool } from './started.ts'

const SIX = {
  LINE_CHANNEL_SECRET: '0123456789abcdef',
  LINE_CHANNEL_ACCESS_TOKEN: 'a-token-of-tests',
  LINE_LOGIN_CHANNEL_ID: '1234567890',
  LIFF_ID: '1234567890-abcdefgh',
  PUBLIC_URL: 'http://127.0.0.1:3000',
  SESSION_SECRET: 'a secret of thirty-two bytes or more',
}
const INVITE = ['--role', 'department-officer', '--area', 'TH', '--name', 'ทดสอบ']
let data: string
let env: NodeJS.ProcessEnv

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'yod-tools-'))
  env = await demoSettings(data)
  delete env['SIMULATOR_PORT']
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

test('E-11: a start with some of LINE’s settings, or with the demo’s beside them, is refused by name', () => {
  const { LIFF_ID: _, ...five } = SIX
  expect(tool({ ...env, ...five }, 'start')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('LIFF_ID'),
  })
  const both = tool({ ...env, ...SIX, CLOCK_ORIGIN: 'http://127.0.0.1:1' }, 'start')
  expect(both).toMatchObject({ status: 1, stderr: expect.stringContaining('CLOCK_ORIGIN') })
  expect(tool({ ...env, PORT: 'x' }, 'start')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('PORT'),
  })
})

test('E-6: an invitation goes into the real world’s store, also from where LINE’s settings are not', () => {
  const real = tool({ ...env, ...SIX }, 'invite', ...INVITE)
  expect(real).toMatchObject({ status: 0, stdout: expect.stringMatching(/^[A-Z2-9]{4}-[A-Z2-9]{4}\n$/) })
  expect([existsSync(join(data, 'store')), existsSync(join(data, 'demo'))]).toEqual([true, false])
  const without = tool(env, 'invite', ...INVITE)
  expect(without).toMatchObject({ status: 0, stdout: expect.stringMatching(/^[A-Z2-9]{4}-[A-Z2-9]{4}\n$/) })
  expect(existsSync(join(data, 'demo'))).toBe(false)
}, 30_000)

test('E-9: with MONGODB_URI alone, and nothing running, a tool asks which world its store is', () => {
  const asked = tool({ ...env, MONGODB_URI: 'mongodb://127.0.0.1:1/' }, 'invite', ...INVITE)
  expect(asked).toMatchObject({ status: 1, stderr: expect.stringContaining('--demo or --real') })
})

test('E-9: the demo is not opened with settings that name real LINE', () => {
  const asked = tool({ ...env, ...SIX }, 'invite', '--demo', ...INVITE)
  expect(asked).toMatchObject({ status: 1, stderr: expect.stringContaining('name real LINE') })
  expect(existsSync(join(data, 'demo'))).toBe(false)
})

test('E-7: what is no backup is not restored, and leaves nothing behind', () => {
  mkdirSync(join(data, 'files'))
  expect(tool(env, 'backup', join(data, 'copy'))).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('no store'),
  })
  const wrong = tool(env, 'restore', join(import.meta.dirname, 'started.ts'))
  expect(wrong.status).toBe(1)
  expect([existsSync(join(data, 'store')), existsSync(join(data, 'demo'))]).toEqual([false, false])
}, 30_000)
