import { fstatSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readConfig } from './config.ts'
import { startSimulator } from './index.ts'

const { folder, port, config } = argumentsGiven()
const simulator = await started(() =>
  startSimulator({ folder, port: Number(port), config: readConfig(config) }),
)
process.stdout.write(`listening ${simulator.origin}\n`)

function argumentsGiven(): { folder: string; port: string; config: string } {
  const text = { type: 'string' } as const
  try {
    const given = parseArgs({ options: { folder: text, port: text, config: text } }).values
    if (given.folder && given.port && given.config)
      return { folder: given.folder, port: given.port, config: given.config }
  } catch {} // what cannot be read is answered as what is missing
  process.stderr.write('usage: line-simulator/cli.ts --folder DIR --port N --config FILE.json\n')
  process.exit(2)
}

async function started<T>(start: () => Promise<T>): Promise<T> {
  try {
    return await start()
  } catch (error) {
    process.stderr.write(`line-simulator: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}

async function stop(): Promise<void> {
  await simulator.stop()
  process.exit(0)
}
process.once('SIGTERM', () => void stop())
process.once('SIGINT', () => void stop())
// A parent that dies closes the pipe; a terminal or /dev/null is left alone.
if (fstatSync(0).isFIFO() || fstatSync(0).isSocket()) process.stdin.resume().once('end', () => void stop())
