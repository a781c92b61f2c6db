import { formatBaht } from '#shared/money/satang.ts'
import type { RowView } from '#shared/sheets/sheet-view.ts'
import { clockTime } from '#shared/text/dates.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { ROW_STATE_WORD } from '#shared/text/words.th.ts'
import { Note } from '../ui/note.tsx'
import { effective } from './drafts.ts'
import { AskButton } from './lock-notes.tsx'
import type { Sheet } from './use-sheet.ts'

type TroubleProps = { sheet: Sheet; row: RowView }

/** Why this row is not saved and what can be done; nothing when it is. `row` is the server's. */
export function RowTrouble({ sheet, row }: TroubleProps) {
  const trouble = sheet.drafts[row.row]?.trouble
  if (!trouble) return null
  if (trouble.kind === 'clash') return <Clash sheet={sheet} row={row} />
  const refused = trouble.kind === 'refused'
  return (
    <Note
      tone="bad"
      title={refused ? SHEET.unsent.refused : SHEET.unsent.title}
      action={refused ? <RefusedActs sheet={sheet} row={row} /> : <Retry onRetry={sheet.saver.retry} />}
    >
      {trouble.message}
    </Note>
  )
}

/** U-29: what barred it may be asked to be lifted, and once it is the figure is sent again; or the saved one is taken. */
function RefusedActs({ sheet, row }: TroubleProps) {
  const draft = sheet.drafts[row.row]
  const change = draft?.next?.change ?? draft?.flight?.change
  return (
    <div className="clash-acts">
      <AskButton sheet={sheet} />
      {sheet.mayWrite && change && <Retry onRetry={() => sheet.guard(() => sheet.saver.save(row, change))} />}
      <button
        type="button"
        className="btn sm"
        onClick={() => sheet.saver.act({ kind: 'theirs', row: row.row })}
      >
        {SHEET.unsent.drop}
      </button>
    </div>
  )
}

const Retry = ({ onRetry }: { onRetry: () => void }) => (
  <button type="button" className="btn sm" onClick={onRetry}>
    {SHEET.unsent.retry}
  </button>
)

function Clash({ sheet, row }: TroubleProps) {
  const draft = sheet.drafts[row.row]
  if (draft?.trouble?.kind !== 'clash') return null
  const { theirs } = draft.trouble
  const name = theirs.changedBy ?? SHEET.clash.someone
  const at = clockTime(new Date(theirs.changedAt ?? sheet.view.now))
  return (
    <div className="note warn" role="alert">
      <b>{SHEET.clash.title(name, at)}</b>
      <dl className="kv">
        <dt>{SHEET.clash.theirs(name)}</dt>
        <dd>{inWords(theirs)}</dd>
        <dt>{SHEET.clash.mine}</dt>
        <dd>{inWords(effective(row, draft))}</dd>
      </dl>
      <div className="clash-acts">
        <button
          type="button"
          className="btn sm"
          onClick={() => sheet.saver.act({ kind: 'theirs', row: row.row })}
        >
          {SHEET.clash.takeTheirs(name)}
        </button>
        <button
          type="button"
          className="btn p sm"
          onClick={() => sheet.saver.act({ kind: 'mine', row: row.row, saveId: crypto.randomUUID() })}
        >
          {SHEET.clash.takeMine}
        </button>
      </div>
    </div>
  )
}

const inWords = ({ state, amounts }: Pick<RowView, 'state' | 'amounts'>): string =>
  state === 'amounts'
    ? `${formatBaht(amounts.reduce((sum, one) => sum + one, 0))} ${SHEET.baht}`
    : ROW_STATE_WORD[state]
