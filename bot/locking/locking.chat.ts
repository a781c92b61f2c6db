import { areaName } from '#shared/areas/area-names.ts'
import { isProvince } from '#shared/areas/area.ts'
import { HeadAnswer } from '#shared/locking/acts.ts'
import type { SheetKey } from '#shared/sheets/sheet-id.ts'
import { HELP } from '#shared/text/chat.th.ts'
import { LOCK_CHAT } from '#shared/text/locking-chat.th.ts'
import { FORM_TYPED } from '#shared/text/words.th.ts'
import { problemText } from '#shared/text/problems.th.ts'
import { plain } from '../chat/card.ts'
import { saveIdFrom } from '../chat/save-id.ts'
import { areasOf, type Command, inProvince, type Talk } from '../chat/talk.ts'
import type { Deps } from '../deps.ts'
import type { LineMessage } from '../line/line.ts'
import { readHeads } from '../sheets/read-heads.ts'
import { actedCard } from './acted-card.ts'
import { askLockAll } from './lock-all.chat.ts'
import { isReady } from '#shared/sheets/forms.ts'
import { lockSheet } from './lock-sheet.ts'
import { missingCommand } from './missing.chat.ts'
import { isOpenSheet, type Named, sheetsToLock, sheetsToUnlock } from './months-meant.ts'
import { pickSheet } from './pick-sheet.ts'
import { type ActWords, readActWords } from './read-act-words.ts'
import { unlockSheet } from './unlock-sheet.ts'

const acting = { suits: inProvince, takesWords: true, acts: true } as const

/** C-11: commands about locks; each goes through the use case of the screen. */
export const lockingCommands: readonly Command[] = [
  missingCommand,
  { words: ['ล็อกทั้งจังหวัด'], help: HELP.lockAll, ...acting, run: askLockAll },
  { words: ['ล็อก'], help: HELP.lock, ...acting, run: lock },
  { words: ['ปลดล็อก'], help: HELP.unlock, ...acting, run: unlock },
]

/** As it is to be typed again, the form as it was typed. */
const asTyped = ({ district }: SheetKey, { form }: ActWords): string =>
  form ? `${areaName(district)} ${FORM_TYPED[form]}` : areaName(district)

const ownProvinces = ({ actor }: Talk): string[] => areasOf(actor.posts, isProvince)

async function lock(deps: Deps, talk: Talk): Promise<LineMessage[]> {
  const now = deps.clock()
  const words = readActWords(talk.rest, now)
  if (words.place === '') return [plain(LOCK_CHAT.howTo.lock)]
  if (words.odd) return [plain(LOCK_CHAT.oddReason)]
  const verb = { word: 'ล็อก', meant: (district: string, named: Named) => sheetsToLock(district, named, now) }
  const key = await pickSheet(deps, verb, words, ownProvinces(talk))
  if (Array.isArray(key)) return key
  const [summary] = await readHeads({ ...key, districts: [key.district] }, now)
  const { head, counts, state, locked } = summary!
  if (!locked && !isReady(head) && !words.reason && (await isOpenSheet(key.district, key, now))) {
    const why = problemText('reason-needed', { state, notEntered: counts.notEntered })
    return [plain(LOCK_CHAT.withReason(why, asTyped(key, words)))]
  }
  const reason = words.reason ? { reason: words.reason } : {}
  await lockSheet(deps, talk.actor, { ...key, ...reason, saveId: saveIdFrom(talk.event, 'lock') })
  return [await actedCard(deps, key, now, { title: LOCK_CHAT.lockedTitle(areaName(key.district)), ...words })]
}

async function unlock(deps: Deps, talk: Talk): Promise<LineMessage[]> {
  const now = deps.clock()
  const words = readActWords(talk.rest, now)
  if (words.place === '') return [plain(LOCK_CHAT.howTo.unlock)]
  if (words.odd) return [plain(LOCK_CHAT.oddReason)]
  const verb = {
    word: 'ปลดล็อก',
    meant: (district: string, named: Named) => sheetsToUnlock(district, named, now),
  }
  const key = await pickSheet(deps, verb, words, ownProvinces(talk))
  if (Array.isArray(key)) return key
  const name = areaName(key.district)
  const { reason } = words
  if (!reason) return [plain(LOCK_CHAT.noReason(asTyped(key, words)))]
  const saveId = saveIdFrom(talk.event, 'unlock')
  const done = await unlockSheet(deps, talk.actor, { ...key, saveId, reason, until: 'end-of-day' })
  const until = new Date(HeadAnswer.parse(done).head.unlocked!.until)
  return [await actedCard(deps, key, now, { title: LOCK_CHAT.unlockedTitle(name, until), reason, until })]
}
