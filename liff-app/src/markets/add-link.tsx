import { Link } from 'wouter'
import { may } from '#shared/people/permissions.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { MARKETS } from '#shared/text/markets.th.ts'
import { useMe } from '../session/me.ts'
import type { Sheet } from '../sheets/use-sheet.ts'
import { Icon } from '../ui/icon.tsx'
import { type Coming, useSalesClose } from './market-queries.ts'

/** M-20, M-21: in which way this person can bring a market into the list now; null when in none. */
export function useComing(sheet: Sheet): Coming | null {
  const { mayWrite, view, place, mayRequest } = sheet
  const { posts } = useMe()
  const salesClose = useSalesClose(sheet)
  if (mayWrite) return 'add'
  const { kind } = view.writability
  const salesRun = salesClose !== null && new Date(view.now) < new Date(salesClose)
  if (kind !== 'locked' && !(kind === 'closed' && salesRun)) return null
  if (may(posts, 'add-late-market', place.district)) return 'late'
  return mayRequest ? 'ask' : null
}

const WORD: Record<Coming, string> = { add: MARKETS.add, late: MARKETS.addLate, ask: MARKETS.askLate }

/** The way to a market that is not in the list. */
export function AddLink({ sheet }: { sheet: Sheet }) {
  const coming = useComing(sheet)
  if (!coming) return null
  return (
    <Link className="btn" href={sheetPath(sheet.place, '/new')}>
      <Icon name="plus" />
      {WORD[coming]}
    </Link>
  )
}
