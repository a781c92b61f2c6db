import * as z from 'zod/mini'
import { JobsView } from '#shared/calendar/jobs-view.ts'
import { type Route, route } from '../http/route.ts'
import { viewJobs } from './view-jobs.ts'

/** What the clock starts, for those who look after it. */
export const calendarRoutes: readonly Route[] = [
  route('get', '/jobs', z.strictObject({}), viewJobs, JobsView, { summary: 'What the schedule had done' }),
]
