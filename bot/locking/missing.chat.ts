import { areaName } from '#shared/areas/area-names.ts'
import { isProvince } from '#shared/areas/area.ts'
import { type Month, previousMonth } from '#shared/calendar/month.ts'
import { may } from '#shared/people/permissions.ts'
import { isUndone } from '#shared/reminders/nudge.ts'
import { ProvincesView, ProvinceView } from '#shared/sheets/work-view.ts'
import { SHEET_STATES } from '#shared/sheets/head-view.ts'
import { CARDS } from '#shared/text/cards.th.ts'
import { HELP } from '#shared/text/chat.th.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { NUDGE } from '#shared/text/nudge.th.ts'
import { LOCK_CHAT } from '#shared/text/locking-chat.th.ts'
import { areaTitle, SHEET_STATE_WORD } from '#shared/text/words.th.ts'
import { calendarFor, workingMonthAt } from '../calendar/calendar-for.ts'
import { type Button, type Card, card } from '../chat/card.ts'
import { areasOf, type Command, inCountry, inProvince, type Talk } from '../chat/talk.ts'
import type { Deps } from '../deps.ts'
import type { LineMessage } from '../line/line.ts'
import { viewProvince } from '../sheets/view-province.ts'
import { viewProvinces } from '../sheets/view-provinces.ts'

const FORM = 'otop-sales'
const MOST_LINES = 32
const MOST_PROVINCES = 20
const MISSING = LOCK_CHAT.missing

/** C-13: who has not certified yet; in a group names and counts only. */
export const missingCommand: Command = {
  words: ['ใครยังไม่ส่ง', 'ใครยังไม่ส่งบ้าง'],
  help: HELP.missing,
  suits: (posts) => inProvince(posts) || inCountry(posts),
  inGroups: true,
  run: missing,
}

async function missing(deps: Deps, { actor, group }: Talk): Promise<LineMessage[]> {
  const period = await monthAsked(deps.clock())
  const cards: Card[] = []
  for (const province of areasOf(actor.posts, isProvince)) {
    const view = await viewProvince(deps, actor, { form: FORM, period, province })
    const mayNudge = !group && may(actor.posts, 'nudge', province)
    cards.push(districtsCard(ProvinceView.parse(view), group, mayNudge))
  }
  if (inCountry(actor.posts))
    cards.push(provincesCard(ProvincesView.parse(await viewProvinces(deps, actor, { period })), group))
  return cards.map((one) => card(deps.config.line, one))
}

/** The month worked on; while it is not open yet, the one before. */
async function monthAsked(now: Date): Promise<Month> {
  const period = await workingMonthAt(FORM, now)
  const { opensAt } = await calendarFor({ form: FORM, period }, 'TH')
  return now < opensAt ? previousMonth(period) : period
}

function districtsCard(view: ProvinceView, group: boolean, mayNudge: boolean): Card {
  const { districts, province, period, now } = view
  const open = districts
    .filter(({ state }) => state !== 'certified')
    .toSorted((a, b) => SHEET_STATES.indexOf(a.state) - SHEET_STATES.indexOf(b.state))
  const lines = open.map(({ areaName: name, state, done, all }): [string, string] => [
    name,
    MISSING.line(SHEET_STATE_WORD[state], done, all),
  ])
  return {
    ...beginning(districts.length - open.length, districts.length, now),
    head: [LOCK_CHAT.job(areaTitle(province, areaName(province)), period)],
    list: lines.slice(0, MOST_LINES),
    buttons: [toOverview(`/province/${period}?p=${province}`, group), ...(mayNudge ? toNudge(view) : [])],
  }
}

/** the way to a reminder by hand, while there is somebody to remind. */
function toNudge({ districts, province, period, writability }: ProvinceView): Button[] {
  const undone = districts.some((one) => isUndone({ ...one, locked: one.lock !== null }))
  if (!undone || writability.kind !== 'open') return []
  return [{ label: NUDGE.chat, path: `/province/${period}?p=${province}&nudge=1` }]
}

function provincesCard({ provinces, period, now }: ProvincesView, group: boolean): Card {
  const certified = (one: ProvincesView['provinces'][number]): number => one.byState.certified ?? 0
  const open = provinces
    .filter((one) => certified(one) < one.districts)
    .toSorted((a, b) => certified(a) / a.districts - certified(b) / b.districts)
  const done = provinces.reduce((sum, one) => sum + certified(one), 0)
  const all = provinces.reduce((sum, { districts }) => sum + districts, 0)
  const { notes, ...rest } = beginning(done, all, now)
  const more = open.length - MOST_PROVINCES
  return {
    ...rest,
    head: [LOCK_CHAT.job(CARDS.country, period)],
    list: open
      .slice(0, MOST_PROVINCES)
      .map((one) => [one.provinceName, MISSING.province(certified(one), one.districts)]),
    notes: [...(more > 0 ? [MISSING.more(more)] : []), ...notes],
    buttons: [toOverview(`/provinces?m=${period}`, group)],
  }
}

const beginning = (done: number, all: number, now: string) => ({
  tone: done === all ? ('ok' as const) : ('brand' as const),
  title: MISSING.title(done, all),
  meter: { done, all },
  notes: [...(done === all ? [MISSING.none] : []), CARDS.asOf(dayAndTime(new Date(now)))],
})

const toOverview = (path: string, group: boolean) =>
  group ? { label: CARDS.buttons.work, path: '/' } : { label: CARDS.buttons.overview, path }
