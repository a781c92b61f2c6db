import { areaName } from '#shared/areas/area-names.ts'
import { isDistrict } from '#shared/areas/area.ts'
import { CALENDAR_FORMS, Period } from '#shared/calendar/form.ts'
import { type Form, formOfPath } from '#shared/sheets/forms.ts'
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
import { look, type Meant } from '../locking/months-meant.ts'
import { severalForms, sheetWords } from '../locking/pick-sheet.ts'
import { readReason } from '../locking/read-act-words.ts'
import { askUnlock } from './ask-unlock.ts'
import { type AskWords, readAskWords } from './read-ask-words.ts'

const WORD = 'ขอปลดล็อก'
/** What a button says: "5201 market 2024-07 เพราะ …"; those of before there were several forms name none. */
const PRESSED = /^(\d{4}) (?:(otop|market|registry) )?(20\d\d-\d\d|FY20\d\d)(?: เพราะ (.*))?$/

/** C-14: a district's word for an unlock. */
export const requestCommands: readonly Command[] = [
  { words: [WORD], help: HELP.askUnlock, suits: inDistrict, takesWords: true, acts: true, run: ask },
]

type Sheet = Meant & { district: string; late: boolean }

async function ask(deps: Deps, talk: Talk): Promise<LineMessage[]> {
  const pressed = PRESSED.exec(talk.rest)
  const now = deps.clock()
  const districts = areasOf(talk.actor.posts, isDistrict)
  const words = readAskWords(talk.rest, districts, now)
  const reason = pressed ? readReason(pressed[4] ?? '') : words.reason
  if (reason === null) return [plain(LOCK_CHAT.ask.howTo)]
  if (reason === false) return [plain(LOCK_CHAT.oddReason)]
  if (pressed) return send(deps, talk, sheetPressed(pressed), reason)
  if (words.period === 'unclear') return [plain(LOCK_CHAT.oddMonth)]
  const choice = chosen(words, await sheetsToAsk(districts, now))
  if (choice.only) return send(deps, talk, choice.only, reason)
  const forms = severalForms(choice.sheets)
  const buttons = choice.sheets.map((sheet) =>
    button(sheet, { districts: districts.length > 1, forms }, reason),
  )
  const { title } = choice
  return choices(deps.config.line, { tone: 'brand', head: [LOCK_CHAT.ask.head], title }, buttons)
}

const sheetPressed = ([, district, path, period]: RegExpExecArray): Meant & { district: string } => ({
  district: district!,
  form: formOfPath(path ?? 'otop')!,
  period: Period.parse(period),
})

/** Those to ask for, and those to offer only: of each form what closed last, while another period of it is open. */
async function sheetsToAsk(
  districts: readonly string[],
  now: Date,
): Promise<{ meant: Sheet[]; more: Sheet[] }> {
  const found = await Promise.all(CALENDAR_FORMS.map((form) => sheetsOf(form, districts, now)))
  return { meant: found.flatMap(({ meant }) => meant), more: found.flatMap(({ more }) => more) }
}

async function sheetsOf(form: Form, districts: readonly string[], now: Date) {
  const { open, closed } = await openPeriods(form, now)
  const seen = async (periods: readonly Period[]) =>
    (
      await Promise.all(
        districts.map(async (district) =>
          (await look(district, form, periods, now)).map((one) => ({ ...one, district })),
        ),
      )
    ).flat()
  const locked = (await seen(open)).filter((one) => one.locked).map((one) => ({ ...one, late: false }))
  const late = (await seen(closed ? [closed] : []))
    .filter(({ rows }) => rows || form === 'otop-sales')
    .map((one) => ({ ...one, late: true }))
  return open.length > 0 ? { meant: locked, more: late } : { meant: late, more: [] }
}

/** C-14: the only one that can be meant; otherwise what is offered: what the words name, or everything. */
function chosen(
  { districts, form, period: named }: AskWords,
  { meant, more }: { meant: Sheet[]; more: Sheet[] },
): { only: Sheet | null; sheets: Sheet[]; title: string } {
  const { which, notLocked, other } = LOCK_CHAT.ask
  const isNamed = (sheet: Sheet) =>
    (!districts || districts.includes(sheet.district)) &&
    (!form || form === sheet.form) &&
    (!named || named === sheet.period)
  const fits = meant.filter(isNamed)
  if (fits.length === 1) return { only: fits[0]!, sheets: fits, title: which }
  if (fits.length > 1) return { only: null, sheets: fits, title: which }
  const offered = more.filter(isNamed)
  const sheets = offered.length > 0 ? offered : [...meant, ...more]
  return { only: null, sheets, title: meant.length > 0 ? other : notLocked }
}

type Several = { districts: boolean; forms: boolean }

function button({ district, form, period, late }: Sheet, several: Several, reason: string): Button {
  const shown = several.forms ? form : null
  const words = late ? LOCK_CHAT.ask.late(period, shown) : LOCK_CHAT.ask.unlock(period, shown)
  const label = several.districts ? LOCK_CHAT.ask.inDistrict(words, areaName(district)) : words
  return saying(label, `${WORD} ${district} ${sheetWords({ form, period })}`, reason)
}

async function send(
  deps: Deps,
  { actor, event }: Talk,
  { district, form, period }: Meant & { district: string },
  reason: string,
): Promise<LineMessage[]> {
  const input = { form, period, district, reason, saveId: saveIdFrom(event, WORD) }
  const { request } = RequestAnswer.parse(await askUnlock(deps, actor, input))
  const message = card(deps.config.line, {
    tone: 'ok',
    head: [REQUESTS.heads[request.kind]],
    title: REQUESTS.sent[request.kind],
    notes: [
      REQUESTS.job(areaTitle(district, areaName(district)), period, form),
      REQUESTS.quoted(reason),
      REQUESTS.sentNote,
    ],
    buttons: [{ label: REQUESTS.buttons.list, path: '/requests' }],
  })
  return [message]
}
