import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import mongoose from 'mongoose'
import { districtsOf } from '#shared/areas/area.ts'
import type { Product } from '../support/product.ts'
import { type Add, as, type Ask, ms } from './ask.ts'
import { type Call, closedLoop, percentile } from './load.ts'

const BIG = '30' // 32 districts
const PROVINCE = `provinces/${BIG}/otop-sales/2024-07`
const SHEET = `sheets/otop-sales/2024-07/${BIG}01`
const CONNECTIONS = 40

/** The largest province, every district locked, most of them with a reason; then one of its sheets fought over. */
export async function measureLocking(product: Product, add: Add): Promise<void> {
  const province = await as(product, 'mali', { role: 'province-officer', area: BIG })
  const reasons = Object.fromEntries(districtsOf(BIG).map((district) => [district, 'วัดความเร็ว']))
  const times: number[] = []
  for (let i = 0; i < 5; i += 1) {
    times.push(await timed(province, `${PROVINCE}/lock`, { reasons }))
    await timed(province, `${PROVINCE}/unlock`, { reason: 'วัดอีกครั้ง', until: 'close' })
  }
  const longest = Math.max(...times)
  add('locking a province of 32 districts', `longest of 5: ${ms(longest)}`, '< 500 ms', longest < 500)
  await measureContention(product, province, add)
}

/** Does an act; the milliseconds it took. */
async function timed(ask: Ask, path: string, body: object): Promise<number> {
  const begin = performance.now()
  const { status, text } = await ask(path, { saveId: randomUUID(), ...body })
  if (status !== 200) throw new Error(text)
  return performance.now() - begin
}

/** Its officers save on one sheet; in the middle of it the province locks it. */
async function measureContention(product: Product, province: Ask, add: Add): Promise<void> {
  const officer = await as(product, 'kanda', { role: 'district-officer', area: `${BIG}01` })
  const { save, refused } = await savesOnOneSheet(officer)
  const before = await givenUp()
  const lock = pause(4_000).then(() => timed(province, `${SHEET}/lock`, { reason: 'วัดความเร็ว' }))
  const [saves, lockMs] = await Promise.all([closedLoop(CONNECTIONS, 5, save), lock])
  const retries = (await givenUp()) - before - refused()
  const [median, longest, done] = [
    percentile(saves, 0.5),
    percentile(saves, 1),
    saves.times.length - refused(),
  ]
  const figures = [
    `${done} saves`,
    `median ${ms(median)}`,
    `longest ${ms(longest)}`,
    `the lock ${ms(lockMs)}`,
  ]
  add(
    `${CONNECTIONS} connections saving on one sheet that is locked meanwhile`,
    `${figures.join(', ')}, ${retries} retries, ${refused()} refused as locked, ${saves.failed} failed`,
    'nobody waits 3 medians, retries < saves / 10',
    Math.max(longest, lockMs) < 3 * median && retries < done / 10 && saves.failed === 0 && refused() > 0,
  )
}

/** Each connection saves its own row of the sheet again and again; `refused` counts those that came after the lock. */
async function savesOnOneSheet(officer: Ask): Promise<{ save: Call; refused: () => number }> {
  const { rows } = JSON.parse((await officer(SHEET)).text) as { rows: { row: string; version: number }[] }
  let refused = 0
  const save: Call = async (worker) => {
    const row = rows[worker]!
    const { version } = row
    const body = { saveId: randomUUID(), version, state: 'amounts', amounts: [100 + version, 0, 0, 0] }
    const { status, text } = await officer(`${SHEET}/rows/${row.row}`, body, 'PUT')
    if (status === 200) row.version += 1
    if (!text.includes('"locked"')) return status === 200
    refused += 1
    return true
  }
  return { save, refused: () => refused }
}

/** Transactions given up so far, by the store's count. */
async function givenUp(): Promise<number> {
  const status = (await mongoose.connection.db?.admin().serverStatus()) as {
    opcounters: Record<string, number>
  }
  return status.opcounters['abortTransaction'] ?? 0
}
