import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, ConfigError, readConfig, readMongodbUri, worldOf } from '#bot/config.ts'
import { findRunning, type Running } from '#bot/demo-folder.ts'
import { argumentsOf } from './arguments.ts'
import { makeSecrets, writePrivate } from './demo.ts'
import { HEAP } from './heap.ts'
import { fileOf, Part } from './part.ts'
import { refuseTakenPort } from './ports.ts'
import { runOnce } from './run-once.ts'
import { dataOf, simulatorPart, storePart } from './stand-ins.ts'
import { placeOf } from './which-world.ts'

/** From the signal to the last process's end. */
const BUDGET_MS = 7_500
const STAND_INS_MS = 1_500

const parts: { doors: Part[]; standIns: Part[] } = { doors: [], standIns: [] }
let runningFile: string | null = null
let stopping = false

/** Doors first, then what they stand on; whoever is late is killed, so that nothing stays behind. */
async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  const end = Date.now() + BUDGET_MS
  await Promise.all(parts.doors.map((part) => part.stop(end - STAND_INS_MS)))
  await Promise.all(parts.standIns.map((part) => part.stop(end)))
  if (runningFile) rmSync(runningFile, { force: true })
  process.exit(code)
}

/** Starts a part and keeps it in the list from the first moment, so that a stop finds it. */
function launch(kind: keyof typeof parts, part: Part): Promise<string> {
  parts[kind].push(part)
  return part.start()
}

async function startStandIns(config: Config, publicUrl: string): Promise<Running> {
  const mongodbUri = config.mongodbUri ?? (await launch('standIns', storePart(dataOf(config.folder))))
  let simulatorOrigin: string | null = null
  if (config.world === 'demo') {
    simulatorOrigin = await launch('standIns', simulatorPart(config, publicUrl, config.simulatorPort))
  }
  return { pid: process.pid, mongodbUri, publicUrl, simulatorOrigin }
}

/** The demo's story, told once; a store that is not our own is asked at each start. */
async function seedDemo(config: Config): Promise<void> {
  const told = join(config.folder, 'seeded')
  if (config.world === 'real' || (!config.mongodbUri && existsSync(told))) return
  await runOnce(fileOf('bin/seed.ts'), ['--province', '52', '--if-empty'])
  writeFileSync(told, '')
}

function greet(config: Config, running: Running): void {
  const lines = running.simulatorOrigin
    ? [
        `ยอดชุมชน runs. LINE's stand-in, where everything begins:  ${running.simulatorOrigin}`,
        `the mini-app itself:  ${running.publicUrl}/liff/`,
      ]
    : [`ยอดชุมชน runs on port ${config.port}, reached at ${running.publicUrl}`]
  process.stdout.write(
    `\n${lines.join('\n')}\nCtrl-C stops everything; the data stays in ${config.folder}\n\n`,
  )
}

/** Makes the folder of this world, and the demo's secrets in it; a place that cannot hold it is named. */
function makeFolder(world: 'demo' | 'real'): string {
  const { folder } = placeOf(process.env, world)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (world === 'demo') makeSecrets(folder)
    return folder
  } catch (cause) {
    throw new ConfigError(`setting DATA_DIR: no data can be kept in ${folder}`, { cause })
  }
}

/** E-5: one start a folder; of one that was killed the note is removed. Real worlds on a store elsewhere may be many. */
async function refuseSecond(world: 'demo' | 'real', folder: string): Promise<void> {
  const shared = world === 'real' && readMongodbUri(process.env) !== null
  const other = shared ? null : await findRunning(folder)
  if (other) throw new ConfigError(`${folder} is in use by a start that runs already (process ${other.pid})`)
  rmSync(join(folder, 'running.json'), { force: true })
}

async function start(): Promise<void> {
  const world = worldOf(process.env)
  const folder = makeFolder(world)
  await refuseSecond(world, folder)
  const config = readConfig(process.env)
  await refuseTakenPort(config.port, config.host, 'PORT')
  if (config.world === 'demo') await refuseTakenPort(config.simulatorPort, config.host, 'SIMULATOR_PORT')
  const running = await startStandIns(config, config.publicUrl)
  runningFile = join(config.folder, 'running.json')
  writePrivate(runningFile, running)
  await seedDemo(config)
  const flags = [...(config.mongodbUri ? HEAP.own : HEAP.small)]
  for (const name of ['bot', 'jobs']) {
    await launch('doors', new Part({ name, file: fileOf(`${name}/main.ts`), flags, says: 'ready' }))
  }
  if (!stopping) greet(config, running)
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(0))
argumentsOf('npm start (its settings are environment variables)', {})
start().catch((error: Error) => {
  if (!stopping) process.stderr.write(`${error.message}\n`)
  void stop(1)
})
