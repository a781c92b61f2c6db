import { areaName } from '#shared/areas/area-names.ts'
import { provinceOf } from '#shared/areas/area.ts'
import { LOCK_CHAT } from '#shared/text/locking-chat.th.ts'
import { shortMonth } from '#shared/text/dates.th.ts'
import { FORMS } from '#shared/sheets/forms.ts'
import type { SheetKey } from '#shared/sheets/sheet-id.ts'
import { FORM_SHORT } from '#shared/text/words.th.ts'
import { choices, saying } from '../chat/choices.ts'
import { plain } from '../chat/card.ts'
import type { Deps } from '../deps.ts'
import type { LineMessage } from '../line/line.ts'
import { findDistricts, type Found, nameIn } from './find-districts.ts'
import type { Choice, Meant, Named } from './months-meant.ts'
import type { ActWords } from './read-act-words.ts'

/** The command as it is typed, and the sheets of a district for which it makes sense. */
export type Verb = { word: string; meant: (district: string, named: Named) => Promise<Choice> }

/** C-11: the one district's sheet that is meant, or what is asked or told instead; nothing is guessed. */
export async function pickSheet(
  deps: Deps,
  { word, meant }: Verb,
  words: ActWords,
  provinces: readonly string[],
): Promise<SheetKey | LineMessage[]> {
  const found = findDistricts(words.place, provinces)
  if (found.kind !== 'one') return askWhich(deps, word, words, found, provinces)
  const { form, period } = words
  if (period === 'unclear') return [plain(LOCK_CHAT.oddMonth)]
  const { district } = found
  const { only, offered } =
    form && period ? { only: { form, period }, offered: [] } : await meant(district, { form, period })
  if (only) return { form: only.form, period: only.period, district }
  if (offered.length === 0) return [plain(LOCK_CHAT.noMonth)]
  const several = severalForms(offered)
  const buttons = offered.map((one) =>
    saying(sheetLabel(one, several), `${word} ${district} ${sheetWords(one)}`, words.reason),
  )
  const head: [string, string] = [
    several ? LOCK_CHAT.whichSheetHead : LOCK_CHAT.whichMonthHead,
    areaName(district),
  ]
  const title = several ? LOCK_CHAT.whichSheet : LOCK_CHAT.whichMonth
  return choices(deps.config.line, { tone: 'brand', head, title }, buttons)
}

/** Are there several forms among them? */
export const severalForms = (sheets: readonly Meant[]): boolean =>
  new Set(sheets.map(({ form }) => form)).size > 1

/** What a button for a sheet shows: its month, with the form among several. */
export const sheetLabel = ({ form, period }: Meant, several: boolean): string =>
  several ? `${FORM_SHORT[form]} ${shortMonth(period)}` : shortMonth(period)

/** What a button says for it: "market 2024-07". */
export const sheetWords = ({ form, period }: Meant): string => `${FORMS[form].path} ${period}`

function askWhich(
  { config }: Deps,
  word: string,
  { typed, form, period, reason }: ActWords,
  found: Exclude<Found, { kind: 'one' }>,
  provinces: readonly string[],
): LineMessage[] {
  if (found.kind === 'none') return [plain(LOCK_CHAT.unknown(typed, provinces.map(areaName).join(' · ')))]
  if (found.kind === 'elsewhere') {
    const places = found.districts.map((district) => areaName(provinceOf(district)))
    return [plain(LOCK_CHAT.elsewhere(areaName(found.districts[0]!), places.join(' · ')))]
  }
  const buttons = found.districts.map((district) =>
    saying(
      LOCK_CHAT.place(...nameIn(district, provinces)),
      [word, district, form && FORMS[form].path, period !== 'unclear' && period].filter(Boolean).join(' '),
      reason,
    ),
  )
  const title = buttons.length > 1 ? LOCK_CHAT.which(typed) : LOCK_CHAT.whichOne(typed)
  const what = { tone: 'brand', head: [LOCK_CHAT.whichHead], title, notes: [LOCK_CHAT.nothingYet] } as const
  return choices(config.line, { ...what, head: [LOCK_CHAT.whichHead] }, buttons)
}
