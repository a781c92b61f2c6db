import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { validateSignature } from '@line/bot-sdk'
import { call, lastEntry, startLine } from './start-line.ts'

let line: Awaited<ReturnType<typeof startLine>>
beforeEach(async () => {
  line = await startLine()
})
afterEach(() => line.stop())

const act = (path: string, json: unknown) => call(`${line.origin()}/simulator/${path}`, { json })
const event = () => line.got.at(-1)?.event
const user = { type: 'user', userId: 'Usomsri' }
const group = { type: 'group', groupId: 'Cgroup' }

test('what someone writes is delivered signed, stamped with the simulated clock, and marked as read', async () => {
  const { body } = await act('say', { from: 'Usomsri', text: 'เหลืออะไร' })
  const { raw, signature } = line.got[0] ?? { raw: '', signature: '' }
  expect(validateSignature(raw, line.config.channelSecret, signature)).toBe(true)
  expect(JSON.parse(raw)).toMatchObject({ destination: 'Ubot' })
  expect(event()).toMatchObject({
    type: 'message',
    mode: 'active',
    source: user,
    replyToken: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown,
    webhookEventId: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/) as unknown,
    deliveryContext: { isRedelivery: false },
    message: { id: body['messageId'], type: 'text', text: 'เหลืออะไร' },
  })
  const sinceStart = Number(event()?.['timestamp']) - Date.parse(line.config.startAt)
  expect(sinceStart).toBeGreaterThanOrEqual(0)
  expect(sinceStart).toBeLessThan(60_000)
  expect(body).toMatchObject({ status: 200, attempts: 1 })
  expect(await lastEntry(line.origin(), 'Usomsri')).toMatchObject({ state: 'read' })
})

test('in a group the source names group and person, and "@name" mentions the bot itself', async () => {
  await act('say', { from: 'Usomsri', to: 'Cgroup', text: 'เรียก @บอต กับ @ประเสริฐ' })
  expect(event()).toMatchObject({
    source: { ...group, userId: 'Usomsri' },
    message: {
      mention: {
        mentionees: [
          { index: 6, length: 4, isSelf: true, userId: 'Ubot' },
          { index: 15, length: 9, isSelf: false, userId: 'Uprasert' },
        ],
      },
    },
  })
})

test('a postback shows its displayText in the chat and delivers its data', async () => {
  await act('postback', { from: 'Usomsri', data: 'a:1', displayText: 'บันทึก' })
  expect(event()).toMatchObject({ type: 'postback', source: user, postback: { data: 'a:1' } })
  expect(await lastEntry(line.origin(), 'Usomsri')).toMatchObject({ body: { text: 'บันทึก' }, via: 'postback' })
})

test('a file is delivered by name and size, its bytes are served until it is unsent', async () => {
  const bytes = Buffer.from('แถวหนึ่ง')
  const sent = await act('file', {
    from: 'Usomsri',
    fileName: 'ก.xlsx',
    kind: 'file',
    base64: bytes.toString('base64'),
  })
  expect(event()).toMatchObject({ message: { type: 'file', fileName: 'ก.xlsx', fileSize: bytes.length } })
  const { messageId } = sent.body
  const content = `${line.origin()}/v2/bot/message/${String(messageId)}/content`
  const headers = { authorization: 'Bearer the-token' }
  expect(await call(content, { headers })).toMatchObject({ status: 200, body: 'แถวหนึ่ง' })
  await act('unsend', { from: 'Usomsri', messageId })
  expect(event()).toMatchObject({ type: 'unsend', source: user, unsend: { messageId } })
  expect(await call(content, { headers })).toMatchObject({ status: 410 })
  expect(await call(`${line.origin()}/v2/bot/message/5/content`, { headers })).toMatchObject({ status: 404 })
})

test('following, blocking, joining and leaving are told; only what can be answered has a reply token', async () => {
  await act('follow', { from: 'Ustranger' })
  expect(event()).toMatchObject({ type: 'follow', replyToken: expect.any(String) as unknown })
  await act('unfollow', { from: 'Ustranger' })
  expect(event()).toMatchObject({ type: 'unfollow', source: { userId: 'Ustranger' } })
  expect(event()).not.toHaveProperty('replyToken')
  await act('leave-group', { groupId: 'Cgroup' })
  expect(event()).toMatchObject({ type: 'leave', source: group })
  expect(await act('say', { from: 'Usomsri', to: 'Cgroup', text: 'ก' })).toMatchObject({
    body: { status: null },
  })
  await act('join-group', { groupId: 'Cgroup' })
  expect(event()).toMatchObject({ type: 'join', source: group, replyToken: expect.any(String) as unknown })
})

test('while the bot is away a delivery is tried again, as a redelivery under the same id', async () => {
  line.answers.push(503, 503)
  expect(await act('say', { from: 'Usomsri', text: 'ก' })).toMatchObject({
    body: { status: 200, attempts: 3 },
  })
  const events = line.got.map((one) => one.event)
  expect(events.map((one) => one['deliveryContext'])).toEqual([
    { isRedelivery: false },
    { isRedelivery: true },
    { isRedelivery: true },
  ])
  expect(new Set(events.map((one) => one['webhookEventId'])).size).toBe(1)
})

test('a refused delivery is not tried again, and the message is marked as not delivered', async () => {
  line.answers.push(401)
  expect(await act('say', { from: 'Usomsri', text: 'ก' })).toMatchObject({
    body: { status: 401, attempts: 1 },
  })
  expect(await lastEntry(line.origin(), 'Usomsri')).toMatchObject({ state: 'undelivered' })
})

test('what people cannot do is refused with a reason', async () => {
  expect(await act('say', { from: 'Unobody', text: 'ก' })).toMatchObject({ status: 404 })
  expect(await act('say', { from: 'Ustranger', to: 'Cgroup', text: 'ก' })).toMatchObject({ status: 409 })
  expect(await act('say', { from: 'Usomsri', text: 5 })).toMatchObject({ status: 400 })
  const base64 = Buffer.alloc(10 * 1024 * 1024 + 1).toString('base64')
  expect(await act('file', { from: 'Usomsri', fileName: 'ก', kind: 'file', base64 })).toMatchObject({
    status: 413,
  })
  expect(line.got).toEqual([])
})
