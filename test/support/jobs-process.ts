import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import mongoose from 'mongoose'
import { PROVINCE_CODES } from '#shared/areas/area.ts'
import { insertPeople } from '#bot/people/people.store.ts'
import { insertPosts } from '#bot/people/posts.store.ts'
import { makeSecrets } from '../../bin/demo.ts'
import type { World } from './world.ts'

const ROOT = join(import.meta.dirname, '../..')

/** A process of jobs, as `npm run jobs` starts it. */
export type JobsProcess = {
  pid: number
  /** The lines of its log so far. */
  said: () => string
  /** Sends the signal and waits for the end; the exit code, null when it was killed. */
  end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>
}

/** Starts jobs as a process of its own on a world's store and on its simulator's clock; it is ready when this resolves. */
export async function startJobs(world: World): Promise<JobsProcess> {
  const { folder } = world.deps.config
  makeSecrets(join(folder, 'demo'))
  const child = spawn(process.execPath, ['jobs/main.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      MONGODB_URI: `mongodb://${encodeURIComponent(join(folder, 's.sock'))}/?directConnection=true`,
      DATA_DIR: folder,
      CLOCK_ORIGIN: world.simulator,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let said = ''
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (text) => (said += String(text)))
  await Promise.race([once(child, 'message'), failed(child, () => said)])
  return {
    pid: child.pid!,
    said: () => said,
    end: async (signal) => {
      if (child.exitCode === null && child.signalCode === null) {
        const exited = once(child, 'exit')
        child.kill(signal)
        await exited
      }
      return child.exitCode
    },
  }
}

const failed = async (child: ChildProcess, said: () => string): Promise<never> => {
  await once(child, 'exit')
  throw new Error(`jobs ended: ${said()}`)
}

/** Moves the world's clock and that of its processes; resolves when they have looked at what is due. */
export async function moveClock(world: World, iso: string): Promise<void> {
  world.clock.set(iso)
  await world.line('clock', { to: new Date(iso).toISOString() })
}

/** An officer in every province, who is no friend of the account. */
export async function peopleEveryProvince(since: Date): Promise<void> {
  const officers = PROVINCE_CODES.map((area) => ({ person: `officer${area}`, area }))
  await insertPeople(
    officers.map(({ person }, at) => ({
      _id: person,
      lineUserId: `U${String(at).padStart(32, 'e')}`,
      name: person,
      friend: false,
    })),
  )
  await insertPosts(officers.map((one) => ({ ...one, role: 'province-officer' as const, since })))
}

type Kept = {
  data: { form: string; period: string; unit: string }
  lastModifiedBy: string
  lockedAt: Date | null
  failCount: number | null
}

/** Agenda's jobs of a line and month. */
export const jobsOf = (name: string, period: string): Promise<Kept[]> =>
  mongoose.connection.collection<Kept>('agendaJobs').find({ name, 'data.period': period }).toArray()
