import * as z from 'zod/mini'
import {
  ChangeCalendar,
  ChangeHolidays,
  ReadCalendar,
  ReadHolidays,
  ReadYear,
  SetDueDay,
} from '#shared/calendar/calendar-acts.ts'
import { DueDaySet, HolidaysView, OneCalendar, YearView } from '#shared/calendar/calendar-answers.ts'
import { ClosingView, ReadClosing } from '#shared/calendar/closing.ts'
import { JobRun, JobsView, RunJob } from '#shared/calendar/jobs-view.ts'
import { type Route, route } from '../http/route.ts'
import { viewCalendarYear, viewPeriodCalendar } from './calendar-year.ts'
import { changeCalendar } from './change-calendar.ts'
import { setDueDay } from './due-days.ts'
import { changeHolidays, viewHolidays } from './holidays.ts'
import { runJobAgain } from './run-job-again.ts'
import { viewClosing } from './view-closing.ts'
import { viewJobs } from './view-jobs.ts'

const PERIOD = '/calendars/:form/:period'

/** When what opens, is due and closes; what the clock starts, for those who look after it. */
export const calendarRoutes: readonly Route[] = [
  route('get', '/jobs', z.strictObject({}), viewJobs, JobsView, { summary: 'What the schedule had done' }),
  route('post', '/jobs/:id/run', RunJob, runJobAgain, JobRun, {
    summary: 'Has a failed job of the schedule tried again',
  }),
  route('get', PERIOD, ReadCalendar, viewPeriodCalendar, OneCalendar, { summary: 'The dates of a period' }),
  route('put', PERIOD, ChangeCalendar, changeCalendar, OneCalendar, {
    summary: 'Moves a period’s dates to come',
  }),
  route('get', '/closings/:form/:period/:province', ReadClosing, viewClosing, ClosingView, {
    summary: 'What stood when a province’s period closed, and after exceptions',
  }),
  route('put', '/provinces/:province/due-day', SetDueDay, setDueDay, DueDaySet, {
    summary: 'A province’s last day for its districts',
  }),
  route('get', '/calendar-year/:year', ReadYear, viewCalendarYear, YearView, {
    summary: 'A fiscal year’s dates of every form',
  }),
  route('get', '/holidays', ReadHolidays, viewHolidays, HolidaysView, {
    summary: 'The days that move reminders',
  }),
  route('put', '/holidays', ChangeHolidays, changeHolidays, HolidaysView, {
    summary: 'Another table of holidays',
  }),
]
