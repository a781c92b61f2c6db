import { createServer } from 'node:net'
import { ConfigError } from '#bot/config.ts'

/** Throws ConfigError with the setting's name when another program listens there already. */
export async function refuseTakenPort(port: number, host: string, setting: string): Promise<void> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  }).catch((error: NodeJS.ErrnoException) => {
    const why =
      error.code === 'EADDRINUSE' ? 'is in use by another program' : `cannot be used (${error.code})`
    throw new ConfigError(`port ${port} of ${host} ${why}: set ${setting}`)
  })
  await new Promise((resolve) => server.close(resolve))
}
