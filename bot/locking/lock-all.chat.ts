import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { areaName } from '#shared/areas/area-names.ts'
import { districtsOf, isProvince } from '#shared/areas/area.ts'
import { CALENDAR_FORMS, Period, periodFits } from '#shared/calendar/form.ts'
import { ProvinceActed } from '#shared/locking/acts.ts'
import { CARDS } from '#shared/text/cards.th.ts'
import { CHAT } from '#shared/text/chat.th.ts'
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
import { Form, isReady } from '#shared/sheets/forms.ts'
import { provincePath } from '#shared/sheets/sheet-path.ts'
import type { Meant, Named } from './months-meant.ts'
import { severalForms, sheetLabel, sheetWords } from './pick-sheet.ts'
import { readActWords } from './read-act-words.ts'

const GOOD_FOR_MS = 10 * 60_000
const NAMES_SHOWN = 12
const WORD = 'ล็อกทั้งจังหวัด'
const ALL = LOCK_CHAT.all

/** The data of the button that locks a province: "lock-all:<province>:<form>:<period>:<when it was shown>:<what was shown>". */
export const LOCK_ALL_PRESSED = 'lock-all:'

/** C-12: what "ล็อกทั้งจังหวัด" would lock, with the button that does it. */
export async function askLockAll(deps: Deps, talk: Talk): Promise<LineMessage[]> {
  const now = deps.clock()
  const { place, form, period } = readActWords(talk.rest, now)
  if (period === 'unclear') return [plain(LOCK_CHAT.oddMonth)]
  const own = areasOf(talk.actor.posts, isProvince)
  const meant =
    place === '' ? own : own.filter((province) => place === province || place === areaName(province))
  if (meant.length === 0) return [plain(LOCK_CHAT.unknownProvince)]
  const sheets = (
    await Promise.all(meant.map((province) => sheetsIn(province, { form, period }, now)))
  ).flat()
  if (sheets.length === 0) return [plain(LOCK_CHAT.noMonth)]
  if (sheets.length === 1) return [await planCard(deps, sheets[0]!, now)]
  const several = severalForms(sheets)
  const buttons = sheets.map((one) => {
    const label = sheetLabel(one, several)
    const shown = meant.length > 1 ? `${areaName(one.province)} ${label}` : label
    return saying(shown, `${WORD} ${one.province} ${sheetWords(one)}`)
  })
  const asked = several ? LOCK_CHAT.whichSheet : LOCK_CHAT.whichMonth
  const title = meant.length > 1 ? LOCK_CHAT.whichProvince : asked
  return choices(deps.config.line, { tone: 'brand', head: [ALL.head], title }, buttons)
}

type Sheets = Meant & { province: string }

/** C-12: what can be meant in a province: what is named, or open and has rows; OTOP sales where nothing has. */
async function sheetsIn(province: string, { form, period }: Named, now: Date): Promise<Sheets[]> {
  const forms = form ? [form] : CALENDAR_FORMS.filter((one) => period === null || periodFits(one, period))
  const found = await Promise.all(
    forms.map(async (one) => {
      const periods = period ? [period] : (await openPeriods(one, now)).open
      return Promise.all(periods.map((each) => withRows({ form: one, period: each, province }, now)))
    }),
  )
  const sheets = found.flat()
  const full = sheets.filter(({ rows }) => rows)
  return full.length > 0 ? full : sheets.filter((one) => one.form === forms[0])
}

async function withRows(sheets: Sheets, now: Date): Promise<Sheets & { rows: boolean }> {
  return { ...sheets, rows: (await look(sheets, now)).some(({ counts }) => counts.all > 0) }
}

async function planCard(deps: Deps, sheets: Sheets, now: Date): Promise<LineMessage> {
  const { province, form, period } = sheets
  const { ready, locked, others } = parted(await look(sheets, now))
  const names = others.map(({ district }) => areaName(district))
  const data = `${LOCK_ALL_PRESSED}${province}:${form}:${period}:${now.getTime()}:${printOf(ready, others)}`
  const act: Button[] = ready.length > 0 ? [{ label: ALL.button(ready.length), asks: data }] : []
  return card(deps.config.line, {
    tone: ready.length > 0 ? 'warn' : 'brand',
    head: [LOCK_CHAT.job(areaTitle(province, areaName(province)), form, period)],
    title: ready.length > 0 ? ALL.title(form, ready.length) : ALL.none(form),
    facts: [
      [ALL.ready, ALL.districts(ready.length)],
      [ALL.already, ALL.districts(locked.length)],
      [ALL.notReady(form), ALL.districts(others.length)],
    ],
    notes: [
      ...(names.length > 0 ? [ALL.names(CARDS.namesAndMore(names, NAMES_SHOWN)), ALL.single(form)] : []),
      ...(ready.length > 0 ? [ALL.once] : []),
    ],
    buttons: [...act, { label: LOCK_CHAT.overview, path: provincePath(sheets) }],
  })
}

/** C-12: the button locks what it showed, once, within ten minutes, and only while that is still so. */
export async function pressLockAll(deps: Deps, { actor }: Talk, data: string): Promise<LineMessage[]> {
  const [province = '', form, period, shown, print] = data.slice(LOCK_ALL_PRESSED.length).split(':')
  const about = z.object({ form: Form, period: Period }).safeParse({ form, period })
  if (!isProvince(province) || !about.success || !print) return [plain(CHAT.oldCard)]
  const sheets = { province, ...about.data }
  const saveId = saveIdFrom(data, actor.person?.id ?? '')
  const now = deps.clock()
  if (await wasDone(actor, saveId)) return [plain(ALL.used)]
  if (!(now.getTime() - Number(shown) <= GOOD_FOR_MS)) return [plain(ALL.old)]
  const { ready, others } = parted(await look(sheets, now))
  if (printOf(ready, others) !== print) return [plain(ALL.changed)]
  const acted = ProvinceActed.parse(await lockProvince(deps, actor, { ...sheets, saveId }))
  return [lockedCard(deps, sheets, acted)]
}

const lockedCard = (deps: Deps, sheets: Sheets, { done, locked, districts }: ProvinceActed): LineMessage =>
  card(deps.config.line, {
    tone: 'ok',
    head: [LOCK_CHAT.job(areaTitle(sheets.province, areaName(sheets.province)), sheets.form, sheets.period)],
    title: ALL.done(done.length),
    meter: { done: locked, all: districts },
    notes: [LOCK_CHAT.lockedOf(locked, districts), LOCK_CHAT.told],
    buttons: [{ label: LOCK_CHAT.overview, path: provincePath(sheets) }],
  })

const look = ({ form, period, province }: Sheets, now: Date): Promise<HeadSummary[]> =>
  readHeads({ form, period, districts: districtsOf(province) }, now)

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
