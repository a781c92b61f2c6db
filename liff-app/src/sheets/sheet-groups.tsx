import { formatBaht } from '#shared/money/satang.ts'
import type { RowView } from '#shared/sheets/sheet-view.ts'
import { SHEET_LIFE } from '#shared/text/sheet-life.th.ts'
import { SHEET_WORDS } from '#shared/text/sheet-words.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { ROW_STATE_WORD } from '#shared/text/words.th.ts'
import { Empty } from '../ui/empty.tsx'
import { Icon } from '../ui/icon.tsx'
import type { Group } from './arrangement.ts'
import { isRefused, undecided, wished } from './drafts.ts'
import { RowEntry } from './row-entry.tsx'
import { RowLine } from './row-line.tsx'
import { RowReading } from './row-reading.tsx'
import type { Entry } from './use-entry.ts'
import type { List } from './use-list.ts'
import type { Sheet } from './use-sheet.ts'

type GroupsProps = {
  sheet: Sheet
  list: List
  entry: Entry
  ours: boolean
  onHardwareKey: () => void
  onOpen: (row: string) => void
}

/** The rows by state; the open one in its place. */
export function SheetGroups(props: GroupsProps) {
  const { sheet, list } = props
  if (list.groups.length === 0 && list.words !== '') {
    return (
      <Empty
        icon="search"
        title={SHEET.noHit.title(list.words)}
        action={
          <button type="button" className="btn soft" onClick={() => list.setWords('')}>
            {SHEET.clearSearch}
          </button>
        }
      >
        {SHEET_WORDS[sheet.place.form].noHit}
      </Empty>
    )
  }
  return list.groups.map((group) => (
    <section key={group.state} aria-label={nameOf(group)}>
      <GroupHead {...props} group={group} />
      {list.isOpen(group.state) && (
        <div className="list">
          {group.rows.map((id) => (
            <OneRow key={id} {...props} id={id} />
          ))}
        </div>
      )}
    </section>
  ))
}

function nameOf({ state }: Group): string {
  if (state === 'unsent') return SHEET.undecided.group
  if (state === 'returned') return SHEET_LIFE.returned.group
  return state === 'stopped' ? SHEET.stoppedGroup : ROW_STATE_WORD[state]
}

const isApart = ({ state }: Group): boolean => state === 'returned' || state === 'unsent'

/** The rows of a group by now: those that stand apart keep to it, but one that is settled is unsent no more. */
function rowsNow({ drafts, rows }: Sheet, { groups, words }: List, group: Group): RowView[] {
  const within = (row: RowView): boolean => group.rows.includes(row.row)
  if (group.state === 'unsent') {
    const left = undecided(drafts)
    return rows.filter((row) => left.includes(row.row) && within(row))
  }
  if (isApart(group)) return rows.filter(within)
  const apart = groups.filter(isApart).flatMap((one) => one.rows)
  const here = (row: RowView): boolean => (words === '' ? !apart.includes(row.row) : within(row))
  return rows.filter((row) => row.state === group.state && here(row))
}

function GroupHead({ sheet, list, group }: GroupsProps & { group: Group }) {
  const now = rowsNow(sheet, list, group)
  const order = list.order === 'paper' ? SHEET_WORDS[sheet.place.form].paper : SHEET.order.often
  const title = (
    <span>
      {nameOf(group)} <b className="num">{list.words ? group.rows.length : now.length}</b>
    </span>
  )
  if (group.state === 'not-entered') {
    return (
      <div className="grp">
        {title}
        <button
          type="button"
          className="plain-btn"
          aria-label={`${SHEET.order.label}: ${order}`}
          onClick={() => list.setOrder(list.order === 'often' ? 'paper' : 'often')}
        >
          <Icon name="swap" /> {order}
        </button>
      </div>
    )
  }
  const open = list.isOpen(group.state)
  return (
    <button type="button" className="grp" aria-expanded={open} onClick={() => list.toggle(group.state)}>
      {title}
      <span className="rowx">
        {group.state === 'amounts' && (
          <span className="num">
            {formatBaht(now.reduce((sum, row) => sum + row.amounts.reduce((a, b) => a + b, 0), 0))}
          </span>
        )}
        <Icon name={open ? 'up' : 'down'} />
      </span>
    </button>
  )
}

type ShutProps = Pick<GroupsProps, 'sheet' | 'list' | 'onOpen'> & { row: RowView }

function ShutRow({ sheet, list, row, onOpen }: ShutProps) {
  const sent = sheet.returned?.row(row.row)
  const moved = (group: Group): boolean =>
    group.rows.includes(row.row) && !isApart(group) && group.state !== row.state
  return (
    <RowLine
      row={row}
      previousPeriod={sheet.view.previousPeriod}
      trouble={sheet.drafts[row.row]?.trouble ?? null}
      back={sent ? (sent.note ?? SHEET_LIFE.returned.row) : null}
      looked={!sheet.returned?.left.includes(row.row)}
      fresh={list.groups.some(moved)}
      onOpen={onOpen}
    />
  )
}

function OneRow({ sheet, list, entry, ours, onHardwareKey, onOpen, id }: GroupsProps & { id: string }) {
  const shown = sheet.rows.find((row) => row.row === id)
  const row = sheet.view.rows.find((one) => one.row === id)
  if (!shown || !row) return null
  if (entry.open !== id) return <ShutRow sheet={sheet} list={list} row={shown} onOpen={onOpen} />
  const draft = sheet.drafts[id]
  if (!sheet.mayWrite && isRefused(draft))
    return <RowReading sheet={sheet} row={wished(row, draft)} entry={entry} />
  if (!sheet.mayWrite || shown.state === 'stopped')
    return <RowReading sheet={sheet} row={shown} entry={entry} />
  return <RowEntry sheet={sheet} row={row} entry={entry} ours={ours} onHardwareKey={onHardwareKey} />
}
