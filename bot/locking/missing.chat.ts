import { areaName } from '#shared/areas/area-names.ts'
import { isProvince } from '#shared/areas/area.ts'
import { CALENDAR_FORMS, type Period, periodBefore } from '#shared/calendar/form.ts'
import { may } from '#shared/people/permissions.ts'
import { isUndone } from '#shared/reminders/nudge.ts'
import { type Form, FORMS, isReady } from '#shared/sheets/forms.ts'
import { provincePath, provincesPath } from '#shared/sheets/sheet-path.ts'
import { ProvincesView, ProvinceView } from '#shared/sheets/work-view.ts'
import { SHEET_STATES } from '#shared/sheets/head-view.ts'
import { CARDS } from '#shared/text/cards.th.ts'
import { HELP } from '#shared/text/chat.th.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { NUDGE } from '#shared/text/nudge.th.ts'
import { LOCK_CHAT } from '#shared/text/locking-chat.th.ts'
import { areaTitle, SHEET_STATE_WORD } from '#shared/text/words.th.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import { workingPeriodAt } from '../calendar/working-period.ts'
import { type Button, type Card, card } from '../chat/card.ts'
import { areasOf, type Command, inCountry, inProvince, type Talk } from '../chat/talk.ts'
import type { Deps } from '../deps.ts'
import type { LineMessage } from '../line/line.ts'
import { viewProvince } from '../sheets/view-province.ts'
import { viewProvinces } from '../sheets/view-provinces.ts'
import { squeeze } from '../chat/read-words.ts'
import { readFormWords } from './read-form-words.ts'

/** LINE takes five messages an answer. */
const MOST_CARDS = 5
const MOST_LINES = 32
const MOST_PROVINCES = 20
const MISSING = LOCK_CHAT.missing

/** C-13: who has not certified OTOP sales, or confirmed another form; a form named after it is the only one. In a group names and counts only. */
export const missingCommand: Command = {
  words: ['ใครยังไม่ส่ง', 'ใครยังไม่ส่งบ้าง'],
  help: HELP.missing,
  suits: (posts) => inProvince(posts) || inCountry(posts),
  inGroups: true,
  takesWords: true,
  run: missing,
}

async function missing(deps: Deps, talk: Talk): Promise<LineMessage[]> {
  const { form } = readFormWords(squeeze(talk.rest))
  const cards: Card[] = []
  for (const one of form ? [form] : CALENDAR_FORMS) {
    const period = await periodAsked(one, deps.clock())
    if (period) cards.push(...(await cardsOf(deps, talk, { form: one, period }, form !== null)))
  }
  return cards.slice(0, MOST_CARDS).map((one) => card(deps.config.line, one))
}

/** One form's cards; of a province in which no district has anything to report (F-2) only when it was asked for by name. */
async function cardsOf(
  deps: Deps,
  { actor, group }: Talk,
  about: { form: Form; period: Period },
  named: boolean,
): Promise<Card[]> {
  const cards: Card[] = []
  for (const province of areasOf(actor.posts, isProvince)) {
    const view = ProvinceView.parse(await viewProvince(deps, actor, { ...about, province }))
    if (named || view.reporting > 0)
      cards.push(districtsCard(view, group, !group && may(actor.posts, 'nudge', province)))
  }
  if (inCountry(actor.posts))
    cards.push(provincesCard(ProvincesView.parse(await viewProvinces(deps, actor, about)), group))
  return cards
}

/** The period worked on; while it is not open yet, the one before; null before the first. */
async function periodAsked(form: Form, now: Date): Promise<Period | null> {
  const period = await workingPeriodAt(form, now)
  const { opensAt } = await calendarFor({ form, period }, 'TH')
  if (now >= opensAt) return period
  return form === 'otop-sales' ? periodBefore(period) : null
}

function districtsCard(view: ProvinceView, group: boolean, mayNudge: boolean): Card {
  const { districts, reporting, province, form, period, now } = view
  const open = districts
    .filter((one) => !isReady({ ...one, form, counts: one }))
    .toSorted((a, b) => SHEET_STATES.indexOf(a.state) - SHEET_STATES.indexOf(b.state))
  const lines = open.map(({ areaName: name, state, done, all }): [string, string] => [
    name,
    MISSING.line(SHEET_STATE_WORD[state], done, all),
  ])
  return {
    ...beginning(form, reporting - open.length, reporting, now),
    head: [LOCK_CHAT.job(areaTitle(province, areaName(province)), form, period)],
    list: lines.slice(0, MOST_LINES),
    buttons: [toOverview(provincePath(view), group), ...(mayNudge ? toNudge(view) : [])],
  }
}

/** the way to a reminder by hand, while there is somebody to remind. */
function toNudge(view: ProvinceView): Button[] {
  const { districts, form, writability } = view
  const undone = districts.some((one) => isUndone({ ...one, form, locked: one.lock !== null }))
  if (!undone || writability.kind !== 'open') return []
  return [{ label: NUDGE.chat, path: `${provincePath(view)}&nudge=1` }]
}

function provincesCard({ provinces, form, period, now }: ProvincesView, group: boolean): Card {
  const ready = ({ byState }: ProvincesView['provinces'][number]): number =>
    (byState.certified ?? 0) + (FORMS[form].ready === 'confirmed' ? (byState.confirmed ?? 0) : 0)
  const open = provinces
    .filter((one) => ready(one) < one.districts)
    .toSorted((a, b) => ready(a) / a.districts - ready(b) / b.districts)
  const done = provinces.reduce((sum, one) => sum + ready(one), 0)
  const all = provinces.reduce((sum, { districts }) => sum + districts, 0)
  const { notes, ...rest } = beginning(form, done, all, now)
  const more = open.length - MOST_PROVINCES
  return {
    ...rest,
    head: [LOCK_CHAT.job(CARDS.country, form, period)],
    list: open
      .slice(0, MOST_PROVINCES)
      .map((one) => [one.provinceName, MISSING.province(form, ready(one), one.districts)]),
    notes: [...(more > 0 ? [MISSING.more(more)] : []), ...notes],
    buttons: [toOverview(provincesPath({ form, period }), group)],
  }
}

const beginning = (form: Form, done: number, all: number, now: string) => ({
  tone: done === all ? ('ok' as const) : ('brand' as const),
  title: all === 0 ? MISSING.nothing : MISSING.title(form, done, all),
  meter: { done, all },
  notes: [...(done === all && all > 0 ? [MISSING.none(form)] : []), CARDS.asOf(dayAndTime(new Date(now)))],
})

const toOverview = (path: string, group: boolean) =>
  group ? { label: CARDS.buttons.work, path: '/' } : { label: CARDS.buttons.overview, path }
