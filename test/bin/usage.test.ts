import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { demoSettings, tool } from './started.ts'

const INVITE = ['--role', 'department-officer', '--area', 'TH', '--name', 'ทดสอบ']
let data: string
let env: NodeJS.ProcessEnv

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'yod-usage-'))
  env = await demoSettings(data)
})
afterAll(() => rmSync(data, { recursive: true, force: true }))

test.each([
  ['backup'],
  ['backup', '--nowhere', 'copy'],
  ['backup', 'one', 'two'],
  ['restore'],
  ['restore', '--force', 'copy'],
  ['seed'],
  ['seed', '--province'],
  ['seed', '--province', '52', '--through', 'June'],
  ['seed', '--country', '--from', '2023'],
  ['seed', '--country', '--province', '52'],
  ['invite'],
  ['invite', ...INVITE, '--for', 'life'],
  ['start', '--port', '4000'],
])(
  'E-12: arguments that a tool cannot use are answered by its usage in one line: %s %s %s',
  (name, ...given) => {
    const { status, stdout, stderr } = tool(env, name!, ...given)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(new RegExp(`^(.*; )?usage: npm (run )?(--silent )?${name} .*\n$`))
    expect(existsSync(join(data, 'demo'))).toBe(false)
  },
)

test.each([
  ['embedded-mongo', 1],
  ['line-simulator', 2],
])('E-12: %s, run by hand, says its usage too', (room, code) => {
  for (const given of [[], ['--nowhere', 'x'], ['--folder']]) {
    const { status, stderr } = tool(env, `../${room}/cli`, ...given)
    expect([status, stderr]).toEqual([code, expect.stringMatching(/^usage: .*\n$/)])
  }
})
