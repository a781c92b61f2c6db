import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileOf, Part } from './part.ts'

/** Longest path of a Unix socket that every system takes, in bytes. */
const LONGEST = 100

/** A heap that a heavy report cannot outgrow unseen; node:sqlite is still called experimental. */
const FLAGS = ['--max-old-space-size=1024', '--disable-warning=ExperimentalWarning']

/** The embedded store of a folder; started again after a death it listens on the same socket. */
export function storePart(folder: string): Part {
  const data = join(folder, 'store')
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const beside = join(folder, 'store.sock')
  const socket =
    Buffer.byteLength(beside) <= LONGEST ? beside : join(mkdtempSync(join(tmpdir(), 'yod-')), 'store.sock')
  const args = ['--folder', data, '--socket', socket]
  return new Part({
    name: 'store',
    file: fileOf('embedded-mongo/cli.ts'),
    args,
    flags: FLAGS,
    says: 'listening',
  })
}
