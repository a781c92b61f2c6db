import { Link } from 'wouter'
import { isConfirmed } from '#shared/locking/lock.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { MARKETS } from '#shared/text/markets.th.ts'
import { SHEET_LIFE } from '#shared/text/sheet-life.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import type { Sheet } from '../sheets/use-sheet.ts'

/** The next right step of a registry: the next market to look at, then to check and confirm, then the receipt. */
export function RegistryFoot({ sheet }: { sheet: Sheet }) {
  const step = stepOf(sheet)
  if (!step) return null
  return (
    <Link className="btn p xl" href={sheetPath(sheet.place, step.page)}>
      <span className="nb">{step.word}</span>
    </Link>
  )
}

function stepOf({ view, rows, returned, mayWrite, permitted, counts }: Sheet): Step | null {
  const { confirmed, state } = view.head
  if (isConfirmed(state) && confirmed && permitted)
    return { page: `/receipt/${confirmed.receipt}`, word: SHEET.go.receipt }
  if (!mayWrite) return null
  if (rows.length === 0) return { page: '/confirm', word: MARKETS.confirmNone }
  const [sentBack] = returned?.left ?? []
  if (sentBack) return { page: `/${sentBack}`, word: SHEET_LIFE.returned.next(returned!.left.length) }
  const unseen = rows.find((row) => row.state === 'not-entered')
  if (unseen) return { page: `/${unseen.row}`, word: MARKETS.next(counts.notEntered) }
  return { page: '/confirm', word: returned ? SHEET_LIFE.returned.again : MARKETS.confirm }
}

type Step = { page: string; word: string }
