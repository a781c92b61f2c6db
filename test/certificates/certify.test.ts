import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { endPostNow, postsIn } from '#bot/people/posts.store.ts'
import type { Client } from '../support/client.ts'
import { appoint, bring, julyOf, once, produceIn } from '../support/july.ts'
import { count, startWorld, type World } from '../support/world.ts'

const july = julyOf('5201')
let world: World
let [kanda, nipa, wichai, malee]: Client[] = []

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  ;[kanda, nipa, wichai, malee] = await Promise.all(
    (['kanda', 'nipa', 'wichai', 'malee'] as const).map(world.as),
  )
}, 30_000)
afterAll(() => world.stop())

const certificates = async () => (await malee!.get(`${july.path}/certificates`)).body.certificates
const certificate = async (no: string) => (await malee!.get(`${july.path}/certificates/${no}`)).body
const refusal = (code: string) => ({ status: 409, body: { code } })

test('K-1: a month that is not confirmed, opened or not, is not certified, and neither is one changed since it was looked at', async () => {
  expect(await july.certify(wichai!)).toMatchObject(refusal('not-confirmed'))
  await bring(july, 'draft', { officer: kanda!, head: wichai! }, 'rice.food')
  expect(await july.certify(wichai!)).toMatchObject(refusal('not-confirmed'))
  await july.confirm(kanda!)
  const { version } = (await july.seen(wichai!)).head
  await july.save(kanda!, 'rice.food', 90_000)
  await july.confirm(kanda!)
  expect(await july.act(wichai!, 'certify', { version })).toMatchObject(refusal('changed-meanwhile'))
  expect(await count('certificates')).toBe(0)
})

test('K-1: a double tap gives one certificate, with names, rows and figures as they stood', async () => {
  const { version, confirmed } = (await july.seen(wichai!)).head
  const act = once({ version })
  const [first, again] = await Promise.all([
    wichai!.post(`${july.path}/certify`, act),
    wichai!.post(`${july.path}/certify`, act),
  ])
  expect(first).toEqual(again)
  expect(first.body).toMatchObject({
    head: { state: 'certified', certified: { by: 'วิชัย', no: 'OT-6707-5201-R1', alone: false } },
    certificate: {
      no: 'OT-6707-5201-R1',
      by: 'วิชัย',
      confirmed,
      total: 90_000,
      voided: null,
      counts: { all: 5, amounts: 1, noSales: 4 },
    },
  })
  expect(first.body.certificate.rows).toHaveLength(5)
  expect(first.body.certificate.rows[0]).toMatchObject({
    name: 'กลุ่มข้าวแต๋นบ้านทดสอบ',
    state: 'amounts',
    amounts: [90_000, 0, 0, 0],
  })
  expect([await count('certificates'), await count('changes', { act: 'certified' })]).toEqual([1, 1])
})

test('K-1, K-4: what is certified is not certified again, nor sent back by the head', async () => {
  expect(await july.certify(wichai!)).toMatchObject(refusal('changed-meanwhile'))
  const sentBack = await july.act(wichai!, 'refuse-certify', { note: 'เปลี่ยนใจ' })
  expect(sentBack).toMatchObject(refusal('changed-meanwhile'))
  expect((await july.seen(wichai!)).head.state).toBe('certified')
})

test('K-2: an edit takes it back to draft and voids the certificate, which stays as it was, also under a new name', async () => {
  const frozen = await certificate('OT-6707-5201-R1')
  await july.save(nipa!, 'bowl.craft', 500)
  expect((await july.seen(kanda!)).head).toMatchObject({ state: 'draft', certified: null, total: 90_500 })
  expect((await malee!.patch('/producers/rice', { name: 'ชื่อใหม่' })).status).toBe(200)
  const { voided, ...kept } = await certificate('OT-6707-5201-R1')
  expect({ ...kept, voided: null }).toEqual(frozen)
  expect(voided).toMatchObject({ by: 'นิภา', act: 'saved' })
})

