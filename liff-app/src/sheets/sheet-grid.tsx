import { Fragment, type RefObject, type SyntheticEvent, useMemo, useRef } from 'react'
import { SHEET_WORDS } from '#shared/text/sheet-words.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { Empty } from '../ui/empty.tsx'
import { nextToEnter } from './arrangement.ts'
import { gridActs } from './grid-acts.ts'
import { GridHead, GridHeadings } from './grid-head.tsx'
import { GridRow } from './grid-row.tsx'
import { RowTrouble } from './row-trouble.tsx'
import { SheetSearch, SheetTabs } from './sheet-filters.tsx'
import { FootButtons, hasFoot } from './sheet-foot.tsx'
import { SheetNotes } from './sheet-notes.tsx'
import { SheetToast } from './sheet-toast.tsx'
import { type List, useList } from './use-list.ts'
import type { Sheet } from './use-sheet.ts'
import './grid.css'
import './grid-cells.css'

/** The month sheet on a desk: every row at once, the paper's order, the keyboard's keys. */
export function SheetGrid({ sheet, back }: { sheet: Sheet; back: string | null }) {
  const list = useList(sheet, 'paper')
  const table = useRef<HTMLTableElement>(null)
  const goTo = (row: string | null): void => {
    const cells = table.current?.querySelectorAll<HTMLInputElement>('input[data-cell]') ?? []
    const cell = [...cells].find((one) => one.dataset.cell?.startsWith(`${row} `))
    if (cell) return cell.focus()
    list.setWords('')
    list.setShow('all')
  }
  const goOn = (): void => {
    const stateOf = (id: string) => sheet.rows.find((row) => row.row === id)?.state
    const next = nextToEnter(inPaperOrder(sheet, list), stateOf, null)
    goTo(next)
  }
  return (
    <div className="phone sheet-grid">
      <GridHead sheet={sheet} back={back} onTrouble={goTo} />
      <main tabIndex={-1}>
        <div className="grid-tools">
          <SheetSearch sheet={sheet} list={list} />
          <SheetTabs sheet={sheet} list={list} />
        </div>
        <div className="grid-notes">
          <SheetNotes sheet={sheet} />
        </div>
        <div className="grid-scroll">
          <Table sheet={sheet} list={list} table={table} />
        </div>
      </main>
      <footer className="bottom">
        <SheetToast sheet={sheet} />
        {hasFoot(sheet) && (
          <div className="foot">
            {sheet.mayWrite && <span className="small muted grow">{SHEET.grid.keys}</span>}
            <FootButtons sheet={sheet} onGoOn={goOn} onLook={goTo} />
          </div>
        )}
      </footer>
    </div>
  )
}

/** The rows on screen by number, whatever their state; those not got through and those sent back above all. */
function inPaperOrder({ rows }: Sheet, { groups }: List): string[] {
  const seen = new Set(groups.flatMap((group) => group.rows))
  const first = groups.filter(({ state }) => state === 'unsent' || state === 'returned')
  const apart = first.flatMap((group) => group.rows)
  const byPaper = rows.map((row) => row.row).filter((id) => seen.has(id) && !apart.includes(id))
  return [...apart, ...byPaper]
}

const nothing = (): void => undefined

type TableProps = { sheet: Sheet; list: List; table: RefObject<HTMLTableElement | null> }

function Table({ sheet, list, table }: TableProps) {
  const { saver, ask, view, drafts, returned } = sheet
  const look = returned?.look ?? nothing
  const acts = useMemo(() => gridActs(saver, ask, look), [saver, ask, look])
  const seen = inPaperOrder(sheet, list)
  if (seen.length === 0 && list.words !== '') {
    return (
      <Empty icon="search" title={SHEET.noHit.title(list.words)}>
        {SHEET_WORDS[sheet.place.form].noHit}
      </Empty>
    )
  }
  // A confirmed month: the first touch of a cell asks before anything can be typed.
  const askFirst = (event: SyntheticEvent): void => {
    const { target } = event
    if (sheet.mayWrite && sheet.guarded && target instanceof HTMLInputElement)
      sheet.guard(() => target.focus())
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- the cells are the controls
    <table className="g" ref={table} onClick={askFirst} onBeforeInput={askFirst}>
      <caption className="sr">{SHEET.grid.caption}</caption>
      <GridHeadings sheet={sheet} />
      <tbody>
        {seen.map((id) => {
          const row = view.rows.find((one) => one.row === id)
          if (!row) return null
          const draft = drafts[id]
          return (
            <Fragment key={id}>
              <GridRow
                row={row}
                draft={draft}
                previousPeriod={view.previousPeriod}
                columns={view.columns}
                readOnly={!sheet.mayWrite || sheet.guarded}
                sent={returned?.row(id)}
                acts={acts}
              />
              {draft?.trouble && (
                <tr>
                  <td colSpan={10} className="trouble">
                    <RowTrouble sheet={sheet} row={row} />
                  </td>
                </tr>
              )}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}
