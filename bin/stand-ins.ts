import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Config } from '#bot/config.ts'
import { simulatorConfig, writePrivate } from './demo.ts'
import { HEAP } from './heap.ts'
import { fileOf, Part } from './part.ts'

/** Longest path of a Unix socket that every system takes, in bytes. */
const LONGEST = 100
/** node:sqlite is still called experimental. */
const FLAGS = ['--disable-warning=ExperimentalWarning']

/** Where a world's folder keeps the embedded store's data. */
export const dataOf = (folder: string): string => join(folder, 'store')

/** The embedded store over a folder of data; started again after a death it listens on the same socket. */
export function storePart(data: string): Part {
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const args = ['--folder', data, '--socket', socketOf(data)]
  return new Part({
    name: 'store',
    file: fileOf('embedded-mongo/cli.ts'),
    args,
    flags: [...FLAGS, ...HEAP.store],
    says: 'listening',
  })
}

function socketOf(data: string): string {
  const beside = `${data}.sock`
  if (Buffer.byteLength(beside) <= LONGEST) return beside
  const folder = mkdtempSync(join(tmpdir(), 'yod-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'store.sock')
}

/** LINE's stand-in of the demo. */
export function simulatorPart(config: Config, publicUrl: string, port: number): Part {
  const folder = join(config.folder, 'line-simulator')
  const file = join(config.folder, 'line-simulator.json')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writePrivate(file, simulatorConfig(config, publicUrl))
  const args = ['--folder', folder, '--port', String(port), '--config', file]
  return new Part({
    name: 'line-simulator',
    file: fileOf('line-simulator/cli.ts'),
    args,
    flags: [...FLAGS, ...HEAP.simulator],
    says: 'listening',
  })
}
