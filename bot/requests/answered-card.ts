import type { RequestKind } from '#shared/requests/request.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { REQUESTS } from '#shared/text/requests.th.ts'
import type { Button, Card } from '../chat/card.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { titleOf } from './request-cards.ts'
import type { Answered, RequestDocument } from './requests.store.ts'

/** what was answered, for who asked; an end that has passed before it is told is said to have passed. */
export function answeredCard(request: RequestDocument, answered: Answered, now: Date): Card {
  const { kind, state } = request
  const { by, at, until } = answered
  const granted = state !== 'refused'
  const over = until !== null && until <= now
  return {
    tone: granted && !over ? 'ok' : over ? 'warn' : 'bad',
    head: [REQUESTS.heads[kind], granted ? REQUESTS.granted : REQUESTS.refused],
    title: granted ? grantedTitle(kind, until, over) : REQUESTS.noBy[kind],
    facts: [
      [REQUESTS.answeredBy, by.name],
      [REQUESTS.answeredAt, dayAndTime(at)],
    ],
    notes: [titleOf(request), ...notesOf(request, granted, over)],
    buttons: [buttonOf(request, granted && !over)],
  }
}

function grantedTitle(kind: RequestKind, until: Date | null, over: boolean): string {
  if (!until) return kind === 'late-market' ? REQUESTS.marketAdded : REQUESTS.willAdd
  return over ? REQUESTS.over(until) : REQUESTS.until(until)
}

function notesOf({ kind, form, answered }: RequestDocument, granted: boolean, over: boolean): string[] {
  const { reason, until } = answered!
  if (!granted) return [reason ? `${REQUESTS.why} ${reason}` : REQUESTS.noReason]
  const added = kind === 'late-market' ? REQUESTS.marketAddedNote : REQUESTS.willAddNote
  const next = until ? (over ? REQUESTS.overNote : REQUESTS.fixNote(form!)) : added
  return [...(reason ? [REQUESTS.quoted(reason)] : []), next]
}

function buttonOf({ kind, form, period, district }: RequestDocument, writable: boolean): Button {
  const { fix, look, producers, markets } = REQUESTS.buttons
  if (!form || !period) return { label: producers, path: `/producers?d=${district}` }
  if (kind === 'late-market') return { label: markets, path: sheetPath({ form, period, district }) }
  return { label: writable ? fix : look, path: sheetPath({ form, period, district }) }
}
