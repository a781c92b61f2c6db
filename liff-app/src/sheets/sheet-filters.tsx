import { SHEET_LIFE } from '#shared/text/sheet-life.th.ts'
import { SHEET_WORDS } from '#shared/text/sheet-words.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { ROW_STATE_WORD } from '#shared/text/words.th.ts'
import { Icon } from '../ui/icon.tsx'
import { type GroupName, type Show, SHOWS, stateShown } from './arrangement.ts'
import type { List } from './use-list.ts'
import type { Sheet } from './use-sheet.ts'

type FiltersProps = { sheet: Sheet; list: List; beforeChange?: () => void }

/** The search field. */
export function SheetSearch({ sheet, list, beforeChange }: FiltersProps) {
  const words = SHEET_WORDS[sheet.place.form]
  return (
    <div className="search">
      <Icon name="search" />
      <input
        type="search"
        value={list.words}
        placeholder={words.search}
        aria-label={words.searchLabel}
        onChange={(event) => {
          beforeChange?.()
          list.setWords(event.target.value)
        }}
      />
    </div>
  )
}

/** The filters with their counts; a state that no row has is left out. */
export function SheetTabs({ sheet, list, beforeChange }: FiltersProps) {
  const seen = SHOWS.filter(
    (show) => show === list.show || show === 'all' || show === 'todo' || countOf(sheet, show) > 0,
  )
  return (
    <div className="tabs" role="group" aria-label={SHEET.filters}>
      {seen.map((show) => (
        <button
          key={show}
          type="button"
          className="tab"
          aria-pressed={list.show === show}
          onClick={() => {
            beforeChange?.()
            list.setShow(show)
            list.regroup()
          }}
        >
          {wordOf(stateShown(show))} <b>{countOf(sheet, show)}</b>
        </button>
      ))}
    </div>
  )
}

function wordOf(state: Exclude<GroupName, 'unsent'> | null): string {
  if (state === 'returned') return SHEET_LIFE.returned.group
  return state ? ROW_STATE_WORD[state] : SHEET.all
}

const countOf = ({ rows, returned }: Sheet, show: Show): number => {
  const state = stateShown(show)
  if (state === 'returned') return returned?.ids.length ?? 0
  return state ? rows.filter((row) => row.state === state).length : rows.length
}
