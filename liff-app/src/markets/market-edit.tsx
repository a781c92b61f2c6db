import { type FormEvent, useEffect, useId } from 'react'
import type { RowView } from '#shared/sheets/sheet-view.ts'
import { clockTime } from '#shared/text/dates.th.ts'
import { MARKETS } from '#shared/text/markets.th.ts'
import { whyNot } from '../api/asked.tsx'
import type { Sheet } from '../sheets/use-sheet.ts'
import { FieldError } from '../ui/field-error.tsx'
import { useFocusWrong } from '../ui/focus-wrong.ts'
import { Held } from '../ui/held.tsx'
import { Icon } from '../ui/icon.tsx'
import { MarketForm } from './market-form.tsx'
import { ClashNote, ReturnedMarket } from './market-notes.tsx'
import { MarketPage } from './market-page.tsx'
import type { RegistryPlace } from './market-queries.ts'
import { NextMarket } from './next-market.tsx'
import { SameNameDialog } from './same-name-dialog.tsx'
import { useMarket } from './use-market.ts'

type EditProps = { sheet: Sheet; place: RegistryPlace; row: RowView }

/** M-1: what the registry tells of one market, to be changed or only looked at; the big button saves and goes on. */
export function MarketEdit({ sheet, place, row }: EditProps) {
  const { draft, tries, wrong, save, refused, submit } = useMarket(sheet, place, row)
  const id = useId()
  const form = useFocusWrong(tries)
  useLooked(sheet, row.row)
  const press = (event: FormEvent): void => {
    event.preventDefault()
    submit(draft.version)
  }
  const takeTheirs = (): void => {
    draft.forget()
    save.reset()
  }
  const keepMine = (): void => {
    draft.rebase(row.version)
    submit(row.version)
  }
  return (
    <MarketPage
      sheet={sheet}
      row={row}
      heading={<Held>{row.name}</Held>}
      aside={<SavedAt row={row} />}
      foot={<NextMarket sheet={sheet} row={row} form={id} busy={save.isPending} />}
    >
      <ReturnedMarket sheet={sheet} row={row} />
      {refused === 'changed-meanwhile' && <ClashNote row={row} onTheirs={takeTheirs} onMine={keepMine} />}
      <form ref={form} id={id} className="stack market-page" noValidate onSubmit={press}>
        <MarketForm {...{ sheet, draft, wrong, row }} />
        {save.error && refused !== 'already-exists' && refused !== 'changed-meanwhile' && (
          <FieldError>{whyNot(save.error)}</FieldError>
        )}
      </form>
      {refused === 'already-exists' && (
        <SameNameDialog
          name={draft.fields.name}
          onSure={() => submit(draft.version, true)}
          onClose={save.reset}
        />
      )}
    </MarketPage>
  )
}

/** U-31: a market that was sent back is looked at by opening it. */
function useLooked({ returned }: Sheet, row: string): void {
  const look = returned?.look
  useEffect(() => look?.(row), [look, row])
}

function SavedAt({ row: { changedAt, state } }: { row: RowView }) {
  if (!changedAt || state !== 'entered') return null
  return (
    <span className="sync ok" role="status">
      <Icon name="cloud" />
      {MARKETS.saved(clockTime(new Date(changedAt)))}
    </span>
  )
}