test('K-2: every version is in the list, newest first; what was void stays void as it became', async () => {
  await july.confirm(kanda!)
  world.clock.set('2024-07-23T10:00:00+07:00')
  await july.certify(wichai!)
  await july.save(kanda!, 'bowl.craft', 600)
  expect(await certificates()).toMatchObject([
    { no: 'OT-6707-5201-R2', nth: 2, total: 90_500, voided: { by: 'กานดา' } },
    { no: 'OT-6707-5201-R1', nth: 1, total: 90_000, voided: { by: 'นิภา' } },
  ])
  expect((await certificate('OT-6707-5201-R2')).rows[0].name).toBe('ชื่อใหม่')
  const other = `${julyOf('5202').path}/certificates/OT-6707-5201-R1`
  expect((await malee!.get(other)).status).toBe(404)
  expect((await (await world.as('somsak')).get(`${july.path}/certificates/OT-6707-5201-R1`)).status).toBe(404)
})

test('K-3: who changed a row or confirmed it does not certify it while the district has somebody else', async () => {
  await july.save(wichai!, 'cloth.textile', 300)
  await july.confirm(kanda!)
  expect(await july.certify(wichai!)).toMatchObject({
    ...refusal('own-work'),
    body: { details: { rows: 1, confirmed: false } },
  })
  await july.save(kanda!, 'cloth.textile', 400)
  await july.confirm(wichai!)
  expect((await july.certify(wichai!)).body).toMatchObject({
    code: 'own-work',
    details: { rows: 0, confirmed: true },
  })
  expect((await july.seen(kanda!)).head.state).toBe('confirmed')
})

test('K-3: with nobody else in the district he certifies alone, and the form says so', async () => {
  await produceIn(['5203'])
  await appoint('wichai', 'district-head', '5203')
  await appoint('nipa', 'district-officer', '5203')
  const lonely = julyOf('5203')
  await bring(lonely, 'confirmed', { officer: wichai!, head: wichai! }, 'h5203.food')
  expect((await lonely.certify(wichai!)).body.code).toBe('own-work')
  const nipas = (await postsIn(['5203'])).find(({ person }) => person === 'nipa')
  await endPostNow(nipas!._id, 'malee', world.deps.clock())
  expect((await lonely.certify(wichai!)).body).toMatchObject({
    head: { certified: { alone: true } },
    certificate: { no: 'OT-6707-5203-R1', alone: true },
  })
})

test('K-4: the head sends a confirmed month back with a note, and it is a draft again; nothing else is', async () => {
  expect((await july.act(wichai!, 'refuse-certify', { note: '  ' })).body.code).toBe('bad-input')
  const act = once({ note: 'ตรวจยอดชามอีกครั้ง' })
  const [first, again] = await Promise.all([
    wichai!.post(`${july.path}/refuse-certify`, act),
    wichai!.post(`${july.path}/refuse-certify`, act),
  ])
  expect(first).toEqual(again)
  const refused = { by: 'วิชัย', note: 'ตรวจยอดชามอีกครั้ง' }
  expect(first.body.head).toMatchObject({ state: 'draft', confirmed: null, refused })
  expect(await count('changes', { act: 'certify-refused', why: 'ตรวจยอดชามอีกครั้ง' })).toBe(1)
  expect(await july.act(wichai!, 'refuse-certify', { note: 'อีกครั้ง' })).toMatchObject(refusal('not-confirmed'))
  for (const client of [kanda!, malee!])
    expect((await july.act(client, 'refuse-certify', { note: 'ไม่ใช่หน้าที่' })).status).toBe(403)
  expect((await july.seen(nipa!)).head).toMatchObject({ refused })
  await july.save(nipa!, 'bowl.craft', 700)
  const [card] = (await nipa!.get('/my-work')).body.cards
  expect(card.head).toMatchObject({ state: 'draft', refused })
  await july.confirm(nipa!)
  expect((await july.seen(wichai!)).head).toMatchObject({ state: 'confirmed', refused: null })
})

test('K-4: what no head certifies, a month or registry of markets, no head sends back', async () => {
  for (const form of ['market-sales/2024-07', 'market-registry/FY2024'])
    for (const act of ['certify', 'refuse-certify']) {
      const more = act === 'certify' ? { version: 0 } : { note: 'แก้ก่อน' }
      const refused = await wichai!.post(`/sheets/${form}/5201/${act}`, once(more))
      expect(refused).toMatchObject({ status: 400, body: { code: 'bad-input' } })
    }
})
