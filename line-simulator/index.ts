import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { warmUp } from './check-body.ts'
import type { SimulatorConfig } from './config.ts'
import { isLocal } from './page-files.ts'
import { simulatorServer } from './server.ts'
import { openWorld } from './world.ts'

export type { SimulatorConfig } from './config.ts'

/** A running simulator; `stop` writes what it remembers and resolves when its port is free. */
export type Simulator = { origin: string; stop: () => Promise<void> }

/** Starts LINE's stand-in where the mini-app is, else on 127.0.0.1 (`port` 0: any free one); it remembers in `folder`. */
export async function startSimulator(options: {
  folder: string
  port: number
  config: SimulatorConfig
}): Promise<Simulator> {
  mkdirSync(options.folder, { recursive: true, mode: 0o700 })
  const world = openWorld(options.folder, options.config)
  const server = simulatorServer(world)
  const { hostname } = new URL(options.config.appUrl)
  const name = isLocal(hostname) ? hostname : '127.0.0.1'
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, name.replace(/[[\]]/g, ''), resolve)
  }).catch((error: unknown) => {
    world.close()
    throw error
  })
  const warming = setTimeout(warmUp, 500).unref()
  const { port } = server.address() as AddressInfo
  const stop = () =>
    new Promise<void>((resolve) => {
      clearTimeout(warming)
      server.close(() => {
        world.close()
        resolve()
      })
      server.closeAllConnections()
    })
  return { origin: `http://${name}:${port}`, stop }
}
