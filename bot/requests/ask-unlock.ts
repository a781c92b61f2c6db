import type * as z from 'zod/mini'
import { provinceOf } from '#shared/areas/area.ts'
import type { PeriodCalendar } from '#shared/calendar/period-calendar.ts'
import { Problem } from '#shared/problem/problem.ts'
import type { AskUnlock, RequestAnswer, RequestKind } from '#shared/requests/request.ts'
import { sheetId } from '#shared/sheets/sheet-id.ts'
import { FREE, writability } from '#shared/sheets/writability.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import { type Deps, isDuplicate } from '../deps.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import type { HeadDocument } from '../sheets/head.ts'
import { once } from '../sheets/once.ts'
import { findHead, saveHeadAt } from '../sheets/sheets.store.ts'
import { findOpenRequest, insertRequest, type RequestDocument, saveLapsed } from './requests.store.ts'
import { tellRequest } from './tell-request.ts'
import { viewRequest } from './view-requests.ts'

/**
 * a district asks the province to unlock a locked month, or after the close the Department to open it; one open request a
 * sheet. Throws not-locked (it can be written), not-open, already-asked {by, at}.
 */
export async function askUnlock(
  deps: Deps,
  actor: Actor,
  input: AskUnlock,
): Promise<z.input<typeof RequestAnswer>> {
  permit(actor, 'request', input.district)
  const now = deps.clock()
  const calendar = await calendarFor(input, input.district)
  const about = sheetId(input)
  const act = `request ${about}`
  const answer = await once(deps, actor, { saveId: input.saveId, act }, async () => {
    const head = await findHead(about)
    const kind = kindFor(head, calendar, now)
    if (head) await touch(head)
    await makeWay(about, kind)
    const { form, period, district, reason } = input
    const place = { district, province: provinceOf(district) }
    const by = personOf(actor)
    const request = { kind, about, form, period, ...place, by, at: now, reason, producer: null }
    const made = await insertRequest(request)
    await tellRequest(made)
    return { request: viewRequest(made, actor) }
  }).catch((error: unknown) => refuseSecond(about, error))
  deps.wake()
  return answer
}

/** of whom it is asked: of the province while the period runs, of the Department when it has closed. */
function kindFor(head: HeadDocument | null, calendar: PeriodCalendar, now: Date): RequestKind {
  const writable = writability(head ?? FREE, calendar, now)
  if (writable.kind === 'not-open') throw new Problem('not-open', { opensAt: writable.opensAt.toISOString() })
  if (writable.kind === 'closed' || (head?.closedAt && !head.exception)) return 'late-opening'
  if (writable.kind === 'locked') return 'unlock'
  throw new Problem('not-locked', {})
}

/** Writes the head that was looked at, so that an unlock, an exception or the close at the same time comes before or after. */
async function touch(head: HeadDocument): Promise<void> {
  if (!(await saveHeadAt(head, {}))) throw new Problem('changed-meanwhile', {})
}

/** An unlock that the province did not answer before the close gives way to a late opening. */
async function makeWay(about: string, kind: RequestKind): Promise<void> {
  const open = await findOpenRequest(about)
  if (!open) return
  if (open.kind === kind) throw alreadyAsked(open)
  await saveLapsed(about, null)
}

/** The unique index has refused one of two that asked at once. */
async function refuseSecond(about: string, error: unknown): Promise<never> {
  const first = isDuplicate(error) ? await findOpenRequest(about) : null
  throw first ? alreadyAsked(first) : error
}

/** who has asked before, and when. */
export const alreadyAsked = ({ by, at }: RequestDocument): Problem<'already-asked'> =>
  new Problem('already-asked', { by: by.name, at: at.toISOString() })
