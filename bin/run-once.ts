import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Runs a file of this project to its end; throws when it ends otherwise than with 0. */
export async function runOnce(file: string, args: string[]): Promise<void> {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const [code, signal] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${file} ended (${signal ?? code})`)
}
