// Listens on a Unix socket, or on loopback for test suites, and keeps house.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { commands } from '../commands/table.ts'
import { Store } from '../storage/store.ts'
import type { Shared } from './call.ts'
import { serve } from './connection.ts'
import { Cursors } from './cursors.ts'
import { removeExpired } from './expiry.ts'
import { sweepMemory } from './retries.ts'
import { Sessions } from './sessions.ts'

export type Listen = { socket: string } | { port: number }
export type Options = { folder: string; listen: Listen; test?: boolean }
export type Embedded = { uri: string; stop: () => Promise<void> }

const MOST_CONNECTIONS = 1000
const LONGEST_SOCKET = 100 // bytes; the system takes a few more

/** Opens the folder and listens. Throws FolderInUse. */
export async function startServer({ folder, listen, test = false }: Options): Promise<Embedded> {
  const store = new Store(folder)
  const sockets = new Set<Socket>()
  const shared = sharedBy(store, () => sockets.size)
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    serve(socket, connections, shared, commands)
  })
  server.maxConnections = MOST_CONNECTIONS
  const { uri, left } = await open(server, listen, shared).catch((error: unknown) => {
    store.close()
    throw error
  })
  const endHousekeeping = keepHouse(shared, test ? 1000 : 60_000)
  const stop = async () => {
    await endHousekeeping()
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
    left()
    store.close()
  }
  return { uri, stop }
}

function sharedBy(store: Store, connections: () => number): Shared {
  const cursors = new Cursors()
  const sessions = new Sessions(store, cursors)
  const commandCounts = new Map<string, number>()
  return {
    store,
    sessions,
    cursors,
    connections,
    address: 'localhost:27017',
    startedAt: Date.now(),
    commands: commandCounts,
  }
}

async function open(
  server: Server,
  listen: Listen,
  shared: Shared,
): Promise<{ uri: string; left: () => void }> {
  const listening = (target: { path: string } | { port: number; host: string }) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(target, resolve)
    })
  if ('port' in listen) {
    await listening({ port: listen.port, host: '127.0.0.1' })
    shared.address = `127.0.0.1:${(server.address() as AddressInfo).port}`
    return { uri: `mongodb://${shared.address}/?directConnection=true`, left: () => undefined }
  }
  // The drivers take a name that ends otherwise for a host, and write it in small letters.
  if (!listen.socket.endsWith('.sock'))
    throw new Error(`the socket's name must end with .sock: ${listen.socket}`)
  const short = Buffer.byteLength(listen.socket) <= LONGEST_SOCKET
  const path = short ? listen.socket : join(mkdtempSync(join(tmpdir(), 'mongo-')), 'm.sock')
  rmSync(path, { force: true }) // left by a process that was killed; the folder's lock says it is gone
  await listening({ path })
  chmodSync(path, 0o600)
  const left = () => (short ? undefined : rmSync(dirname(path), { recursive: true, force: true }))
  return { uri: `mongodb://${encodeURIComponent(path)}/?directConnection=true`, left }
}

/** TTL passes and sweeps; answers what ends them and waits for the one under way. */
function keepHouse(shared: Shared, every: number): () => Promise<void> {
  const { store, sessions, cursors } = shared
  let pass = Promise.resolve()
  const work = async () => {
    const now = Date.now()
    sessions.sweep(now)
    cursors.sweep(now)
    await removeExpired(store, now)
    await store.write((view) => sweepMemory(view, now))
  }
  let running = false
  const timer = setInterval(() => {
    if (running) return
    running = true
    pass = work()
      .catch((error: unknown) => process.emitWarning(`housekeeping failed: ${String(error)}`))
      .finally(() => (running = false))
  }, every)
  return async () => {
    clearInterval(timer)
    await pass
  }
}
