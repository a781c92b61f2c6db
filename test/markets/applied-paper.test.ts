import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { paperOf } from '../support/paper.ts'
import { newLine, type PaperWorld, startPaperWorld } from '../support/paper-world.ts'

let room: PaperWorld
beforeAll(async () => {
  room = await startPaperWorld()
}, 30_000)
afterAll(() => room.world.stop())

const REGISTRY = '/sheets/market-registry/FY2024/5202'

test('M-8: what was shown is done line by line; a second confirmation changes nothing', async () => {
  const { rows: shown } = await room.checked((form) => {
    form[4]![4] = 25
    form[6] = newLine('ตลาดจากไฟล์')
  })
  const sent = shown
    .filter(({ kind }: { kind: string }) => kind !== 'unchanged')
    .map(({ line, saveId, row, version, entry }: any) => ({ line, saveId, row, version, entry }))
  expect((await room.paper.apply(sent)).body.answers).toEqual([
    { line: 5, status: 200, message: null },
    { line: 7, status: 200, message: null },
  ])
  const after = await room.rows()
  expect(after).toMatchObject([{ entry: { traders: 25 } }, {}, { name: 'ตลาดจากไฟล์', state: 'entered' }])
  expect(
    (await room.paper.apply(sent)).body.answers.every(({ status }: { status: number }) => status === 200),
  ).toBe(true)
  expect(await room.rows()).toEqual(after)
  const { body } = await room.paper.check((await room.paper.download()).file)
  expect(body.rows.every(({ kind }: { kind: string }) => kind === 'unchanged')).toBe(true)
})

test('M-8: a market that was changed since it was shown is not overwritten, the other lines are done', async () => {
  const { rows: shown } = await room.checked((form) => {
    form[4]![4] = 26
    form[5]![4] = 31
  })
  const [first] = await room.rows()
  await room.somsak.put(`/registries/FY2024/5202/markets/${first.row}`, {
    saveId: randomUUID(),
    version: first.version,
    entry: { ...first.entry, traders: 99 },
  })
  const sent = shown
    .filter(({ kind }: { kind: string }) => kind === 'changed')
    .map(({ line, saveId, row, version, entry }: any) => ({ line, saveId, row, version, entry }))
  const { answers } = (await room.paper.apply(sent)).body
  expect(answers).toMatchObject([
    { line: 5, status: 409, message: expect.stringContaining('ผู้อื่นแก้') },
    { line: 6, status: 200 },
  ])
  expect(await room.rows()).toMatchObject([{ entry: { traders: 99 } }, { entry: { traders: 31 } }, {}])
})

test('M-8: lines that are one act by their saveId are not taken, and none of them is written', async () => {
  const before = await room.rows()
  const [entry, saveId] = [before[0].entry, randomUUID()]
  const line = (at: number, id: string) => ({
    line: at,
    saveId: id,
    row: null,
    version: 0,
    entry: { ...entry, name: `ตลาดซ้ำ ${at}` },
  })
  for (const again of [saveId, saveId.toUpperCase()]) {
    const { status, body } = await room.paper.apply([line(7, saveId), line(8, again)])
    expect([status, body.code, body.details]).toEqual([400, 'bad-input', { field: 'rows' }])
  }
  expect(await room.rows()).toEqual(before)
})

test('P-2: who reads a registry downloads its form, who saves rows sends it back, nobody else', async () => {
  const { file } = await room.paper.download()
  const told: Record<string, number[]> = {}
  for (const who of ['somsak', 'kanda', 'malee', 'prasert', 'newcomer'] as const) {
    const mine = paperOf(room.world, await room.world.as(who))
    const apply = await mine.apply([{ line: 5 }])
    told[who] = [(await mine.download()).status, (await mine.check(file)).status, apply.status]
  }
  expect(told).toEqual({
    somsak: [200, 200, 200],
    kanda: [404, 403, 403],
    malee: [200, 403, 403],
    prasert: [200, 403, 403],
    newcomer: [404, 403, 403],
  })
})

test('M-7: a form for a locked registry is refused before it is read', async () => {
  const malee = await room.world.as('malee')
  await malee.post(`${REGISTRY}/lock`, { saveId: randomUUID(), reason: 'ปิดงาน' })
  const { body } = await room.paper.check((await room.paper.download()).file)
  expect(body.code).toBe('locked')
})
