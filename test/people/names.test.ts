import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { lineIdOf } from '../support/cast.ts'
import { postWebhook, quiet, textEvent, webhookOf } from '../support/chat-room.ts'
import { clientOf } from '../support/client.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
}, 30_000)
afterAll(() => world.stop())

const PLACEHOLDER = 'ผู้ใช้ LINE'
/** Signs in by an ID token, which tells the name unless it is asked for less. */
async function enter(userId: string, more = ''): Promise<string> {
  const { idToken } = (await world.line(`id-token?userId=${userId}${more}`)) as { idToken: string }
  return (await clientOf(world.origin, '').post('/session', { idToken })).body.person.name
}
const kept = (lineUserId: string) => mongoose.connection.collection('people').findOne({ lineUserId })

test('P-12: an ID token without a name leaves the name as it is', async () => {
  expect(await enter(lineIdOf('kanda'), '&scope=openid')).toBe('กานดา')
  expect(await kept(lineIdOf('kanda'))).toMatchObject({ _id: 'kanda', name: 'กานดา', friend: true })
})

test('P-12: a new name of LINE is taken over at sign-in', async () => {
  await world.line('people', { userId: `U${'1'.repeat(32)}`, name: 'ชื่อจาก LINE' })
  await mongoose.connection.collection('people').insertOne({
    _id: 'renamed' as never,
    lineUserId: `U${'1'.repeat(32)}`,
    name: 'ชื่อเดิม',
    friend: true,
  })
  expect(await enter(`U${'1'.repeat(32)}`)).toBe('ชื่อจาก LINE')
  expect(await kept(`U${'1'.repeat(32)}`)).toMatchObject({ _id: 'renamed', friend: true })
})

test('P-12: who came without a name is asked for at the next event', async () => {
  const userId = `U${'2'.repeat(32)}`
  const event = () => ({ ...textEvent('newcomer', 'เมนู'), source: { type: 'user', userId } })
  await postWebhook(world, webhookOf(event()))
  await quiet()
  expect(await kept(userId)).toMatchObject({ name: PLACEHOLDER, friend: true })
  await world.line('people', { userId, name: 'บุญมี' })
  await postWebhook(world, webhookOf(event()))
  await quiet()
  expect(await kept(userId)).toMatchObject({ name: 'บุญมี', friend: true })
})

test('P-12: who came without a name is asked for at the next sign-in, too', async () => {
  const userId = `U${'3'.repeat(32)}`
  await postWebhook(world, webhookOf({ ...textEvent('newcomer', 'เมนู'), source: { type: 'user', userId } }))
  await quiet()
  await world.line('people', { userId, name: 'คำปัน' })
  expect(await enter(userId, '&scope=openid')).toBe('คำปัน')
  expect(await kept(userId)).toMatchObject({ name: 'คำปัน' })
})

test('P-12: a name of LINE is taken without what hides or turns; one that shows nothing is none', async () => {
  const [turned, hidden] = [`U${'4'.repeat(32)}`, `U${'5'.repeat(32)}`]
  await world.line('people', { userId: turned, name: ' \u202eคำแปง ' })
  await world.line('people', { userId: hidden, name: '\u3164\u200b' })
  expect(await enter(turned)).toBe('คำแปง') // from the token
  expect(await enter(hidden)).toBe(PLACEHOLDER)
  const other = `U${'6'.repeat(32)}`
  await world.line('people', { userId: other, name: ' \u202eบัวผัด ' })
  expect(await enter(other, '&scope=openid')).toBe('บัวผัด') // from the profile
})
