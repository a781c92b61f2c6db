import { areaName } from '#shared/areas/area-names.ts'
import { districtsOf, provinceOf } from '#shared/areas/area.ts'
import type { SheetKey } from '#shared/sheets/sheet-id.ts'
import { provincePath } from '#shared/sheets/sheet-path.ts'
import { LOCK_CHAT } from '#shared/text/locking-chat.th.ts'
import { areaTitle } from '#shared/text/words.th.ts'
import { card } from '../chat/card.ts'
import type { Deps } from '../deps.ts'
import type { LineMessage } from '../line/line.ts'
import { readHeads } from '../sheets/read-heads.ts'

type Deed = { title: string; reason: string | null; until?: Date }

/** C-11: what was done to a district's month, and how many of the province are locked now. */
export async function actedCard(
  deps: Deps,
  { form, period, district }: SheetKey,
  now: Date,
  { title, reason, until }: Deed,
): Promise<LineMessage> {
  const province = provinceOf(district)
  const heads = await readHeads({ form, period, districts: districtsOf(province) }, now)
  const locked = heads.filter((head) => head.locked).length
  return card(deps.config.line, {
    tone: until ? 'warn' : 'ok',
    head: [
      LOCK_CHAT.job(areaTitle(district, areaName(district)), form, period),
      until ? LOCK_CHAT.unlocked : LOCK_CHAT.locked,
    ],
    title,
    meter: { done: locked, all: heads.length },
    facts: reason ? [[LOCK_CHAT.reason, reason]] : [],
    notes: [LOCK_CHAT.lockedOf(locked, heads.length), ...(until ? [LOCK_CHAT.relock] : []), LOCK_CHAT.told],
    buttons: [{ label: LOCK_CHAT.overview, path: provincePath({ form, period, province }) }],
  })
}
