import * as z from 'zod/mini'
import { Form } from '../sheets/forms.ts'

/** `trying`: it failed and is tried again by itself; `failed`: it is not, until somebody has it run. */
export const JobState = z.enum(['failed', 'trying', 'running', 'waiting', 'done'])
export type JobState = z.infer<typeof JobState>

/** One try of the schedule's for one area; instants are ISO texts of the world's clock. */
export const JobView = z.object({
  id: z.string(),
  /** The line of the schedule. */
  name: z.string(),
  form: Form,
  period: z.string(),
  /** A district, a province, or the country ("TH"). */
  unit: z.string(),
  unitName: z.string(),
  dueAt: z.string(),
  state: JobState,
  /** How often it has failed since it was last queued. */
  failures: z.number(),
  /** Of what is tried again. */
  nextTryAt: z.nullable(z.string()),
  /** When the last try ended. */
  finishedAt: z.nullable(z.string()),
  /** Why the last try failed, in the words of the program, short. */
  failure: z.nullable(z.string()),
})
export type JobView = z.infer<typeof JobView>

/** GET /api/jobs: those that failed (all are counted) first, then what the schedule had done lately, newest first. */
export const JobsView = z.object({ now: z.string(), failed: z.number(), jobs: z.array(JobView) })
export type JobsView = z.infer<typeof JobsView>

/** POST /api/jobs/:id/run */
export const RunJob = z.strictObject({ id: z.string().check(z.regex(/^[0-9a-f]{24}$/)) })
export type RunJob = z.infer<typeof RunJob>

export const JobRun = z.object({ job: JobView })
export type JobRun = z.infer<typeof JobRun>
