import { formatBaht } from '#shared/money/satang.ts'
import type { HistoryView } from '#shared/sheets/receipt-view.ts'
import { HISTORY } from '#shared/text/history.th.ts'
import { clockTime } from '#shared/text/dates.th.ts'
import { ROW_STATE_WORD } from '#shared/text/words.th.ts'
import type { Column } from '#shared/markets/columns.ts'
import { entryChanges } from '../markets/entry-changes.ts'
import { Held } from '../ui/held.tsx'

type Change = HistoryView['changes'][number]
type Side = Change['before']

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0)

function sideText(side: Side): string {
  if (!side) return ROW_STATE_WORD['not-entered']
  if (side.state !== 'amounts') return ROW_STATE_WORD[side.state]
  const baht = formatBaht(sum(side.amounts))
  return side.days ? HISTORY.ofDays(baht, side.days.length) : baht
}

/** The channels whose amounts moved, when there are several amounts to tell apart. */
function movedChannels({ before, after }: Change, columns: readonly Column[]): string[] {
  if (!after || after.state !== 'amounts') return []
  return columns.flatMap(({ at, label }) => {
    const [was, is] = [before?.amounts[at] ?? 0, after.amounts[at] ?? 0]
    if (was === is) return []
    return [`${label} ${HISTORY.change(formatBaht(was), formatBaht(is))}`]
  })
}

/** One change: when, who, what, before → after. */
export function ChangeLine({ change, columns }: { change: Change; columns: readonly Column[] }) {
  const lines = [...movedChannels(change, columns), ...entryChanges(change.entry)]
  const [was, is] = [sideText(change.before), sideText(change.after)]
  return (
    <li>
      <span className="num muted small">{clockTime(new Date(change.at))}</span>
      <span>
        <b>
          <Held>{change.name ?? HISTORY.act(change.act)}</Held>
        </b>
        {(change.before || change.after) && (was !== is || !change.entry) && (
          <span className="moved">{HISTORY.change(was, is)}</span>
        )}
        {lines.map((line) => (
          <span key={line} className="small muted">
            {line}
          </span>
        ))}
        {change.why && <span className="small muted">{HISTORY.why(change.why)}</span>}
        <span className="small muted">
          {change.name && `${HISTORY.act(change.act)} · `}
          {change.by || HISTORY.itself}
        </span>
      </span>
    </li>
  )
}
