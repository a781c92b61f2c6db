import { request } from 'undici'
import { subdistrictsOf } from '#shared/areas/subdistricts.ts'
import { signIn } from '../support/client.ts'
import { fileOf, type Lines, linesOf } from '../support/paper.ts'
import type { Product } from '../support/product.ts'
import { CAST } from '#bot/seed/cast.data.ts'
import { type Add, ms } from './ask.ts'
import { type Call, closedLoop, percentile } from './load.ts'

const ROWS = 300
const MOST_MS = 500

/** A filled paper form of 300 markets, every third with an error, is looked through by the district's officer. */
export async function measureSpreadsheets(product: Product, add: Add): Promise<void> {
  const { userId } = CAST.find(({ id }) => id === 'kanda')!
  const { cookie } = await signIn(product.origin, product.simulator, userId)
  const url = `${product.origin}/api/registries/FY2024/5201/paper-form`
  const blank = await request(`${url}?blank=1`, { headers: { cookie } })
  const body = Buffer.from(fill(linesOf(new Uint8Array(await blank.body.arrayBuffer()))))
  const headers = { cookie, 'content-type': 'application/octet-stream' }
  const check: Call = async () => {
    const answer = await request(url, { method: 'POST', headers, body })
    const { rows } = (await answer.body.json()) as { rows?: { kind: string }[] }
    return rows?.length === ROWS && rows.filter(({ kind }) => kind === 'refused').length === ROWS / 3
  }
  await closedLoop(1, 1, check) // warm
  const measured = await closedLoop(1, 8, check)
  const p95 = percentile(measured, 0.95)
  add(
    `looking through an Excel of ${ROWS} markets, a third of them wrong`,
    `median ${ms(percentile(measured, 0.5))}, p95 ${ms(p95)}, ${measured.failed} failed`,
    `p95 < ${MOST_MS} ms`,
    p95 < MOST_MS && measured.failed === 0,
  )
}

function fill(form: Lines): Uint8Array {
  const names = subdistrictsOf('5201').map(({ name }) => name)
  const lines = Array.from({ length: ROWS }, (_, at): Lines[number] => {
    const traders = at % 3 === 0 ? -1 : at
    const place = [at + 1, `ตลาดทดสอบ ${at}`, names[at % names.length]!, 'เมืองลำปาง', traders]
    return [...place, null, null, '✓', null, null, '✓', null, null, '✓', null, null, null]
  })
  return fileOf([...form.slice(0, 4), ...lines])
}
