import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { call, startLine } from './start-line.ts'

let line: Awaited<ReturnType<typeof startLine>>
const open: AbortController[] = []
beforeEach(async () => {
  line = await startLine()
})
afterEach(async () => {
  for (const one of open.splice(0)) one.abort()
  await line.stop()
})

const hour = 3_600_000
const startAt = Date.parse('2024-07-23T09:00:00+07:00')
const at = (ms: number) => new Date(startAt + ms).toISOString()
const move = (to: string) => call(`${line.origin()}/simulator/clock`, { json: { to } })
const seen = (offsetMs: number, who: string) =>
  call(`${line.origin()}/clock/seen`, { json: { offsetMs, who } })
const missing = async () => {
  const { body } = await call(`${line.origin()}/simulator/state`)
  return (body['clock'] as { missing: string[] }).missing
}

/** Follows the clock under a name; `next` is the next offset it is told. */
async function follow(who: string) {
  const controller = new AbortController()
  open.push(controller)
  const response = await fetch(`${line.origin()}/clock?who=${who}`, { signal: controller.signal })
  const pieces = (response.body as ReadableStream<Uint8Array>).getReader()
  const decoder = new TextDecoder()
  let rest = ''
  const next = async (): Promise<number> => {
    const found = /^data: (.*)\n\n/m.exec(rest)
    if (found) {
      rest = rest.slice(found.index + found[0].length)
      return (JSON.parse(String(found[1])) as { offsetMs: number }).offsetMs
    }
    rest += decoder.decode((await pieces.read()).value)
    return next()
  }
  return { next, leave: () => controller.abort() }
}

test('a stream is told the present offset first: simulated now − real now', async () => {
  const offset = await (await follow('bot')).next()
  expect(Math.abs(Date.now() + offset - startAt)).toBeLessThan(60_000)
})

test('moving returns when every open stream has answered the new offset', async () => {
  const bot = await follow('bot')
  const jobs = await follow('jobs')
  await seen(await bot.next(), 'bot')
  await seen(await jobs.next(), 'jobs')
  let returned = false
  const moving = move(at(hour)).finally(() => (returned = true))
  const offset = await bot.next()
  expect(await jobs.next()).toBe(offset)
  await seen(offset, 'bot')
  expect(await missing()).toEqual(['jobs'])
  expect(returned).toBe(false)
  await seen(offset, 'jobs')
  expect(await moving).toMatchObject({ status: 200, body: { offsetMs: offset, missing: [] } })
})

test('an answer to an older offset does not count, and a stream that closes is not waited for', async () => {
  const bot = await follow('bot')
  const first = await bot.next()
  const moving = move(at(hour))
  await bot.next()
  await seen(first, 'bot')
  expect(await missing()).toEqual(['bot'])
  bot.leave()
  expect(await moving).toMatchObject({ body: { missing: [] } })
})

test('the clock only moves forward', async () => {
  expect(await move(at(hour))).toMatchObject({ status: 200 })
  expect(await move(at(0))).toMatchObject({ status: 400 })
  expect(await move('yesterday')).toMatchObject({ status: 400 })
})

test('a move too far ahead is refused, and the clock stands where it stood', async () => {
  const before = ((await call(`${line.origin()}/simulator/state`)).body['clock'] as { offsetMs: number })
    .offsetMs
  for (const to of [at(401 * 24 * hour), '2099-01-01T00:00:00+07:00', '9999-12-31T00:00:00+07:00'])
    expect((await move(to)).status).toBe(400)
  const { offsetMs } = (await call(`${line.origin()}/simulator/state`)).body['clock'] as { offsetMs: number }
  expect(offsetMs).toBe(before)
})
