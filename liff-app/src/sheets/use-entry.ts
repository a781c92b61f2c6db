import { useEffect, useEffectEvent, useState } from 'react'
import type { RowView } from '#shared/sheets/sheet-view.ts'
import { NO_AMOUNTS } from '#shared/sheets/row.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { nextToEnter } from './arrangement.ts'
import { type PadKey, pressKey, textsOf } from './amount-text.ts'
import { effective } from './drafts.ts'
import { settleRow } from './settle-row.ts'
import type { List } from './use-list.ts'
import type { Sheet } from './use-sheet.ts'

/** The one open row of a phone's sheet and what its keys do. */
export type Entry = {
  open: string | null
  channel: number
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
  const [open, setOpen] = useState<string | null>(wanted)
  const [channel, setChannel] = useState(0)
  const serverRow = (id: string | null): RowView | undefined => sheet.view.rows.find((row) => row.row === id)
  const current = serverRow(open)
  const settled = (): boolean => !current || settleRow(sheet.saver, current)
  useSettledOnLeaving(sheet, current)

  const reveal = (id: string | null): void => {
    setOpen(id)
    const row = serverRow(id)
    if (row) setChannel(firstEmpty(effective(row, sheet.saver.drafts()[row.row])))
  }
  const goOn = (): void => {
    const order = list.groups.flatMap((group) => group.rows)
    const drafts = sheet.saver.drafts()
    const stateOf = (id: string) => {
      const row = serverRow(id)
      return row && effective(row, drafts[id]).state
    }
    reveal(nextToEnter(order, stateOf, open))
  }
  return {
    open,
    channel,
    setChannel,
    show: (id) => settled() && reveal(id),
    close: () => settled() && reveal(null),
    next: () => settled() && goOn(),
    none: () => {
      if (!current) return
      setNone(sheet, current)
      goOn()
    },
    press: (key) => {
      if (!current) return
      const texts = sheet.drafts[current.row]?.texts ?? textsOf(effective(current, sheet.drafts[current.row]))
      sheet.saver.act({ kind: 'typed', row: current, channel, text: pressKey(texts[channel] ?? '', key) })
    },
    type: (at, text) => current && sheet.saver.act({ kind: 'typed', row: current, channel: at, text }),
  }
}

/** Neither the browser's back nor another app in front may lose the row. */
function useSettledOnLeaving({ saver }: Sheet, row: RowView | undefined): void {
  const settle = useEffectEvent(() => void (row && settleRow(saver, row)))
  useEffect(() => {
    const hide = (): void => void (document.visibilityState === 'hidden' && settle())
    document.addEventListener('visibilitychange', hide)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      settle()
    }
  }, [])
}

function setNone(sheet: Sheet, row: RowView): void {
  const before = effective(row, sheet.drafts[row.row])
  sheet.saver.save(row, { state: 'no-sales', amounts: NO_AMOUNTS })
  if (before.state === 'no-sales') return
  const { state, amounts } = before
  sheet.tell(SHEET.saved.none(row.name), () => {
    sheet.hush()
    sheet.saver.save(row, { state, amounts: amounts as unknown as typeof NO_AMOUNTS })
  })
}

function firstEmpty(row: RowView): number {
  const at = textsOf(row).findIndex((text) => text === '')
  return Math.max(at, 0)
}
