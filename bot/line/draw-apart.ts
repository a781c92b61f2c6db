import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Menu } from '#shared/people/menu.ts'

const run = promisify(execFile)
const SCRIPT = join(import.meta.dirname, 'draw-alone.ts')
const PATIENCE_MS = 30_000
const MOST_BYTES = 4 * 1024 * 1024

/** Draws a rich menu in a process of its own: what the canvas takes (about 70 MB) goes with it, and nobody waits for it. */
export async function drawApart(menu: Menu): Promise<Buffer> {
  const limits = { timeout: PATIENCE_MS, maxBuffer: MOST_BYTES }
  const { stdout } = await run(process.execPath, [SCRIPT, menu], { encoding: 'buffer', ...limits })
  return stdout
}
