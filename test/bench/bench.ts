// npm run bench [-- demo | country]: starts the demo's province, then the whole country, as `npm start` does; measures them from outside and prints a table.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Add, ms as inMs } from './ask.ts'
import { measureCountry } from './country.ts'
import { closedLoop, type Measured, openLoop, percentile, rateOf } from './load.ts'
import { pssOf, treeOf } from '../support/processes.ts'
import { type Product, startProduct } from '../support/product.ts'
import { officers, opening, saving } from './saves.ts'
import { measureSpreadsheets } from './spreadsheets.ts'
import { channelSecretOf, startEcho, webhookLoad } from './webhooks.ts'

type Line = { what: string; figure: string; wanted: string; reached: boolean }

const lines: Line[] = []
const ms = (measured: Measured, share: number): string => inMs(percentile(measured, share))
const add: Add = (what, figure, wanted, reached) => void lines.push({ what, figure, wanted, reached })

async function measureSaves(product: Product): Promise<void> {
  const list = await officers(product)
  const save = saving(product, list)
  await closedLoop(50, 10, save) // warm: the first 2,000 saves run on code that V8 has not compiled yet
  const closed = await closedLoop(50, 10, save)
  const [rate, slow] = [rateOf(closed), percentile(closed, 0.95)]
  add(
    'saves, 50 connections, closed loop',
    `${rate.toFixed(0)}/s, p95 ${ms(closed, 0.95)}, ${closed.failed} failed`,
    '≥ 300/s, p95 < 300 ms',
    rate >= 300 && slow < 300 && closed.failed === 0,
  )
  const open = await openLoop(50, 150, 10, save)
  add(
    'saves, open loop at 150/s',
    `p95 ${ms(open, 0.95)}, ${open.failed} failed`,
    'p95 < 100 ms',
    percentile(open, 0.95) < 100 && open.failed === 0,
  )
  const sheet = opening(product, list)
  await closedLoop(1, 1, sheet.call)
  const opened = await closedLoop(1, 5, sheet.call)
  add(
    `opening a sheet of ${sheet.rows} rows`,
    `p95 ${ms(opened, 0.95)}`,
    'p95 < 60 ms',
    percentile(opened, 0.95) < 60,
  )
}

async function measureWebhooks(product: Product, folder: string): Promise<void> {
  const secret = channelSecretOf(folder)
  const echo = await startEcho(secret)
  await webhookLoad(echo.origin, secret, 200, 2)
  await webhookLoad(product.origin, secret, 200, 2)
  const bare = await webhookLoad(echo.origin, secret, 200, 8)
  const ours = await webhookLoad(product.origin, secret, 200, 8)
  echo.stop()
  const ratio = percentile(ours, 0.99) / percentile(bare, 0.99)
  add(
    'webhooks at 200/s, each stored first',
    `p99 ${ms(ours, 0.99)}, ${ours.failed} failed`,
    'p99 < 50 ms',
    percentile(ours, 0.99) < 50 && ours.failed === 0,
  )
  add('… against a bare SDK server', `p99 ${ms(bare, 0.99)}, ours is ${ratio.toFixed(1)} times`, '–', true)
}

/** The demo's own province, from the first start to the memory that is used after the load. */
async function measureDemo(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'yod-bench-'))
  try {
    const first = await startProduct(folder)
    add('first start, with the seed', `${(first.readyMs / 1000).toFixed(1)} s`, '–', true)
    await first.stop()
    const product = await startProduct(folder)
    add('start to ready', `${(product.readyMs / 1000).toFixed(2)} s`, '< 4 s', product.readyMs < 4000)
    try {
      await measureSaves(product)
      await measureWebhooks(product, folder)
      await measureSpreadsheets(product, add)
      const pss = pssOf(treeOf(product.pid))
      add('memory of all processes (PSS), after the load', `${pss.toFixed(0)} MB`, '< 400 MB', pss < 400)
    } finally {
      await product.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const [only] = process.argv.slice(2)
if (only !== 'country') await measureDemo()
if (only !== 'demo') await measureCountry(add)
const width = Math.max(...lines.map(({ what }) => what.length))
for (const { what, figure, wanted, reached } of lines)
  process.stdout.write(`${reached ? '✓' : '✗'} ${what.padEnd(width)}  ${figure}  (wanted ${wanted})\n`)
process.exitCode = lines.every(({ reached }) => reached) ? 0 : 1
