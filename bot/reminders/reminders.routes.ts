import { Nudge, Nudged, NudgeView, ReadNudge } from '#shared/reminders/nudge.ts'
import { type Route, route } from '../http/route.ts'
import { nudgeProvince } from './nudge-province.ts'
import { viewNudge } from './view-nudge.ts'

const NUDGE = '/provinces/:province/:form/:period/nudge'

/** Reminding by hand. */
export const reminderRoutes: readonly Route[] = [
  route('get', NUDGE, ReadNudge, viewNudge, NudgeView, {
    summary: 'whom a reminder by hand would reach, and its cost',
  }),
  route('post', NUDGE, Nudge, nudgeProvince, Nudged, {
    summary: 'remind the districts that have not confirmed',
  }),
]
