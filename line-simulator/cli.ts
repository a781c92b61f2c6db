import { fstatSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readConfig } from './config.ts'
import { startSimulator } from './index.ts'

const { values } = parseArgs({
  options: { folder: { type: 'string' }, port: { type: 'string' }, config: { type: 'string' } },
})
if (!values.folder || !values.port || !values.config) {
  process.stderr.write('node line-simulator/cli.ts --folder DIR --port N --config FILE.json\n')
  process.exit(2)
}
const simulator = await startSimulator({
  folder: values.folder,
  port: Number(values.port),
  config: readConfig(values.config),
})
process.stdout.write(`listening ${simulator.origin}\n`)

async function stop(): Promise<void> {
  await simulator.stop()
  process.exit(0)
}
process.once('SIGTERM', () => void stop())
process.once('SIGINT', () => void stop())
// A parent that dies closes the pipe; a terminal or /dev/null is left alone.
if (fstatSync(0).isFIFO() || fstatSync(0).isSocket()) process.stdin.resume().once('end', () => void stop())
