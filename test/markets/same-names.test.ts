import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { nameKey, tidyName } from '#shared/producers/name-key.ts'
import { type Client } from '../support/client.ts'
import { startWorld, type World } from '../support/world.ts'

const LIST = '/registries/FY2024/5201/markets'
const ENTRY = { subdistrict: '520101', traders: 9, status: 'in-use', places: ['offline'], rhythm: 'weekly' }

let world: World
let kanda: Client
let nipa: Client

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  kanda = await world.as('kanda')
  nipa = await world.as('nipa')
}, 30_000)
afterAll(() => world.stop())

const add = (who: Client, name: string) => who.post(LIST, { saveId: randomUUID(), entry: { ...ENTRY, name } })
const rename = (who: Client, row: string, name: string, version = 1) =>
  who.put(`${LIST}/${row}`, { saveId: randomUUID(), version, entry: { ...ENTRY, name } })
const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status).toSorted()

test('M-5: of two officers who give two markets one name at once, or rename and add it, one is asked', async () => {
  for (const nth of [1, 2, 3, 4]) {
    const [a, b] = [
      (await add(kanda, `ตลาดเช้า ${nth}`)).body.row.row,
      (await add(kanda, `ตลาดเย็น ${nth}`)).body.row.row,
    ]
    const named = await Promise.all([rename(kanda, a, `กาดนัด ${nth}`), rename(nipa, b, `กาดนัด ${nth}`)])
    expect(statuses(named)).toEqual([200, 409])
    const c = (await add(kanda, `ตลาดค่ำ ${nth}`)).body.row.row
    const both = await Promise.all([rename(kanda, c, `กาดใหม่ ${nth}`), add(nipa, `กาดใหม่ ${nth}`)])
    expect(both.filter(({ status }) => status === 409)).toHaveLength(1)
  }
})

test('M-5: a market goes on with its own name; another’s is asked about, or taken when one is sure', async () => {
  const { row } = (await add(kanda, 'ตลาดคลอง')).body.row
  await add(kanda, 'ตลาดบก')
  expect((await rename(kanda, row, 'ตลาดคลอง')).status).toBe(200)
  expect((await rename(kanda, row, 'ตลาด  บก', 2)).status).toBe(200)
  expect((await rename(kanda, row, ' ตลาดบก ', 3)).body).toMatchObject({ code: 'already-exists' })
  const sure = { saveId: randomUUID(), version: 3, entry: { ...ENTRY, name: 'ตลาดบก' }, sure: true }
  expect((await kanda.put(`${LIST}/${row}`, sure)).status).toBe(200)
  expect((await rename(kanda, row, 'ตลาดบก', 4)).status).toBe(200)
})

test('M-5, N-2: names that look the same are one name, however they were typed', async () => {
  expect((await add(kanda, 'ตลาดน้ำแม่ค้า')).status).toBe(201)
  const typed = ['ตลาดน้ํา\u200bแม่ค้า', 'ตลาดนํ้าแม่ค้า', 'ตลาดนำ้แม่ค้า', 'ตลาดน้ำเเม่ค้า', 'ตลาดน้ำแม่ค้า ']
  for (const name of typed) expect((await add(nipa, name)).body).toMatchObject({ code: 'already-exists' })
})

test('N-2: a name is kept in one spelling, whatever it was', () => {
  const spellings = [
    ['น้ำ', 'น้ํา', 'นํ้า', 'นำ้'],
    ['คำ', 'คํา'],
    ['แม่', 'เเม่', 'แ\u200bม่'],
    ['ตลาด '],
    ['กา\u00adด  '],
    ['OTOP'],
  ]
  const syllable = fc
    .constantFrom(...spellings)
    .chain((ways) => fc.tuple(fc.constant(ways[0]!), fc.constantFrom(...ways)))
  fc.assert(
    fc.property(fc.array(syllable, { minLength: 1, maxLength: 8 }), (typed) => {
      const [usual, odd] = [0, 1].map((at) => typed.map((ways) => ways[at]).join('')) as [string, string]
      expect(tidyName(odd)).toBe(tidyName(usual))
      expect(tidyName(tidyName(odd))).toBe(tidyName(odd))
      expect(nameKey(odd)).toBe(nameKey(usual.toLowerCase()))
    }),
  )
})
