import { addDays, dayOf, instant } from '#shared/calendar/bangkok.ts'
import { workingDay } from '#shared/calendar/holidays.ts'
import { lastDayBefore } from '#shared/calendar/period-calendar.ts'
import { HELP } from '#shared/text/chat.th.ts'
import { SNOOZE } from '#shared/text/reminders.th.ts'
import { publicHolidays } from '../calendar/units-due.ts'
import { plain } from '../chat/card.ts'
import type { Command, Talk } from '../chat/talk.ts'
import type { Deps } from '../deps.ts'
import type { LineMessage } from '../line/line.ts'
import { queueMessage } from '../messages/queue-message.ts'
import { composeDigest } from './compose-digest.ts'
import { digestKey } from './digest-key.ts'
import { stopReminders } from './stop-reminders.ts'
import { readWorks } from './works-in-time.ts'

const anyPost: Command['suits'] = (posts) => posts.length > 0

/** Commands about one's own reminders. */
export const reminderCommands: readonly Command[] = [
  {
    words: ['หยุดเตือน', 'เลิกเตือน', 'ไม่ต้องเตือน'],
    help: HELP.mute,
    suits: anyPost,
    acts: true,
    run: mute(true),
  },
  { words: ['เตือน', 'เปิดเตือน'], help: HELP.unmute, suits: anyPost, acts: true, run: mute(false) },
  { words: [SNOOZE.word], help: '', unlisted: true, suits: anyPost, acts: true, run: snooze },
]

/** stops reminders but the final ones, or wants them all again. */
function mute(muted: boolean): Command['run'] {
  return async (deps, { actor }) => {
    await stopReminders(deps, actor, muted)
    return [plain(muted ? SNOOZE.stopped : SNOOZE.wanted)]
  }
}

/** one more reminder on the next working day at 09:00, if something is left by then. */
async function snooze(deps: Deps, { actor }: Talk): Promise<LineMessage[]> {
  const person = actor.person!.id
  const now = deps.clock()
  const data = { role: null }
  if (!(await composeDigest(deps, person, data, now))) return [plain(SNOOZE.nothing)]
  const day = workingDay(addDays(dayOf(now), 1), 'after', await publicHolidays())
  const { works } = await readWorks(now)
  const closes = works.map(({ of }) => of(actor.posts[0]?.area ?? 'TH').closesAt.getTime())
  const closesAt = new Date(Math.max(now.getTime(), ...closes))
  const notBefore = instant(day, 9)
  if (notBefore >= closesAt) return [plain(SNOOZE.tooLate(lastDayBefore(closesAt)))]
  const key = digestKey(person, day, false)
  await queueMessage({
    key,
    person,
    kind: 'digest',
    data: { day, ...data },
    notBefore,
    again: true,
  })
  return [plain(SNOOZE.will(day))]
}
