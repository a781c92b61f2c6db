import { endLift } from '#bot/locking/end-lifts.ts'
import type { Job } from './job.ts'

/** Its units are found by lookAtLifts. */
export const endLiftJob: Job = {
  line: 'end-lift',
  units: async () => [],
  run: (deps, _due, sheet) => endLift(deps, sheet),
}
