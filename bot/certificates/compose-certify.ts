import { areaName } from '#shared/areas/area-names.ts'
import { districtsOf } from '#shared/areas/area.ts'
import { Month } from '#shared/calendar/month.ts'
import { lastDayBefore } from '#shared/calendar/period-calendar.ts'
import { formatBaht } from '#shared/money/satang.ts'
import { grandTotal } from '#shared/sheets/totals.ts'
import { dayWithYear } from '#shared/text/dates.th.ts'
import { CERTIFY_CARDS } from '#shared/text/locking.th.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import { card } from '../chat/card.ts'
import type { Composer } from '../messages/composers.ts'
import { postsOf } from '../people/posts.store.ts'
import { countCertified, findHead } from '../sheets/sheets.store.ts'

/** a confirmed month waits for the head (data {sheet}); null when it does not wait any more, or the post has ended. */
export const composeToCertify: Composer = async (deps, person, data) => {
  const head = await findHead(String(data['sheet']))
  if (!head?.confirmed || head.state !== 'confirmed') return null
  const held = (await postsOf(person)).some(
    ({ role, area }) => role === 'district-head' && area === head.district,
  )
  if (!held) return null
  const { period, district, totals, counts, confirmed } = head
  const message = card(deps.config.line, {
    tone: 'warn',
    head: [CERTIFY_CARDS.head(period), areaName(district)],
    title: CERTIFY_CARDS.waiting,
    facts: [
      [CERTIFY_CARDS.total, formatBaht(grandTotal(totals))],
      [CERTIFY_CARDS.rows, String(counts.all)],
      [CERTIFY_CARDS.by, confirmed.by.name],
    ],
    buttons: [{ label: CERTIFY_CARDS.open, path: `/otop/${period}/certify?d=${district}` }],
  })
  return [message]
}

/** all districts of a province are certified (data {form, period, province}); null when one is not any more. */
export const composeAllCertified: Composer = async (deps, person, data, now) => {
  const period = Month.parse(data['period'])
  const province = String(data['province'])
  const form = 'otop-sales'
  const all = districtsOf(province).length
  const held = (await postsOf(person)).some(
    ({ role, area }) => role === 'province-officer' && area === province,
  )
  const { provinceDueAt, closesAt } = await calendarFor({ form, period }, province)
  if (!held || now >= closesAt || (await countCertified(form, period, province)) < all) return null
  const message = card(deps.config.line, {
    tone: 'ok',
    head: [CERTIFY_CARDS.head(period)],
    title: CERTIFY_CARDS.all(all),
    notes: [CERTIFY_CARDS.lockBy(dayWithYear(lastDayBefore(provinceDueAt)))],
    buttons: [{ label: CERTIFY_CARDS.overview, path: `/province/${period}` }],
  })
  return [message]
}
