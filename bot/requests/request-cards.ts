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

type Asked = Pick<RequestDocument, 'kind' | 'district' | 'form' | 'period' | 'producer' | 'market'>

/** "อำเภอเกาะคา · ยอดจำหน่าย OTOP ก.ค. 67"; of a new producer or a late market its name. */
export function titleOf({ district, form, period, producer, market }: Asked): string {
  const place = areaTitle(district, areaName(district))
  const named = producer ?? market
  if (named) return REQUESTS.named(place, named.name)
  return form && period ? REQUESTS.job(place, period, form) : place
}

/** The three buttons of a request's card; another end is chosen in the mini-app. */
export function buttonsFor({ _id, kind }: Pick<RequestDocument, '_id' | 'kind'>): Button[] {
  const { today, otherTime, no, add, addMarket, list, doNotAdd } = REQUESTS.buttons
  const press = (label: string, choice: Choice): Button => ({
    label,
    asks: `${REQUEST_PRESSED}${_id}:${choice}`,
  })
  if (kind === 'new-producer')
    return [press(add, 'add'), { label: list, path: '/requests' }, press(doNotAdd, 'no')]
  if (kind === 'late-market')
    return [press(addMarket, 'add'), { label: list, path: '/requests' }, press(no, 'no')]
  const granting = press(today, kind === 'unlock' ? 'today' : 'open-today')
  return [granting, { label: otherTime, path: '/requests' }, press(no, 'no')]
}
