import { areaName } from '#shared/areas/area-names.ts'
import { areaTitle } from '#shared/text/words.th.ts'
import { REQUESTS } from '#shared/text/requests.th.ts'
import type { Button } from '../chat/card.ts'
import type { RequestDocument } from './requests.store.ts'

/** The data of a request's own buttons begin so: "request:<id>:<choice>". */
export const REQUEST_PRESSED = 'request:'

/** What a button of a request's card says: granted until midnight (of the Department: `open-today`), will be added, or no. */
export const CHOICES = ['today', 'open-today', 'add', 'no'] as const
export type Choice = (typeof CHOICES)[number]

type Asked = Pick<RequestDocument, 'kind' | 'district' | 'period' | 'producer'>

/** "อำเภอเกาะคา · ยอดจำหน่าย OTOP ก.ค. 67"; of a new producer its name. */
export function titleOf({ district, period, producer }: Asked): string {
  const place = areaTitle(district, areaName(district))
  return period ? REQUESTS.job(place, period) : REQUESTS.producer(place, producer?.name ?? '')
}

/** The three buttons of a request's card; another end is chosen in the mini-app. */
export function buttonsFor({ _id, kind }: Pick<RequestDocument, '_id' | 'kind'>): Button[] {
  const { today, otherTime, no, add, list, doNotAdd } = REQUESTS.buttons
  const press = (label: string, choice: Choice): Button => ({
    label,
    asks: `${REQUEST_PRESSED}${_id}:${choice}`,
  })
  if (kind === 'new-producer')
    return [press(add, 'add'), { label: list, path: '/requests' }, press(doNotAdd, 'no')]
  const granting = press(today, kind === 'unlock' ? 'today' : 'open-today')
  return [granting, { label: otherTime, path: '/requests' }, press(no, 'no')]
}
