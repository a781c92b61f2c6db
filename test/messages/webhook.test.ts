import { createHmac, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { validateSignature } from '#bot/line/signature.ts'
import { lineIdOf } from '../support/cast.ts'
import { ask, heard, postWebhook, quiet, textEvent, until, webhookOf, wordsOf } from '../support/chat-room.ts'
import { GROUP } from '../support/settings.ts'
import { count, startWorld, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
}, 30_000)
afterAll(() => world.stop())

const stored = (messageId: string) => mongoose.connection.collection('inbox').findOne({ messageId })

test("C-1: LINE's own example of a signature is accepted, a changed byte is not", () => {
  const body = Buffer.from('{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}')
  const secret = '8c570fa6dd201bb328f1c1eac23a96d8'
  const signature = 'GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs='
  expect(validateSignature(body, secret, signature)).toBe(true)
  expect(validateSignature(Buffer.from(body.toString().replace('U8', 'U9')), secret, signature)).toBe(false)
})

test('C-1: a wrong signature is 401, broken JSON 400, more than 1 MB 413, and nothing is stored', async () => {
  const before = await count('inbox')
  const body = webhookOf(textEvent('kanda', 'สถานะ'))
  for (const signature of ['', 'x', createHmac('sha256', 'other').update(body).digest('base64')])
    expect(await postWebhook(world, body, signature)).toEqual({ status: 401 })
  for (const broken of ['{"events":', '', '[]x', 'null', '"text"', '{"events":"all"}'])
    expect(await postWebhook(world, broken)).toEqual({ status: 400 })
  expect(await postWebhook(world, webhookOf(textEvent('kanda', 'ก'.repeat(400_000))))).toEqual({
    status: 413,
  })
  expect(await count('inbox')).toBe(before)
})

test('C-1: no events, unknown kinds, unknown fields and wrong shapes are answered 200 and ignored', async () => {
  const before = await count('inbox')
  const odd = [
    null,
    7,
    { type: 'message' },
    { type: 'membership', webhookEventId: randomUUID(), source: { type: 'user', userId: lineIdOf('kanda') } },
    { type: 'message', webhookEventId: randomUUID(), message: { id: '1', type: 'text', text: 'สถานะ' } },
    textEvent('kanda', 'สถานะ', { webhookEventId: { $where: '1' } }),
    textEvent('kanda', 'สถานะ', { message: { id: '1', type: 'text', text: 12 } }),
    textEvent('kanda', 'สถานะ', { timestamp: -1 }),
  ]
  expect(await postWebhook(world, webhookOf())).toEqual({ status: 200 })
  expect(await postWebhook(world, '{}')).toEqual({ status: 200 })
  expect(await postWebhook(world, webhookOf(...odd))).toEqual({ status: 200 })
  expect(await count('inbox')).toBe(before)
  const known = textEvent('kanda', 'สถานะ', { somethingNew: { a: 1 } })
  expect(await postWebhook(world, webhookOf(...odd, known))).toEqual({ status: 200 })
  expect(await count('inbox')).toBe(before + 1)
})

test('C-1: an event that comes twice, also within one webhook, is stored and answered once', async () => {
  const before = (await heard(world, lineIdOf('wichai'))).length
  const event = textEvent('wichai', 'ยอด')
  const answers = await Promise.all([1, 2, 3].map(() => postWebhook(world, webhookOf(event, event))))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(await count('inbox', { _id: event['webhookEventId'] })).toBe(1)
  await quiet()
  expect(await heard(world, lineIdOf('wichai'))).toHaveLength(before) // it had no reply token
})

test('C-1: an account whose answers come from another module stays silent', async () => {
  const before = await heard(world, lineIdOf('kanda'))
  await postWebhook(world, webhookOf(textEvent('kanda', 'สถานะ', { mode: 'standby', replyToken: 'given' })))
  await quiet()
  expect(await heard(world, lineIdOf('kanda'))).toEqual(before)
})

