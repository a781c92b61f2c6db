import type { PeopleView } from '#shared/people/people-view.ts'
import { PEOPLE } from '#shared/text/people.th.ts'
import { Note } from '../ui/note.tsx'

const NAMED = 6

/** Warns of districts in which nobody fills the month in. */
export function EmptyDistricts({ districts }: { districts: PeopleView['empty'] }) {
  const [first] = districts
  if (!first) return null
  const names = districts.slice(0, NAMED).map((one) => one.areaName)
  const more = districts.length > NAMED ? ` ${PEOPLE.andMore(districts.length - NAMED)}` : ''
  const title =
    districts.length === 1
      ? PEOPLE.emptyOne(first.areaName)
      : PEOPLE.emptyMany(districts.length, names.join(', ') + more)
  return (
    <Note tone="warn" title={title}>
      {PEOPLE.emptyBody}
    </Note>
  )
}
