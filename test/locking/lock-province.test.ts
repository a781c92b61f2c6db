import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Answer, Client } from '../support/client.ts'
import { appoint, bring, julyOf, once, produceIn, PROVINCE } from '../support/july.ts'
import { count, startWorld, type World } from '../support/world.ts'

let world: World
let [kanda, wichai, somsak, malee, newcomer]: Client[] = []

beforeAll(async () => {
  world = await startWorld('2024-07-30T09:00:00+07:00')
  ;[kanda, wichai, somsak, malee, newcomer] = await Promise.all(
    (['kanda', 'wichai', 'somsak', 'malee', 'newcomer'] as const).map(world.as),
  )
  await appoint('newcomer', 'province-officer', '52')
  for (const district of ['5202', '5203']) await appoint('wichai', 'district-head', district)
  await appoint('somsak', 'district-officer', '5203')
  await produceIn(['5203'])
  await bring(julyOf('5201'), 'certified', { officer: kanda!, head: wichai! }, 'rice.food')
  await bring(julyOf('5202'), 'confirmed', { officer: somsak!, head: wichai! }, 'tea.beverage')
  await bring(julyOf('5203'), 'certified', { officer: somsak!, head: wichai! }, 'h5203.food')
}, 30_000)
afterAll(() => world.stop())

const overview = async () => (await malee!.get(PROVINCE)).body
const lockAll = (by: Client, more: object = {}): Promise<Answer> => by.post(`${PROVINCE}/lock`, once(more))
const why = (body: { skipped: { district: string; why: string }[] }, district: string) =>
  body.skipped.find((one) => one.district === district)?.why

test('L-3: a reason of spaces, or for a district that is not of the province, locks nothing at all', async () => {
  for (const reasons of [{ '5202': ' ' }, { '5001': 'จังหวัดอื่น' }, { '9999': 'ไม่มี' }])
    expect(await lockAll(malee!, { reasons })).toMatchObject({ status: 400, body: { code: 'bad-input' } })
  expect((await overview()).locked).toBe(0)
})

test('L-3: the whole province: those certified are locked, the others skipped, and it says how many of how many', async () => {
  const { body } = await lockAll(malee!)
  expect(body).toMatchObject({ done: ['5201', '5203'], locked: 2, districts: 13 })
  expect(body.skipped).toHaveLength(11)
  expect([why(body, '5202'), why(body, '5213')]).toEqual(['not-ready', 'not-ready'])
  expect(await overview()).toMatchObject({ locked: 2, officialTotal: 200_000, total: 300_000 })
})

test('L-3: of the others those named with a reason each are locked, started or not; what is locked stays as it was', async () => {
  const { lock } = (await julyOf('5201').seen(malee!)).head
  const act = once({ reasons: { '5202': 'หัวหน้าลา', '5204': 'ไม่มีผู้ผลิต', '5201': 'อีกครั้ง' } })
  const [first, again] = await Promise.all([
    malee!.post(`${PROVINCE}/lock`, act),
    malee!.post(`${PROVINCE}/lock`, act),
  ])
  expect(first).toEqual(again)
  expect(first.body).toMatchObject({ done: ['5202', '5204'], locked: 4 })
  expect([why(first.body, '5201'), why(first.body, '5205')]).toEqual(['already-locked', 'not-ready'])
  expect((await julyOf('5201').seen(malee!)).head.lock).toEqual(lock)
  expect((await julyOf('5204').seen(malee!)).head).toMatchObject({
    state: 'not-started',
    lock: { reason: 'ไม่มีผู้ผลิต', ready: false },
  })
  expect(await overview()).toMatchObject({ locked: 4, officialTotal: 300_000 })
  expect(await count('changes', { act: 'locked' })).toBe(4)
})

test('L-4, Q-3: unlocking the whole province lifts every lock, names those that had none, and ends what was asked for; nothing is official', async () => {
  expect((await julyOf('5201').act(kanda!, 'unlock-requests', { reason: 'ยอดผิด' })).status).toBe(200)
  const body = once({ reason: 'ทบทวนทั้งจังหวัด', until: '24h' })
  const answer = await malee!.post(`${PROVINCE}/unlock`, body)
  expect(answer.body).toMatchObject({ done: ['5201', '5202', '5203', '5204'], locked: 0, districts: 13 })
  expect([answer.body.skipped.length, why(answer.body, '5205')]).toEqual([9, 'not-locked'])
  expect(await overview()).toMatchObject({ locked: 0, officialTotal: 0 })
  expect(await count('requests', { state: 'lapsed', 'answered.by.id': 'malee' } as object)).toBe(1)
  const again = await malee!.post(`${PROVINCE}/unlock`, once({ reason: 'อีก', until: 'close' }))
  expect(again.body.done).toEqual([])
  expect((await julyOf('5201').seen(malee!)).head.unlocked.until).toBe('2024-07-31T02:00:00.000Z')
})

test('L-3: two officers lock the whole province and one district at once: each is locked once', async () => {
  const [all, other, one] = await Promise.all([
    lockAll(malee!, { reasons: { '5205': 'ก' } }),
    lockAll(newcomer!, { reasons: { '5205': 'ข' } }),
    julyOf('5203').act(newcomer!, 'lock'),
  ])
  expect([all!.status, other!.status]).toEqual([200, 200])
  expect([200, 409]).toContain(one!.status)
  const done = [...all!.body.done, ...other!.body.done, ...(one!.status === 200 ? ['5203'] : [])]
  expect(done.toSorted()).toEqual(['5201', '5203', '5205'])
  expect(await overview()).toMatchObject({ locked: 3, officialTotal: 200_000 })
})
