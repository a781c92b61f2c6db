import { useState } from 'react'
import { useLocation } from 'wouter'
import type { MarketEntry } from '#shared/markets/market.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import type { RowView } from '#shared/sheets/sheet-view.ts'
import { Refusal } from '../api/request.ts'
import { useMe } from '../session/me.ts'
import type { Sheet } from '../sheets/use-sheet.ts'
import { readFields, useMarketDraft } from './market-draft.ts'
import { putMarket, type RegistryPlace, useSaveMarket } from './market-queries.ts'

/** A market of the list being looked at: its draft, what is wrong in it, and the press that saves and goes on to the next. */
export function useMarket(sheet: Sheet, place: RegistryPlace, row: RowView) {
  const { person } = useMe()
  const [, go] = useLocation()
  const draft = useMarketDraft(place, row, person.id)
  const [tries, setTries] = useState(0)
  const save = useSaveMarket(place, row.row)
  const { entry, wrong } = readFields(draft.fields)
  const send = (told: MarketEntry, version: number, sure: boolean): void =>
    save.mutate(
      { version, entry: told, sure },
      {
        onSuccess: (saved) => {
          putMarket(place, saved, told)
          draft.forget()
          go(pageAfter(sheet, row))
        },
      },
    )
  const submit = (version: number, sure = false): void => {
    setTries(tries + 1)
    if (!entry || save.isPending) return
    if (!draft.touched && row.state === 'entered' && !sheet.returned?.row(row.row)) go(pageAfter(sheet, row))
    else sheet.guard(() => send(entry, version, sure))
  }
  const refused = save.error instanceof Refusal ? save.error.code : null
  return { draft, tries, wrong: tries > 0 ? wrong : [], save, refused, submit }
}

/** The market after this one, else the list. */
function pageAfter({ rows, place }: Sheet, row: RowView): string {
  const next = rows[rows.indexOf(row) + 1]
  return sheetPath(place, next ? `/${next.row}` : '')
}
