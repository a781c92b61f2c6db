import { areaName } from '#shared/areas/area-names.ts'
import { provinceOf } from '#shared/areas/area.ts'
import type { Period } from '#shared/calendar/form.ts'
import { LOCK_CHAT } from '#shared/text/locking-chat.th.ts'
import { shortMonth } from '#shared/text/dates.th.ts'
import type { SheetKey } from '#shared/sheets/sheet-id.ts'
import { choices, saying } from '../chat/choices.ts'
import { plain } from '../chat/card.ts'
import type { Deps } from '../deps.ts'
import type { LineMessage } from '../line/line.ts'
import { findDistricts, type Found, nameIn } from './find-districts.ts'
import type { ActWords } from './read-act-words.ts'

const FORM = 'otop-sales'

/** The command as it is typed, and the months of a district in which it makes sense. */
export type Verb = { word: string; months: (district: string) => Promise<Period[]> }

/** C-11: the one district's month that is meant, or what is asked or told instead; nothing is guessed. */
export async function pickSheet(
  deps: Deps,
  { word, months }: Verb,
  words: ActWords,
  provinces: readonly string[],
): Promise<SheetKey | LineMessage[]> {
  const found = findDistricts(words.place, provinces)
  if (found.kind !== 'one') return askWhich(deps, word, words, found, provinces)
  if (words.month === 'unclear') return [plain(LOCK_CHAT.oddMonth)]
  const { district } = found
  const candidates = words.month ? [words.month] : await months(district)
  const [only, second] = candidates
  if (!only) return [plain(LOCK_CHAT.noMonth)]
  if (!second) return { form: FORM, period: only, district }
  const buttons = candidates.map((month) =>
    saying(shortMonth(month), `${word} ${district} ${month}`, words.reason),
  )
  const head: [string, string] = [LOCK_CHAT.whichMonthHead, areaName(district)]
  return choices(deps.config.line, { tone: 'brand', head, title: LOCK_CHAT.whichMonth }, buttons)
}

function askWhich(
  { config }: Deps,
  word: string,
  { typed, month, reason }: ActWords,
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
      `${word} ${district}${month && month !== 'unclear' ? ` ${month}` : ''}`,
      reason,
    ),
  )
  const title = buttons.length > 1 ? LOCK_CHAT.which(typed) : LOCK_CHAT.whichOne(typed)
  const what = { tone: 'brand', head: [LOCK_CHAT.whichHead], title, notes: [LOCK_CHAT.nothingYet] } as const
  return choices(config.line, { ...what, head: [LOCK_CHAT.whichHead] }, buttons)
}
