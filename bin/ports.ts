import { createServer } from 'node:net'
import { whyNoListening } from '#bot/why-no-listening.ts'

/** Throws ConfigError with the setting's name when this machine cannot listen there (E-13). */
export async function refuseTakenPort(port: number, host: string, setting: string): Promise<void> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  }).catch((error: NodeJS.ErrnoException) => {
    throw whyNoListening(error, { port, host, setting })
  })
  await new Promise((resolve) => server.close(resolve))
}
