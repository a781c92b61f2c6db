import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { readRunning } from '#bot/demo-folder.ts'
import { connectStore, disconnectStore } from '#bot/deps.ts'
import { pssOf, treeOf } from '../support/processes.ts'
import { startProduct } from '../support/product.ts'
import { type Add, seconds } from './ask.ts'
import { measureClosing } from './closing.ts'
import { measureLocking } from './locking.ts'
import { measureReading } from './reading.ts'
import { measureReminding, tell } from './reminding.ts'

const ROOT = join(import.meta.dirname, '../..')

/** Seeds a closed month of the country and the next half done, and measures them through the doors. */
export async function measureCountry(add: Add): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'yod-bench-'))
  try {
    seedCountry(folder, add)
    const product = await startProduct(folder)
    await connectStore(readRunning(join(folder, 'demo'))!.mongodbUri)
    try {
      await tell(product, 'plan', { limit: null })
      await measureReading(product, add)
      await measureReminding(product, add)
      await measureLocking(product, add)
      await measureClosing(product, add)
      const pss = pssOf(treeOf(product.pid))
      add('memory of all processes (PSS), after that', `${pss.toFixed(0)} MB`, '–', true)
    } finally {
      await disconnectStore()
      await product.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function seedCountry(folder: string, add: Add): void {
  const begin = performance.now()
  const args = ['bin/seed.ts', '--country', '--from', '2024-06', '--through', '2024-06']
  const env = { ...process.env, DATA_DIR: folder }
  const { status } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status !== 0) throw new Error(`the seed ended with ${status}`)
  add('seeding a month of the country, the next half done', seconds(performance.now() - begin), '–', true)
}
