import * as z from 'zod/mini'

/** GET /api/jobs: what the schedule had done lately, newest first; instants are ISO texts. */
export const JobsView = z.object({
  jobs: z.array(
    z.object({
      /** The line of the schedule. */
      name: z.string(),
      period: z.string(),
      /** A district or a province. */
      unit: z.string(),
      /** When it fell due, by the world's clock. */
      dueAt: z.string(),
      state: z.enum(['waiting', 'running', 'done', 'failed']),
      /** Real time. */
      finishedAt: z.nullable(z.string()),
      failure: z.nullable(z.string()),
    }),
  ),
})
export type JobsView = z.infer<typeof JobsView>
