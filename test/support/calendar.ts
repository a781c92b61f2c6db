import { randomUUID } from 'node:crypto'
import type { Answer, Client } from './client.ts'

type Moved = { version?: number; form?: string; period?: string; reason?: string; saveId?: string }

/** The Department moves instants of a period, July 2567 of OTOP sales unless told otherwise. */
export const move = (by: Client, instants: object, more: Moved = {}): Promise<Answer> => {
  const {
    form = 'otop-sales',
    period = '2024-07',
    version = 0,
    reason = 'น้ำท่วม',
    saveId = randomUUID(),
  } = more
  return by.put(`/calendars/${form}/${period}`, { saveId, version, reason, instants })
}

/** A province sets its districts' day. */
export const setDay = (by: Client, day: number | null, more: object = {}): Promise<Answer> =>
  by.put('/provinces/52/due-day', {
    saveId: randomUUID(),
    version: 0,
    form: 'otop-sales',
    from: '2024-07',
    day,
    reason: 'ประชุมจังหวัด',
    ...more,
  })
