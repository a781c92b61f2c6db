import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { RowView } from '#shared/sheets/sheet-view.ts'
import { SHEET_WORDS } from '#shared/text/sheet-words.th.ts'
import { nextToEnter } from './arrangement.ts'
import { type PadKey, pressKey, textsOf } from './amount-text.ts'
import { effective, inFields, isRefused } from './drafts.ts'
import type { RowSaver } from './row-saver.ts'
import { setNone } from './set-none.ts'
import { settleRow } from './settle-row.ts'
import type { List } from './use-list.ts'
import type { Sheet } from './use-sheet.ts'

/** The one open row of a phone's sheet and what its keys do. */
export type Entry = {
  open: string | null
  channel: number
  /** How often the open row was not let go because a field cannot be read; 0: it was. */
  held: number
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
  const [held, setHeld] = useState(0)
  const current = useSettledOnLeaving(saver, open)
  useLooked(sheet, open)
  const reveal = (id: string | null): void => {
    setOpen(id)
    setChannel(firstEmpty(sheet, id))
  }
  const leaving = (then: () => void): void => {
    const free = !current || settleRow(saver, current)
    setHeld((before) => (free ? 0 : before + 1))
    if (free) then()
  }
  const show = (id: string | null): void => leaving(() => reveal(id))
  const forward = (): void => reveal(nextAfter(saver, list, open))
  const goOn = useComeBack(sheet, open, { forward, back: show })
  const type = (at: number, text: string): void =>
    current && saver.act({ kind: 'typed', row: current, channel: at, text })
  const moves = {
    show,
    close: () => show(null),
    next: () => nextOf(columnAfter(sheet, channel), setChannel, () => leaving(goOn)),
    none: () => (setNone(sheet, current), goOn()),
    press: (key: PadKey) => current && type(channel, pressKey(textNow(saver, current, channel), key)),
  }
  return { open, channel, held, setChannel, type, ...moves }
}

/** A row that was sent back counts as looked at once it is open. */
function useLooked({ returned }: Sheet, open: string | null): void {
  useEffect(() => {
    if (open !== null && returned?.left.includes(open)) returned.look(open)
  })
}

/** Going on from a row; when the server then refuses it for good, that row is opened again and none after it. */
function useComeBack(
  { drafts }: Sheet,
  open: string | null,
  go: { forward: () => void; back: (row: string) => void },
): () => void {
  const left = useRef<string | null>(null)
  const comeBack = useEffectEvent((): void => {
    const row = left.current
    if (row === null || !isRefused(drafts[row])) return
    left.current = null
    go.back(row)
  })
  useEffect(() => comeBack())
  return () => {
    left.current = open
    go.forward()
  }
}

/** A row as the officer left it, of this very moment (a handler may run before the next drawing). */
function rowNow(saver: RowSaver, id: string): RowView | undefined {
  const row = saver.row(id)
  return row && effective(row, saver.drafts()[id])
}

function textNow(saver: RowSaver, row: RowView, channel: number): string {
  return inFields(row, saver.drafts()[row.row])[channel] ?? ''
}

function nextAfter(saver: RowSaver, list: List, from: string | null): string | null {
  const order = list.groups.flatMap((group) => group.rows)
  const back = list.groups.find(({ state }) => state === 'returned')?.rows ?? []
  // From one row that was sent back to the next, entered or not.
  if (from !== null && back.includes(from)) return back[back.indexOf(from) + 1] ?? null
  return nextToEnter(order, (id) => rowNow(saver, id)?.state, from)
}

/** The first column that is empty, in the order in which they are shown. */
function firstEmpty({ saver, view }: Sheet, id: string | null): number {
  const row = id === null ? undefined : rowNow(saver, id)
  const columns = view.columns.map(({ at }) => at)
  const texts = row && textsOf(row)
  return columns.find((at) => texts?.[at] === '') ?? columns[0] ?? 0
}

const nextOf = (column: number | null, go: (column: number) => void, last: () => void): void =>
  column === null ? last() : go(column)

/** Of a form that is filled column by column the one after `channel`; null after the last, and of other forms. */
export function columnAfter({ place, view }: Pick<Sheet, 'place' | 'view'>, channel: number): number | null {
  if (SHEET_WORDS[place.form].nextColumn === null) return null
  const columns = view.columns.map(({ at }) => at)
  return columns[columns.indexOf(channel) + 1] ?? null
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
