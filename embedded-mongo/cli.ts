// node embedded-mongo/cli.ts --folder DIR (--socket PATH | --port N) [--test]
import { parseArgs } from 'node:util'
import { startServer, type Listen } from './server/server.ts'
import { FolderInUse } from './storage/lock.ts'

const USAGE = 'usage: cli.ts --folder DIR (--socket PATH | --port N) [--test]'

function fail(message: string, code: number): never {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}

function argumentsOf(): { folder: string; listen: Listen; test: boolean } {
  const text = { type: 'string' } as const
  const options = {
    folder: text,
    socket: text,
    port: text,
    test: { type: 'boolean', default: false },
  } as const
  const { folder, socket, port, test } = parsed(() => parseArgs({ options }).values)
  if (!folder || !socket === !port) fail(USAGE, 1)
  return { folder, test, listen: socket ? { socket } : { port: Number(port) } }
}

/** What `parse` gives; arguments that it cannot use end this process with the usage. */
function parsed<T>(parse: () => T): T {
  try {
    return parse()
  } catch {
    return fail(USAGE, 1)
  }
}

process.umask(0o077)
const embedded = await startServer(argumentsOf()).catch((error: unknown) =>
  error instanceof FolderInUse ? fail(error.message, 2) : fail(String(error), 1),
)

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  await embedded.stop()
  process.exit(0)
}

process.once('SIGTERM', () => void stop())
process.once('SIGINT', () => void stop())
// The parent holds the other end of stdin: when it is gone, so is the need for this process.
process.stdin.resume().once('end', () => void stop())
process.stdout.write(`listening ${embedded.uri}\n`)
