import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { pino } from 'pino'
import { startClock, type WorldClock } from '#bot/clock.ts'
import { type Simulator, startSimulator } from '#line-simulator/index.ts'
import { simulatorConfig } from '../support/settings.ts'
import { until } from '../bin/started.ts'

const START = '2024-07-23T09:00:00+07:00'
const log = pino({ level: 'silent' })
let folder: string
let simulator: Simulator
let clock: WorldClock

const open = (port = 0) =>
  startSimulator({ folder, port, config: simulatorConfig('http://127.0.0.1:1', START) })

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yod-'))
  simulator = await open()
})
afterEach(async () => {
  clock.stop()
  await simulator.stop()
  rmSync(folder, { recursive: true })
})

async function move(to: string): Promise<{ missing: string[] }> {
  const body = JSON.stringify({ to })
  const headers = { 'content-type': 'application/json' }
  return (await (
    await fetch(`${simulator.origin}/simulator/clock`, { method: 'POST', headers, body })
  ).json()) as {
    missing: string[]
  }
}
const near = (iso: string) => Math.abs(clock.now().getTime() - Date.parse(iso)) < 2_000

test('T-1: the clock begins where the demo’s is, and a move is answered when its work is done', async () => {
  const worked: number[] = []
  const afterMove = async (now: () => Date) => void worked.push(now().getTime())
  clock = await startClock({ origin: simulator.origin, who: 'jobs', log, afterMove })
  expect(near(START)).toBe(true)
  await until('the first answer', 5_000, () => (worked.length === 1 ? true : null))
  expect(await move('2024-07-24T09:00:00+07:00')).toMatchObject({ missing: [] })
  expect(near('2024-07-24T09:00:00+07:00')).toBe(true)
  expect(worked.at(-1)).toBeGreaterThanOrEqual(Date.parse('2024-07-24T09:00:00+07:00'))
})

test('T-2: a simulator that was away is followed again, and the clock never steps back', async () => {
  clock = await startClock({ origin: simulator.origin, who: 'bot', log })
  const port = Number(new URL(simulator.origin).port)
  await simulator.stop()
  const before = clock.now()
  simulator = await open(port)
  expect(clock.now() >= before).toBe(true)
  await until('followed again', 10_000, async () => {
    const { missing } = await move(new Date(clock.now().getTime() + 3_600_000).toISOString())
    return missing.length === 0 && clock.now().getTime() > before.getTime() + 3_000_000 ? true : null
  })
  expect(clock.now() >= before).toBe(true)
})

test('T-3: with real LINE the clock is the real one', async () => {
  clock = await startClock({ origin: null, who: 'bot', log })
  expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(1_000)
})
