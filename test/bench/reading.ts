import { PROVINCE_CODES } from '#shared/areas/area.ts'
import type { Product } from '../support/product.ts'
import { type Add, as, type Ask, ms } from './ask.ts'
import { type Call, closedLoop, openLoop, percentile, rateOf } from './load.ts'

const READERS = 50

/** Looks at one province after the other. */
export function overviews(ask: Ask): Call {
  let turn = 0
  return async () => {
    const province = PROVINCE_CODES[(turn += 1) % PROVINCE_CODES.length]!
    return (await ask(`provinces/${province}/otop-sales/2024-07`)).status === 200
  }
}

/** Fifty readers: each looks once a second; then as fast as answers come. */
export async function measureReading(product: Product, add: Add): Promise<void> {
  const ask = await as(product, 'prasert')
  const list: Call = async () => (await ask('provinces?period=2024-07')).status === 200
  await measure('province overview', overviews(ask), 60, add)
  await measure("the Department's list", list, 150, add)
}

async function measure(what: string, call: Call, most: number, add: Add): Promise<void> {
  await closedLoop(4, 2, call) // warm
  const steady = await openLoop(READERS, READERS, 8, call)
  const p95 = percentile(steady, 0.95)
  const figure = `p95 ${ms(p95)}, ${steady.failed} failed`
  add(
    `${what}, 50 readers, a look a second each`,
    figure,
    `p95 < ${most} ms`,
    p95 < most && steady.failed === 0,
  )
  const flood = await closedLoop(READERS, 5, call)
  add('… without a pause', `p95 ${ms(percentile(flood, 0.95))}, ${rateOf(flood).toFixed(0)}/s`, '–', true)
}
