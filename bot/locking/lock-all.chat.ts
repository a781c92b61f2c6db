import { createHash } from 'node:crypto'
import { areaName } from '#shared/areas/area-names.ts'
import { districtsOf, isProvince } from '#shared/areas/area.ts'
import { Month } from '#shared/calendar/month.ts'
import { ProvinceActed } from '#shared/locking/acts.ts'
import { CARDS } from '#shared/text/cards.th.ts'
import { CHAT } from '#shared/text/chat.th.ts'
import { shortMonth } from '#shared/text/dates.th.ts'
import { LOCK_CHAT } from '#shared/text/locking-chat.th.ts'
import { areaTitle } from '#shared/text/words.th.ts'
import { openPeriods } from '../calendar/open-periods.ts'
import { type Button, card, plain } from '../chat/card.ts'
import { choices, saying } from '../chat/choices.ts'
import { saveIdFrom } from '../chat/save-id.ts'
import { areasOf, type Talk } from '../chat/talk.ts'
import type { Deps } from '../deps.ts'
import type { LineMessage } from '../line/line.ts'
import { type HeadSummary, readHeads } from '../sheets/read-heads.ts'
import { wasDone } from '../sheets/once.ts'
import { lockProvince } from './lock-province.ts'
import { isReady } from '#shared/sheets/forms.ts'
import { readActWords } from './read-act-words.ts'

const FORM = 'otop-sales'
const GOOD_FOR_MS = 10 * 60_000
const NAMES_SHOWN = 12
const WORD = 'ล็อกทั้งจังหวัด'
const ALL = LOCK_CHAT.all

/** The data of the button that locks a province: "lock-all:<province>:<month>:<when it was shown>:<what was shown>". */
export const LOCK_ALL_PRESSED = 'lock-all:'

/** C-12: what "ล็อกทั้งจังหวัด" would lock, with the button that does it. */
export async function askLockAll(deps: Deps, talk: Talk): Promise<LineMessage[]> {
  const now = deps.clock()
  const { place, month } = readActWords(talk.rest, now)
  if (month === 'unclear') return [plain(LOCK_CHAT.oddMonth)]
  const own = areasOf(talk.actor.posts, isProvince)
  const meant =
    place === '' ? own : own.filter((province) => place === province || place === areaName(province))
  const periods = month
    ? [month]
    : (await openPeriods(FORM, now)).open.flatMap((one) => Month.safeParse(one).data ?? [])
  if (meant.length === 0) return [plain(LOCK_CHAT.unknownProvince)]
  if (periods.length === 0) return [plain(LOCK_CHAT.noMonth)]
  const [province, period] = [meant[0]!, periods[0]!]
  if (meant.length === 1 && periods.length === 1) return [await planCard(deps, province, period, now)]
  const buttons = meant.flatMap((one) =>
    periods.map((each) => saying(`${areaName(one)} ${shortMonth(each)}`, `${WORD} ${one} ${each}`)),
  )
  const title = meant.length > 1 ? LOCK_CHAT.whichProvince : LOCK_CHAT.whichMonth
  return choices(deps.config.line, { tone: 'brand', head: [ALL.head], title }, buttons)
}

async function planCard(deps: Deps, province: string, period: Month, now: Date): Promise<LineMessage> {
  const { ready, locked, others } = parted(await look(province, period, now))
  const names = others.map(({ district }) => areaName(district))
  const data = `${LOCK_ALL_PRESSED}${province}:${period}:${now.getTime()}:${printOf(ready, others)}`
  const path = `/province/${period}?p=${province}`
  const act: Button[] = ready.length > 0 ? [{ label: ALL.button(ready.length), asks: data }] : []
  return card(deps.config.line, {
    tone: ready.length > 0 ? 'warn' : 'brand',
    head: [LOCK_CHAT.job(areaTitle(province, areaName(province)), period)],
    title: ready.length > 0 ? ALL.title(ready.length) : ALL.none,
    facts: [
      [ALL.ready, ALL.districts(ready.length)],
      [ALL.already, ALL.districts(locked.length)],
      [ALL.notReady, ALL.districts(others.length)],
    ],
    notes: [
      ...(names.length > 0 ? [ALL.names(CARDS.namesAndMore(names, NAMES_SHOWN)), ALL.single] : []),
      ...(ready.length > 0 ? [ALL.once] : []),
    ],
    buttons: [...act, { label: LOCK_CHAT.overview, path }],
  })
}

/** C-12: the button locks what it showed, once, within ten minutes, and only while that is still so. */
export async function pressLockAll(deps: Deps, { actor }: Talk, data: string): Promise<LineMessage[]> {
  const [province = '', month, shown, print] = data.slice(LOCK_ALL_PRESSED.length).split(':')
  const period = Month.safeParse(month)
  if (!isProvince(province) || !period.success || !print) return [plain(CHAT.oldCard)]
  const saveId = saveIdFrom(data, actor.person?.id ?? '')
  const now = deps.clock()
  if (await wasDone(actor, saveId)) return [plain(ALL.used)]
  if (!(now.getTime() - Number(shown) <= GOOD_FOR_MS)) return [plain(ALL.old)]
  const { ready, others } = parted(await look(province, period.data, now))
  if (printOf(ready, others) !== print) return [plain(ALL.changed)]
  const input = { form: FORM, period: period.data, province, saveId } as const
  const acted = ProvinceActed.parse(await lockProvince(deps, actor, input))
  const message = card(deps.config.line, {
    tone: 'ok',
    head: [LOCK_CHAT.job(areaTitle(province, areaName(province)), period.data)],
    title: ALL.done(acted.done.length),
    meter: { done: acted.locked, all: acted.districts },
    notes: [LOCK_CHAT.lockedOf(acted.locked, acted.districts), LOCK_CHAT.told],
    buttons: [{ label: LOCK_CHAT.overview, path: `/province/${period.data}?p=${province}` }],
  })
  return [message]
}

const look = (province: string, period: Month, now: Date): Promise<HeadSummary[]> =>
  readHeads({ form: FORM, period, districts: districtsOf(province) }, now)

const parted = (heads: readonly HeadSummary[]) => ({
  locked: heads.filter(({ locked }) => locked),
  ready: heads.filter(({ head, locked }) => !locked && isReady(head)),
  others: heads.filter(({ head, locked }) => !locked && !isReady(head)),
})

/** What a button was shown for: the figures that would be locked, and who would be left out. */
function printOf(ready: readonly HeadSummary[], others: readonly HeadSummary[]): string {
  const shown = [
    ready.map(({ district, head }) => [district, head.version]),
    others.map(({ district }) => district),
  ]
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 16)
}
