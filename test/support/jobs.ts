import { JOBS } from '#jobs/all-jobs.ts'
import { lookAtSchedule, type Queue } from '#jobs/look-at-schedule.ts'
import type { World } from './world.ts'

/** The world's clock shows `iso` (Bangkok), and a process of jobs does at once what it finds; tells what that was. */
export async function jobsAt(world: World, iso: string): Promise<string[]> {
  world.clock.set(`${iso}+07:00`)
  const done: string[] = []
  const queue: Queue = async (due, unit) => {
    done.push(`${due.line} ${unit}${due.form === 'otop-sales' ? '' : ` ${due.form}`}`)
    await JOBS.find(({ line }) => line === due.line)!.run(world.deps, due, unit)
  }
  const log = world.deps.log.child({}, { level: 'silent' })
  await lookAtSchedule({ log }, JOBS, queue, world.deps.clock())
  world.deps.wake()
  return done
}
