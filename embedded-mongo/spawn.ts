// The store as a child process, which ends when this one does.
import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export type SpawnOptions = {
  folder: string
  socket: string
  test?: boolean
  heapMegabytes?: number // the child's limit
}

export type Exit = { code: number | null; signal: NodeJS.Signals | null; message: string } // message: what it wrote to stderr

export type Spawned = { uri: string; pid: number; exited: Promise<Exit>; stop: () => Promise<void> }

const CLI = fileURLToPath(new URL('cli.ts', import.meta.url))
const LISTENING = 'listening '
const PATIENCE = 10_000 // ms until a child that does not stop is killed

/** Starts the child and waits until it listens. Throws Error with the child's own message when it ends before. */
export async function spawnEmbedded(options: SpawnOptions): Promise<Spawned> {
  const { folder, socket, test = false, heapMegabytes = 1024 } = options
  const flags = [`--max-old-space-size=${heapMegabytes}`, '--disable-warning=ExperimentalWarning']
  const args = ['--folder', folder, '--socket', socket, ...(test ? ['--test'] : [])]
  const child = spawn(process.execPath, [...flags, CLI, ...args], { stdio: ['pipe', 'pipe', 'pipe'] })
  const exited = exitOf(child)
  const uri = await Promise.race([uriOf(child), exited])
  if (typeof uri !== 'string') throw new Error(uri.message || `the store ended with code ${uri.code}`)
  const stop = async () => {
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
    child.kill('SIGTERM')
    await exited
    clearTimeout(timer)
  }
  return { uri, pid: child.pid!, exited, stop }
}

function exitOf(child: ChildProcess): Promise<Exit> {
  let message = ''
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (message = (message + text).slice(-2000)))
  child.stdin!.on('error', () => undefined)
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, message: error.message }))
    child.once('close', (code, signal) => resolve({ code, signal, message: message.trim() }))
  })
}

function uriOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    const lines = createInterface({ input: child.stdout! })
    lines.on('line', (line) => {
      if (line.startsWith(LISTENING)) resolve(line.slice(LISTENING.length))
    })
  })
}
