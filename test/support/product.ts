import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { createInterface } from 'node:readline'

/** The whole product as `npm start` runs it, on free ports. */
export type Product = {
  origin: string
  simulator: string
  pid: number
  readyMs: number
  stop: () => Promise<void>
}

const ROOT = join(import.meta.dirname, '../..')

/** Two free ports, one after the other. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  await new Promise((done) => server.close(done))
  return port
}

/** Starts everything on a folder and waits until it is ready; the time is from spawning to its greeting. */
export async function startProduct(folder: string): Promise<Product> {
  const [port, simulatorPort] = [await freePort(), await freePort()]
  const begin = performance.now()
  const child = spawn(process.execPath, [join(ROOT, 'bin/start.ts')], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/node'), // as npm start has it
      PORT: String(port),
      SIMULATOR_PORT: String(simulatorPort),
      DATA_DIR: folder,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const origin = `http://127.0.0.1:${port}`
  const simulator = `http://127.0.0.1:${simulatorPort}`
  await ready(child, simulator)
  const readyMs = performance.now() - begin
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    if (child.exitCode === null) await once(child, 'exit')
  }
  return { origin, simulator, pid: child.pid ?? 0, readyMs, stop }
}

/** The start says where the simulator is when all its parts are ready; errors logged meanwhile are shown. */
async function ready(child: ChildProcess, simulator: string): Promise<void> {
  const greeted = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      if (line.includes(simulator)) resolve()
      if (line.includes('"level":50')) process.stderr.write(`${line}\n`)
    })
  })
  const ended = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`the start ended with ${code}`)),
  )
  await Promise.race([greeted, ended])
}
