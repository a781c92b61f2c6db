import { type RefObject, useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'wouter'
import { SHEET_WORDS } from '#shared/text/sheet-words.th.ts'
import { nextToEnter } from './arrangement.ts'
import { MissingMarket } from './missing-market.tsx'
import { Keypad, SystemKeys } from './keypad.tsx'
import { useRemembered } from './remembered.ts'
import { FootButtons, hasFoot } from './sheet-foot.tsx'
import { SheetSearch, SheetTabs } from './sheet-filters.tsx'
import { SheetGroups } from './sheet-groups.tsx'
import { SheetHead } from './sheet-head.tsx'
import { SheetNotes } from './sheet-notes.tsx'
import { SheetToast } from './sheet-toast.tsx'
import { columnAfter, type Entry, useEntry } from './use-entry.ts'
import { type List, useList } from './use-list.ts'
import type { Sheet } from './use-sheet.ts'

/** The month sheet on a phone: a sticky head, rows that open in place, our keypad, and one big next step. */
export function SheetPhone({ sheet, back }: { sheet: Sheet; back: string | null }) {
  const [search] = useSearchParams()
  const list = useList(sheet)
  const entry = useEntry(sheet, list, sheet.guarded ? null : search.get('row'))
  const [pad, setPad] = useRemembered('sheet-keypad', ['ours', 'system'])
  const [hardware, setHardware] = useState(false)
  const ours = pad === 'ours' && !hardware
  const typing = sheet.mayWrite && sheet.rows.some((row) => row.row === entry.open && row.state !== 'stopped')
  const page = useRef<HTMLDivElement>(null)
  useFocusBack(page, entry.open)
  const open = (row: string): void => (sheet.mayWrite ? sheet.guard(() => entry.show(row)) : entry.show(row))
  const filters = { sheet, list, beforeChange: entry.close }
  return (
    <div className="phone sheet-page" ref={page}>
      <SheetHead sheet={sheet} small={typing} back={back} onTrouble={(row) => goTo(row, list, entry)} />
      <main tabIndex={-1}>
        <div className="pad above-list">
          <SheetNotes sheet={sheet} />
          <SheetSearch {...filters} />
          <SheetTabs {...filters} />
        </div>
        <SheetGroups
          {...{ sheet, list, entry, ours }}
          onHardwareKey={() => setHardware(true)}
          onOpen={open}
        />
        {sheet.place.form === 'market-sales' && <MissingMarket sheet={sheet} />}
        <div className="list-end" />
      </main>
      <footer className="bottom">
        <SheetToast sheet={sheet} />
        {typing ? (
          <Keys
            {...{ sheet, entry, ours }}
            onPad={(next) => {
              setHardware(false)
              setPad(next)
            }}
          />
        ) : (
          hasFoot(sheet) && (
            <div className="foot">
              <FootButtons
                sheet={sheet}
                onGoOn={() => sheet.guard(() => goOn(sheet, list, entry))}
                onLook={(row) => goTo(row, list, entry)}
              />
            </div>
          )
        )}
      </footer>
    </div>
  )
}

/** A row that was closed gets the focus back; after the last row the next step has it. */
function useFocusBack(page: RefObject<HTMLElement | null>, open: string | null): void {
  const before = useRef(open)
  useEffect(() => {
    const closed = before.current
    before.current = open
    if (closed === null || open !== null) return
    const step = page.current?.querySelector<HTMLElement>('.foot .btn.xl')
    const row = page.current?.querySelector<HTMLElement>(`[data-row="${closed}"]`)
    ;(step ?? row)?.focus({ preventScroll: true })
  }, [page, open])
}

function Keys({
  sheet,
  entry,
  ours,
  onPad,
}: {
  sheet: Sheet
  entry: Entry
  ours: boolean
  onPad: (pad: 'ours' | 'system') => void
}) {
  const words = SHEET_WORDS[sheet.place.form]
  const next = columnAfter(sheet, entry.channel) === null ? words.next : (words.nextColumn ?? words.next)
  const keys = { next, onNone: entry.none, onNext: entry.next }
  if (!ours) return <SystemKeys {...keys} onOurs={() => onPad('ours')} />
  return (
    <Keypad
      {...keys}
      context={sheet.view.columns.find(({ at }) => at === entry.channel)?.label ?? ''}
      onKey={entry.press}
      onSystem={() => onPad('system')}
    />
  )
}

/** The first row that is not entered, as the rows stand; a filter or search that hides all of them is lifted. */
function goOn(sheet: Sheet, list: List, entry: Entry): void {
  const order = list.groups.flatMap((group) => group.rows)
  const first = nextToEnter(order, (id) => sheet.rows.find((row) => row.row === id)?.state, null)
  goTo(first ?? sheet.rows.find((row) => row.state === 'not-entered')?.row ?? null, list, entry)
}

function goTo(row: string | null, list: List, entry: Entry): void {
  if (!row) return
  const group = list.groups.find((one) => one.rows.includes(row))
  if (!group) {
    list.setWords('')
    list.setShow('all')
    list.regroup()
  } else if (!list.isOpen(group.state)) list.toggle(group.state)
  entry.show(row)
}