test('C-2: what is said in a group to others is reduced to ids, and the bot is silent', async () => {
  const told = (await world.say('kanda', 'เดือนนี้ใครยังไม่ส่ง 1,234', GROUP)) as { messageId: string }
  await quiet()
  expect(await heard(world, GROUP)).toEqual([])
  expect(await stored(told.messageId)).toMatchObject({ chat: GROUP, text: null, kind: 'said', state: 'done' })
})

test('C-2: called by its name or mentioned it answers one compact card, without amounts and producers', async () => {
  for (const call of ['ยอดชุมชน สถานะ', '@ยอดชุมชน เหลืออะไร']) {
    const answer = await ask(world, 'kanda', call, GROUP)
    expect(answer).toHaveLength(1)
    expect(answer[0]).toMatchObject({ via: 'reply', kind: 'flex' })
    expect(wordsOf(answer)).toContain('เมืองลำปาง')
    expect(wordsOf(answer)).not.toMatch(/บ้านทดสอบ|\d,\d{3}|\.00/)
  }
  expect(wordsOf(await ask(world, 'malee', 'ยอดชุมชน ภาพรวม', GROUP))).toContain('0/13')
  expect(wordsOf(await ask(world, 'kanda', 'ยอดชุมชน ABCD-EFGH', GROUP))).toContain('ใช้ในกลุ่มไม่ได้')
})

test('C-2: let into a group, the bot says what it does and what it stores', async () => {
  await world.line('leave-group', { groupId: GROUP })
  const before = (await heard(world, GROUP)).length
  await world.line('join-group', { groupId: GROUP })
  await until(async () => (await heard(world, GROUP)).length > before)
  const hello = (await heard(world, GROUP)).slice(before)
  expect(hello).toHaveLength(1)
  expect(wordsOf(hello)).toContain('ไม่เก็บเนื้อหา')
})

test('C-5: a message taken back in LINE is erased', async () => {
  const told = (await world.say('kanda', 'ข้อความส่วนตัว')) as { messageId: string }
  await quiet()
  expect(await stored(told.messageId)).toMatchObject({ text: 'ข้อความส่วนตัว' })
  await world.line('unsend', { from: lineIdOf('kanda'), messageId: told.messageId })
  await until(async () => (await stored(told.messageId))?.['text'] === null)
})

test('C-5: a message that comes after it was taken back is stored without its text and not answered', async () => {
  const message = { id: 'gone', type: 'text', text: 'สถานะ' }
  const [sent, back] = [textEvent('kanda', '', { message }), { type: 'unsend', message: undefined }]
  const unsend = textEvent('kanda', '', { ...back, unsend: { messageId: 'gone' } })
  await postWebhook(world, webhookOf(unsend))
  await quiet()
  const before = await heard(world, lineIdOf('kanda'))
  await postWebhook(world, webhookOf(sent))
  expect(await count('inbox', { messageId: 'gone', kind: 'text', text: null })).toBe(1)
  await quiet()
  expect(await heard(world, lineIdOf('kanda'))).toEqual(before)
})

test('C-2: a stranger who calls the bot in a group does not become a person', async () => {
  const userId = `U${'9'.repeat(32)}`
  const source = { type: 'group', groupId: GROUP, userId }
  await postWebhook(world, webhookOf(textEvent('kanda', 'ยอดชุมชน สถานะ', { source })))
  await quiet()
  expect(await count('inbox', { lineUserId: userId, state: 'done' })).toBe(1)
  expect(await count('people', { lineUserId: userId })).toBe(0)
})

test('C-1: how much waits is told to whoever watches the machine', async () => {
  await quiet()
  const metrics = await (await fetch(`${world.origin}/metrics`)).text()
  expect(metrics).toContain('yod_inbox_waiting 0\n')
  expect(metrics).toMatch(/^yod_outbox_waiting \d+$/m)
})
