import { areaName } from '#shared/areas/area-names.ts'
import { isDistrict } from '#shared/areas/area.ts'
import type { Period } from '#shared/calendar/form.ts'
import { Month } from '#shared/calendar/month.ts'
import { RequestAnswer } from '#shared/requests/request.ts'
import { HELP } from '#shared/text/chat.th.ts'
import { LOCK_CHAT } from '#shared/text/locking-chat.th.ts'
import { REQUESTS } from '#shared/text/requests.th.ts'
import { areaTitle } from '#shared/text/words.th.ts'
import { openPeriods } from '../calendar/open-periods.ts'
import { type Button, card, plain } from '../chat/card.ts'
import { choices, saying } from '../chat/choices.ts'
import { saveIdFrom } from '../chat/save-id.ts'
import { areasOf, type Command, inDistrict, type Talk } from '../chat/talk.ts'
import type { Deps } from '../deps.ts'
import type { LineMessage } from '../line/line.ts'
import { lockedMonths } from '../locking/months-meant.ts'
import { readReason } from '../locking/read-act-words.ts'
import { askUnlock } from './ask-unlock.ts'
import { type AskWords, readAskWords } from './read-ask-words.ts'

const FORM = 'otop-sales'
const WORD = 'ขอปลดล็อก'
/** What a button says: "5201 2024-07 เพราะ …". */
const PRESSED = /^(\d{4}) (20\d\d-\d\d)(?: เพราะ (.*))?$/

/** C-14: a district's word for an unlock. */
export const requestCommands: readonly Command[] = [
  { words: [WORD], help: HELP.askUnlock, suits: inDistrict, takesWords: true, acts: true, run: ask },
]

type Sheet = { district: string; period: Period; late: boolean }

async function ask(deps: Deps, talk: Talk): Promise<LineMessage[]> {
  const pressed = PRESSED.exec(talk.rest)
  const now = deps.clock()
  const districts = areasOf(talk.actor.posts, isDistrict)
  const words = readAskWords(talk.rest, districts, now)
  const reason = pressed ? readReason(pressed[3] ?? '') : words.reason
  if (reason === null) return [plain(LOCK_CHAT.ask.howTo)]
  if (reason === false) return [plain(LOCK_CHAT.oddReason)]
  const period = Month.safeParse(pressed?.[2])
  if (period.success) return send(deps, talk, { district: pressed![1]!, period: period.data }, reason)
  if (words.month === 'unclear') return [plain(LOCK_CHAT.oddMonth)]
  const choice = chosen(words, await sheetsToAsk(districts, now))
  if (choice.only) return send(deps, talk, choice.only, reason)
  const buttons = choice.sheets.map((sheet) => button(sheet, districts.length > 1, reason))
  const { title } = choice
  return choices(deps.config.line, { tone: 'brand', head: [LOCK_CHAT.ask.head], title }, buttons)
}

/** Those to ask for, and those to offer only: the month that closed last, while another one is open. */
async function sheetsToAsk(
  districts: readonly string[],
  now: Date,
): Promise<{ meant: Sheet[]; more: Sheet[] }> {
  const { open, closed } = await openPeriods(FORM, now)
  const locked = await lockedSheets(districts, open, now)
  const late = closed ? districts.map((district) => ({ district, period: closed, late: true })) : []
  return open.length > 0 ? { meant: locked, more: late } : { meant: late, more: [] }
}

/** C-14: the only one that can be meant; otherwise what is offered: what the words name, or everything. */
function chosen(
  { districts, month }: AskWords,
  { meant, more }: { meant: Sheet[]; more: Sheet[] },
): { only: Sheet | null; sheets: Sheet[]; title: string } {
  const { which, notLocked, other } = LOCK_CHAT.ask
  const isNamed = ({ district, period }: Sheet) =>
    (!districts || districts.includes(district)) && (!month || month === period)
  const fits = meant.filter(isNamed)
  if (fits.length === 1) return { only: fits[0]!, sheets: fits, title: which }
  if (fits.length > 1) return { only: null, sheets: fits, title: which }
  const offered = more.filter(isNamed)
  const sheets = offered.length > 0 ? offered : [...meant, ...more]
  return { only: null, sheets, title: meant.length > 0 ? other : notLocked }
}

async function lockedSheets(
  districts: readonly string[],
  periods: readonly Period[],
  now: Date,
): Promise<Sheet[]> {
  const locked: Sheet[] = []
  for (const district of districts)
    for (const period of await lockedMonths(district, periods, now))
      locked.push({ district, period, late: false })
  return locked
}

function button({ district, period, late }: Sheet, several: boolean, reason: string): Button {
  const words = late ? LOCK_CHAT.ask.late(period) : LOCK_CHAT.ask.unlock(period)
  const label = several ? LOCK_CHAT.ask.inDistrict(words, areaName(district)) : words
  return saying(label, `${WORD} ${district} ${period}`, reason)
}

async function send(
  deps: Deps,
  { actor, event }: Talk,
  { district, period }: Omit<Sheet, 'late'>,
  reason: string,
): Promise<LineMessage[]> {
  const input = { form: FORM, period, district, reason, saveId: saveIdFrom(event, WORD) } as const
  const { request } = RequestAnswer.parse(await askUnlock(deps, actor, input))
  const message = card(deps.config.line, {
    tone: 'ok',
    head: [REQUESTS.heads[request.kind]],
    title: REQUESTS.sent[request.kind],
    notes: [
      REQUESTS.job(areaTitle(district, areaName(district)), period),
      REQUESTS.quoted(reason),
      REQUESTS.sentNote,
    ],
    buttons: [{ label: REQUESTS.buttons.list, path: '/requests' }],
  })
  return [message]
}
