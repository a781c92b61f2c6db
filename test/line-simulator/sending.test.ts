import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { HTTPFetchError } from '@line/bot-sdk'
import { call, lastEntry, startLine } from './start-line.ts'

let line: Awaited<ReturnType<typeof startLine>>
beforeEach(async () => {
  line = await startLine()
})
afterEach(() => line.stop())

const hello = [{ type: 'text' as const, text: 'สวัสดี' }]
const pushTo = (to: string, key?: string) => line.client().pushMessage({ to, messages: hello }, key)
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => {
      if (!(error instanceof HTTPFetchError)) throw error
      return { status: error.status, body: JSON.parse(error.body) as unknown, headers: error.headers }
    },
  )
const act = (path: string, json: unknown) => call(`${line.origin()}/simulator/${path}`, { json })
const used = async () => (await line.client().getMessageQuotaConsumption()).totalUsage
const lastReplyToken = () => String(line.got.at(-1)?.event['replyToken'])

test('a call without the channel access token is refused with 401', async () => {
  const json = { to: 'Usomsri', messages: hello }
  expect(await call(`${line.origin()}/v2/bot/message/push`, { json })).toMatchObject({ status: 401 })
})

test('a push arrives in the chat and costs one message', async () => {
  await pushTo('Usomsri')
  expect(await lastEntry(line.origin(), 'Usomsri')).toMatchObject({
    from: 'bot',
    via: 'push',
    body: hello[0],
  })
  expect(await used()).toBe(1)
})

test('a push to a group costs one per member, a multicast one per friend', async () => {
  await pushTo('Cgroup')
  expect(await used()).toBe(2)
  await line.client().multicast({ to: ['Usomsri', 'Uprasert', 'Ustranger'], messages: hello })
  expect(await used()).toBe(4)
})

test('a push to someone unknown, or to a group the bot has left, is refused', async () => {
  expect(await refusal(pushTo('Unobody'))).toMatchObject({
    status: 400,
    body: { message: 'Failed to send messages' },
  })
  await act('leave-group', { groupId: 'Cgroup' })
  expect(await refusal(pushTo('Cgroup'))).toMatchObject({ status: 400 })
})

test('a push to someone who is no friend or has blocked the bot is 200, arrives nowhere and costs nothing', async () => {
  await pushTo('Ustranger')
  await act('unfollow', { from: 'Usomsri' })
  await pushTo('Usomsri')
  expect(await lastEntry(line.origin(), 'Ustranger')).toBeUndefined()
  expect(await lastEntry(line.origin(), 'Usomsri')).toMatchObject({ kind: 'note' })
  expect(await used()).toBe(0)
})

test('the same retry key is accepted once: then 409 with the id of the accepted request', async () => {
  const key = randomUUID()
  await pushTo('Usomsri', key)
  const again = await refusal(pushTo('Usomsri', key))
  expect(again).toMatchObject({
    status: 409,
    body: { sentMessages: [{ id: expect.any(String) as unknown }] },
  })
  expect(again?.headers.get('x-line-accepted-request-id')).toMatch(/^[0-9a-f]{32}$/)
  expect(await used()).toBe(1)
})

test('a retry key of a refused request may be used again; one that is no UUID may not', async () => {
  const key = randomUUID()
  expect(await refusal(pushTo('Unobody', key))).toMatchObject({ status: 400 })
  await pushTo('Usomsri', key)
  expect(await refusal(pushTo('Usomsri', 'not-a-uuid'))).toMatchObject({ status: 400 })
})

test('a reply token answers once, in the chat it came from, and costs nothing', async () => {
  await act('say', { from: 'Usomsri', to: 'Cgroup', text: 'สวัสดี' })
  const replyToken = lastReplyToken()
  await line.client().replyMessage({ replyToken, messages: hello })
  expect(await lastEntry(line.origin(), 'Cgroup')).toMatchObject({ from: 'bot', via: 'reply' })
  expect(await used()).toBe(0)
  const again = await refusal(line.client().replyMessage({ replyToken, messages: hello }))
  expect(again).toMatchObject({ status: 400, body: { message: 'Invalid reply token' } })
})

test('a reply token is dead after one minute, and a reply takes no retry key', async () => {
  await act('say', { from: 'Usomsri', text: 'สวัสดี' })
  const json = { replyToken: lastReplyToken(), messages: hello }
  const headers = { authorization: 'Bearer the-token', 'x-line-retry-key': randomUUID() }
  expect(await call(`${line.origin()}/v2/bot/message/reply`, { json, headers })).toMatchObject({
    status: 400,
  })
  const later = Date.now() + 61_000
  jest.spyOn(Date, 'now').mockImplementation(() => later)
  expect(await refusal(line.client().replyMessage(json))).toMatchObject({
    body: { message: 'Invalid reply token' },
  })
})

test('beyond the monthly limit a push is 429 and a reply still goes; the next month begins anew', async () => {
  for (let sent = 0; sent < 10; sent += 1) await pushTo('Usomsri')
  expect(await refusal(pushTo('Usomsri'))).toMatchObject({
    status: 429,
    body: { message: 'You have reached your monthly limit.' },
  })
  await act('say', { from: 'Usomsri', text: 'สวัสดี' })
  await line.client().replyMessage({ replyToken: lastReplyToken(), messages: hello })
  await act('clock', { to: '2024-08-01T00:00:00+07:00' })
  await pushTo('Usomsri')
  expect(await used()).toBe(1)
})

test('LINE can be made to fail: down 500, too many calls 429, accepted but the line drops', async () => {
  await act('faults', { kind: 'down' })
  expect(await refusal(pushTo('Usomsri'))).toMatchObject({ status: 500 })
  await act('faults', { kind: 'rate-limit' })
  expect(await refusal(pushTo('Usomsri'))).toMatchObject({ status: 429 })
  await act('faults', { kind: 'accept-then-drop' })
  const key = randomUUID()
  await expect(pushTo('Usomsri', key)).rejects.toThrow('fetch failed')
  await act('faults', { kind: null })
  expect(await refusal(pushTo('Usomsri', key))).toMatchObject({ status: 409 })
  expect(await used()).toBe(1)
})
