import { type FormEvent, useId, useState } from 'react'
import { useLocation } from 'wouter'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { MARKETS } from '#shared/text/markets.th.ts'
import { whyNot } from '../api/asked.tsx'
import { Refusal } from '../api/request.ts'
import { ReasonField } from '../provinces/reason-field.tsx'
import { useMe } from '../session/me.ts'
import { SheetNotes } from '../sheets/sheet-notes.tsx'
import type { Sheet } from '../sheets/use-sheet.ts'
import { FieldError } from '../ui/field-error.tsx'
import { useFocusWrong } from '../ui/focus-wrong.ts'
import { Note } from '../ui/note.tsx'
import { useComing } from './add-link.tsx'
import { readFields, useMarketDraft } from './market-draft.ts'
import { MarketForm } from './market-form.tsx'
import { MarketPage } from './market-page.tsx'
import { type Coming, type RegistryPlace, useNewMarket } from './market-queries.ts'
import { SameNameDialog } from './same-name-dialog.tsx'

const TITLE: Record<Coming, string> = {
  add: MARKETS.newTitle,
  late: MARKETS.lateTitle,
  ask: MARKETS.askTitle,
}

type NewProps = { sheet: Sheet; place: RegistryPlace }

/** M-4, M-20, M-21: a market that is not in the list: added, or after the lock asked for or let in. */
export function NewMarket({ sheet, place }: NewProps) {
  const coming = useComing(sheet)
  if (coming) return <Form key={coming} {...{ sheet, place, coming }} />
  return (
    <MarketPage sheet={sheet} row={null} heading={MARKETS.newTitle} foot={null}>
      <SheetNotes sheet={sheet} />
    </MarketPage>
  )
}

function Form({ sheet, place, coming }: NewProps & { coming: Coming }) {
  const { person } = useMe()
  const [, go] = useLocation()
  const draft = useMarketDraft(place, null, person.id)
  const [reason, setReason] = useState('')
  const [tries, setTries] = useState(0)
  const send = useNewMarket(place, coming)
  const id = useId()
  const form = useFocusWrong(tries)
  const { entry, wrong } = readFields(draft.fields)
  const why = reason.trim()
  const noReason = coming !== 'add' && why === ''
  const exists = send.error instanceof Refusal && send.error.code === 'already-exists'
  const withGuard = coming === 'add' ? sheet.guard : atOnce
  const done = (name: string): void => {
    draft.forget()
    const told = coming === 'ask' ? MARKETS.asked(name) : MARKETS.added(name)
    go(sheetPath(place), { state: { told } })
  }
  const submit = (sure = false): void => {
    setTries(tries + 1)
    if (!entry || noReason || send.isPending) return
    const body = { entry, sure, ...(coming === 'add' ? {} : { reason: why }) }
    const post = (): void => send.mutate(body, { onSuccess: () => done(entry.name) })
    withGuard(post)
  }
  return (
    <MarketPage
      sheet={sheet}
      row={null}
      heading={TITLE[coming]}
      foot={
        <button type="submit" form={id} className="btn p xl" aria-disabled={send.isPending}>
          {send.isPending ? MARKETS.saving : coming === 'ask' ? MARKETS.send : MARKETS.save}
        </button>
      }
    >
      <LateNote coming={coming} />
      <form ref={form} id={id} className="stack market-page" noValidate onSubmit={pressed(submit)}>
        <MarketForm sheet={sheet} draft={draft} wrong={tries > 0 ? wrong : []} row={null} />
        {coming !== 'add' && (
          <ReasonField
            label={MARKETS.reason}
            needed
            usual={MARKETS.reasonUsual}
            hint={MARKETS.reasonSeen}
            text={reason}
            onText={setReason}
            wrong={tries > 0 && noReason}
          />
        )}
        {send.error && !exists && <FieldError>{whyNot(send.error)}</FieldError>}
      </form>
      {exists && <SameNameDialog name={draft.fields.name} onSure={() => submit(true)} onClose={send.reset} />}
    </MarketPage>
  )
}

const pressed =
  (submit: () => void) =>
  (event: FormEvent): void => {
    event.preventDefault()
    submit()
  }

/** A late market leaves lock and confirmation as they are: nothing has to be accepted first. */
const atOnce = (act: () => void): void => act()

function LateNote({ coming }: { coming: Coming }) {
  if (coming === 'add') return null
  return (
    <Note tone="lock" title={MARKETS.stillLocked}>
      {coming === 'ask' ? MARKETS.askNote : MARKETS.lateNote}
    </Note>
  )
}
