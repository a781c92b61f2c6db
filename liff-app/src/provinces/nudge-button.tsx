import { may } from '#shared/people/permissions.ts'
import { isUndone } from '#shared/reminders/nudge.ts'
import type { ProvinceView } from '#shared/sheets/work-view.ts'
import { NUDGE } from '#shared/text/nudge.th.ts'
import { useMe } from '../session/me.ts'
import { Icon } from '../ui/icon.tsx'

/** Asks to remind the districts that have not confirmed, while there is one with somebody who fills it in. */
export function NudgeButton({ view, onOpen }: { view: ProvinceView; onOpen: () => void }) {
  const { posts } = useMe()
  const undone = view.districts.filter(
    (line) => isUndone({ ...line, form: view.form, locked: line.lock !== null }) && line.officers.length > 0,
  )
  if (undone.length === 0 || !may(posts, 'nudge', view.province)) return null
  return (
    <button type="button" className="btn sm" onClick={onOpen}>
      <Icon name="bell" />
      {NUDGE.open(undone.length)}
    </button>
  )
}
