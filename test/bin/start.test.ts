import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  countOf,
  demoSettings,
  isReady,
  lives,
  partsOf,
  startAll,
  type Started,
  tool,
  until,
} from './started.ts'

jest.setTimeout(60_000)

const PARTS = ['bot/main.ts', 'embedded-mongo/cli.ts', 'jobs/main.ts', 'line-simulator/cli.ts']
let seeded: string
let data: string
let started: Started | null

// Seeded once by the command, and copied: only the first test sees a start that seeds.
beforeAll(async () => {
  seeded = mkdtempSync(join(tmpdir(), 'yod-seeded-'))
  expect(tool(await demoSettings(seeded), 'seed', '--province', '52')).toMatchObject({ status: 0 })
  writeFileSync(join(seeded, 'demo/seeded'), '')
})
afterAll(() => rmSync(seeded, { recursive: true, force: true }))

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'yod-start-'))
  started = null
})

afterEach(async () => {
  const { supervisor } = started ?? {}
  if (supervisor && supervisor.exitCode === null && supervisor.signalCode === null) {
    supervisor.kill('SIGTERM')
    await once(supervisor, 'exit')
  }
  rmSync(data, { recursive: true, force: true })
})

const start = async (): Promise<Started> => (started = await startAll(await demoSettings(data)))
const startSeeded = (): Promise<Started> => {
  cpSync(seeded, data, { recursive: true })
  return start()
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'E-1: %s ends everything in order, with 0, within eight seconds',
  async (signal) => {
    const all = signal === 'SIGTERM' ? await start() : await startSeeded()
    const parts = partsOf(all)
    expect([...parts.keys()].toSorted()).toEqual(PARTS)
    expect(statSync(join(all.folder, 'running.json')).mode & 0o777).toBe(0o600)
    expect(statSync(join(all.folder, 'demo.json')).mode & 0o777).toBe(0o600)
    const at = Date.now()
    all.supervisor.kill(signal)
    const [code] = await once(all.supervisor, 'exit')
    expect(code).toBe(0)
    expect(Date.now() - at).toBeLessThan(8_000)
    expect([...parts.values()].filter(lives)).toEqual([])
    expect(existsSync(join(all.folder, 'running.json'))).toBe(false)
  },
)

test('E-2: a killed store is started again at the same address and has kept its data', async () => {
  const all = await startSeeded()
  const producers = await countOf(all, 'producers')
  expect(producers).toBeGreaterThan(500)
  const store = partsOf(all).get('embedded-mongo/cli.ts')!
  process.kill(store, 'SIGKILL')
  await until('another store', 10_000, () => {
    const now = partsOf(all).get('embedded-mongo/cli.ts')
    return now && now !== store ? now : null
  })
  await until('ready again', 15_000, () => isReady(all))
  expect(await countOf(all, 'producers')).toBe(producers)
})

test('E-3: a killed bot and killed jobs are started again', async () => {
  const all = await startSeeded()
  const before = partsOf(all)
  for (const part of ['bot/main.ts', 'jobs/main.ts']) process.kill(before.get(part)!, 'SIGKILL')
  await until('both again', 20_000, () => {
    const now = partsOf(all)
    const again = ['bot/main.ts', 'jobs/main.ts'].every(
      (part) => now.has(part) && now.get(part) !== before.get(part),
    )
    return again ? true : null
  })
  await until('ready again', 15_000, () => isReady(all))
})

test('E-4: nothing stays behind when the supervisor itself is killed, and the folder can be started again', async () => {
  const all = await startSeeded()
  const parts = [...partsOf(all).values()]
  all.supervisor.kill('SIGKILL')
  await once(all.supervisor, 'exit')
  await until('all ended', 10_000, () => (parts.some(lives) ? null : true))
  started = await startAll(all.env)
  await until('ready', 5_000, () => isReady(started!))
})

test('E-5: a second start on the folder, and a taken port, are refused by name', async () => {
  const all = await startSeeded()
  const second = tool(all.env, 'start')
  expect([second.status, second.stderr]).toEqual([1, expect.stringContaining(all.folder)])
  const other = mkdtempSync(join(tmpdir(), 'yod-start-'))
  const taken = tool({ ...all.env, DATA_DIR: other }, 'start')
  rmSync(other, { recursive: true })
  expect([taken.status, taken.stderr]).toEqual([1, expect.stringContaining('set PORT')])
})

test('E-5 E-6: after a crash whose process number is another process’s now, invite opens the folder and a start starts', async () => {
  const stale = {
    pid: process.pid,
    mongodbUri: `mongodb://${encodeURIComponent(join(data, 'demo/store.sock'))}/?directConnection=true`,
    publicUrl: 'http://127.0.0.1:1',
    simulatorOrigin: 'http://127.0.0.1:1',
  }
  cpSync(seeded, data, { recursive: true })
  writeFileSync(join(data, 'demo/running.json'), JSON.stringify(stale))
  const asked = ['--role', 'district-officer', '--area', '5201', '--name', 'ทดสอบ']
  expect(tool(await demoSettings(data), 'invite', ...asked)).toMatchObject({ status: 0 })
  const all = await start()
  await until('ready', 5_000, () => isReady(all))
  expect(all.said()).toContain(`${all.origin}/liff/`)
})

test('E-6: invite prints the code alone, joins what runs, and opens the folder when nothing does', async () => {
  const all = await startSeeded()
  const asked = ['--role', 'district-officer', '--area', '5201', '--name', 'ทดสอบ']
  const joined = tool(all.env, 'invite', ...asked)
  expect([joined.status, joined.stdout]).toEqual([0, expect.stringMatching(/^[A-Z2-9]{4}-[A-Z2-9]{4}\n$/)])
  expect(await countOf(all, 'invites')).toBe(1)
  const wrong = tool(all.env, 'invite', '--role', 'district-officer', '--area', '52', '--name', 'ทดสอบ')
  expect([wrong.status, wrong.stdout, wrong.stderr]).toEqual([
    2,
    '',
    expect.stringMatching(/^--area is .*\n$/),
  ])
  all.supervisor.kill('SIGTERM')
  await once(all.supervisor, 'exit')
  const alone = tool(all.env, 'invite', ...asked)
  expect([alone.status, alone.stdout]).toEqual([0, expect.stringMatching(/^[A-Z2-9]{4}-[A-Z2-9]{4}\n$/)])
  started = await startAll(all.env)
  expect(await countOf(started, 'invites')).toBe(2)
})

test('E-7: a backup of the running store is restored into an empty folder, and into no other', async () => {
  const all = await startSeeded()
  const producers = await countOf(all, 'producers')
  const file = join(data, 'copy')
  expect(tool(all.env, 'backup', file)).toMatchObject({ status: 0 })
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const refused = tool(all.env, 'restore', file)
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('not empty')])
  all.supervisor.kill('SIGTERM')
  await once(all.supervisor, 'exit')
  const env = { ...all.env, DATA_DIR: join(data, 'elsewhere') }
  expect(tool(env, 'restore', file)).toMatchObject({ status: 0 })
  started = await startAll(env)
  expect(await countOf(started, 'producers')).toBe(producers)
})
