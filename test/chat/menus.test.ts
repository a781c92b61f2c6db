import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { makeMenus } from '#bot/line/make-menus.ts'
import { queueMenu } from '#bot/messages/queue-menu.ts'
import { type CastName, lineIdOf } from '../support/cast.ts'
import { allSent, until } from '../support/chat-room.ts'
import { count, startWorld, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
}, 30_000)
afterAll(() => world.stop())

const menus = () => world.deps.line.richMenus
const seenBy = async (who: CastName): Promise<string> =>
  JSON.stringify((await world.line(`chats/${lineIdOf(who)}`)) as { richMenu: unknown })

test('C-9: a menu is owed until it has been made', async () => {
  await queueMenu('newcomer')
  world.deps.wake()
  await until(async () => (await count('outbox', { kind: 'menu', state: 'waiting', claim: null })) === 1)
})

test('C-9: the menus are made once, old ones go, and everybody sees the one of the posts held', async () => {
  const old = {
    size: { width: 2500, height: 1686 },
    selected: true,
    name: 'yod-guest-old',
    chatBarText: 'เมนู',
    areas: [],
  }
  const strange = await menus().create({ ...old, name: 'another' }, await pictureOfAnything())
  await menus().create(old, await pictureOfAnything())
  await makeMenus(world.deps)
  const made = await menus().list()
  expect(made.map(({ name }) => name.replace(/-[0-9a-f]{12}$/, '')).toSorted()).toEqual([
    'another',
    'yod-department',
    'yod-district',
    'yod-guest',
    'yod-province',
  ])
  await makeMenus(world.deps)
  expect(await menus().list()).toEqual(made)
  expect(made.map(({ id }) => id)).toContain(strange)
  await allSent()
  expect(await seenBy('kanda')).toContain('เหลืออะไร')
  expect(await seenBy('kanda')).toMatch(/\/otop"/)
  expect(await seenBy('malee')).toContain('คนและสิทธิ์')
  expect(await seenBy('prasert')).toContain('yod-department')
  expect(await seenBy('newcomer')).toContain('yod-guest')
})

test('C-9: with a new post comes its menu, with its end the guest’s', async () => {
  const malee = await world.as('malee')
  const made = await malee.post('/invites', { role: 'district-officer', area: '5205', name: 'ผู้มาใหม่' })
  const joined = await (await world.as('newcomer')).post('/join', { code: made.body.code })
  await allSent()
  expect(await seenBy('newcomer')).toContain('yod-district')
  expect((await malee.delete(`/posts/${joined.body.post.id}`)).status).toBe(204)
  await allSent()
  expect(await seenBy('newcomer')).toContain('yod-guest')
})

async function pictureOfAnything(): Promise<Buffer> {
  const { drawMenu } = await import('#bot/line/draw-menu.ts')
  return drawMenu('guest')
}
