import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'

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

/** Starts everything on a folder and waits until it is ready; the time is from spawning to /readyz. */
export async function startProduct(folder: string): Promise<Product> {
  const [port, simulatorPort] = [await freePort(), await freePort()]
  const begin = performance.now()
  const child = spawn(process.execPath, [join(ROOT, 'bin/start.ts')], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: String(port),
      SIMULATOR_PORT: String(simulatorPort),
      DATA_DIR: folder,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const origin = `http://127.0.0.1:${port}`
  await ready(child, origin)
  const readyMs = performance.now() - begin
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    if (child.exitCode === null) await once(child, 'exit')
  }
  return { origin, simulator: `http://127.0.0.1:${simulatorPort}`, pid: child.pid ?? 0, readyMs, stop }
}

async function ready(child: ChildProcess, origin: string): Promise<void> {
  for (let tries = 0; tries < 3_000; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the start ended with ${child.exitCode}`)
    const answer = await fetch(`${origin}/readyz`).catch(() => null)
    if (answer?.status === 200) return
    await pause(20)
  }
  throw new Error('not ready after a minute')
}
