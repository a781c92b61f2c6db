import { spawnSync } from 'node:child_process'
import { expect, test } from '@jest/globals'
import { readConfig } from '#bot/config.ts'
import { connectStore } from '#bot/deps.ts'

test.each([
  ['PORT', { PORT: '0x50' }],
  ['PORT', { PORT: '70000' }],
  ['SIMULATOR_PORT', { PORT: '4000', SIMULATOR_PORT: '4000' }],
  ['HOST', { HOST: '0.0.0.0' }],
  ['MONGODB_URI', { MONGODB_URI: 'localhost' }],
  ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
])('E-11: a wrong %s is named: %j', (name, environment) => {
  expect(() => readConfig(environment)).toThrow(new RegExp(`setting ${name}\\b`))
})

test.each(['mongodb://', 'mongodb://127.0.0.1:1/?directConnection=true'])(
  'E-11: a store that %s does not reach is named',
  async (uri) => {
    await expect(connectStore(uri)).rejects.toThrow(/MONGODB_URI/)
  },
)

test('E-11: a DATA_DIR that is a file is named in one line, and nothing is started', () => {
  const env = { PATH: process.env['PATH'], DATA_DIR: 'package.json', PORT: '1' }
  const { status, stderr } = spawnSync(process.execPath, ['bin/start.ts'], {
    env,
    encoding: 'utf8',
    timeout: 15_000,
  })
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(/^setting DATA_DIR: .*\n$/) })
})

test('E-13: an IPv6 HOST may be written as in an URL', () => {
  const real = {
    LINE_CHANNEL_SECRET: '0123456789abcdef',
    LINE_CHANNEL_ACCESS_TOKEN: 'a-token-of-tests',
    LINE_LOGIN_CHANNEL_ID: '1234567890',
    LIFF_ID: '1234567890-abcdefgh',
    PUBLIC_URL: 'https://otop.example',
    SESSION_SECRET: 'a secret of thirty-two bytes or more',
  }
  for (const HOST of ['[::1]', '::1']) expect(readConfig({ ...real, HOST }).host).toBe('::1')
})
