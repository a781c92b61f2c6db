import { useEffect, useEffectEvent, useState } from 'react'
import type { RowView } from '#shared/sheets/sheet-view.ts'
import { NO_AMOUNTS } from '#shared/sheets/row.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { nextToEnter } from './arrangement.ts'
import { type PadKey, pressKey, textsOf } from './amount-text.ts'
import { effective } from './drafts.ts'
import type { RowSaver } from './row-saver.ts'
import { settleRow } from './settle-row.ts'
import type { List } from './use-list.ts'
import type { Sheet } from './use-sheet.ts'

/** The one open row of a phone's sheet and what its keys do. */
export type Entry = {
  open: string | null
  channel: number
  /** A field of the open row cannot be read, so the row was not let go. */
  held: boolean
  setChannel: (channel: number) => void
  show: (row: string) => void
  close: () => void
  next: () => void
  none: () => void
  press: (key: PadKey) => void
  type: (channel: number, text: string) => void
}

/** The entry of a sheet; leaving a row in any way saves it, unless a field cannot be read. */
export function useEntry(sheet: Sheet, list: List, wanted: string | null): Entry {
  const { saver } = sheet
  const [open, setOpen] = useState<string | null>(wanted)
  const [channel, setChannel] = useState(0)
  const [held, setHeld] = useState(false)
  const current = useSettledOnLeaving(saver, open)
  const reveal = (id: string | null): void => {
    setOpen(id)
    setChannel(firstEmpty(saver, id))
  }
  const goOn = (): void => reveal(nextAfter(saver, list, open))
  const leaving = (then: () => void): void => {
    const free = !current || settleRow(saver, current)
    setHeld(!free)
    if (free) then()
  }
  const type = (at: number, text: string): void =>
    current && saver.act({ kind: 'typed', row: current, channel: at, text })
  const moves = {
    show: (id: string) => leaving(() => reveal(id)),
    close: () => leaving(() => reveal(null)),
    next: () => leaving(goOn),
    none: () => {
      setNone(sheet, current)
      goOn()
    },
    press: (key: PadKey) => current && type(channel, pressKey(textNow(saver, current, channel), key)),
  }
  return { open, channel, held, setChannel, type, ...moves }
}

/** A row as the officer left it, of this very moment (a handler may run before the next drawing). */
function rowNow(saver: RowSaver, id: string): RowView | undefined {
  const row = saver.row(id)
  return row && effective(row, saver.drafts()[id])
}

function textNow(saver: RowSaver, row: RowView, channel: number): string {
  const draft = saver.drafts()[row.row]
  return (draft?.texts ?? textsOf(effective(row, draft)))[channel] ?? ''
}

function nextAfter(saver: RowSaver, list: List, from: string | null): string | null {
  const order = list.groups.flatMap((group) => group.rows)
  return nextToEnter(order, (id) => rowNow(saver, id)?.state, from)
}

function firstEmpty(saver: RowSaver, id: string | null): number {
  const row = id === null ? undefined : rowNow(saver, id)
  return row ? Math.max(textsOf(row).indexOf(''), 0) : 0
}

/** The open row, as the server told it; neither the browser's back nor another app in front may lose it. */
function useSettledOnLeaving(saver: RowSaver, open: string | null): RowView | undefined {
  const row = open === null ? undefined : saver.row(open)
  const settle = useEffectEvent(() => void (row && settleRow(saver, row)))
  useEffect(() => {
    const hide = (): void => void (document.visibilityState === 'hidden' && settle())
    document.addEventListener('visibilitychange', hide)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      settle()
    }
  }, [])
  return row
}

function setNone(sheet: Sheet, row: RowView | undefined): void {
  if (!row) return
  const before = effective(row, sheet.drafts[row.row])
  sheet.saver.save(row, { state: 'no-sales', amounts: NO_AMOUNTS })
  if (before.state === 'no-sales') return
  const { state, amounts } = before
  sheet.tell(SHEET.saved.none(row.name), () => {
    sheet.hush()
    sheet.saver.save(row, { state, amounts: amounts as unknown as typeof NO_AMOUNTS })
  })
}
