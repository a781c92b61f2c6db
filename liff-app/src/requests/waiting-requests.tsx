import { REQUEST_LIST } from '#shared/text/request-list.th.ts'
import { useMyWork } from '../home/home-queries.ts'
import { useWide } from '../ui/wide.ts'

/** How many requests wait for my answer; nothing while none does, and not asked where no navigation is seen. */
export function WaitingRequests() {
  return useWide() ? <Count /> : null
}

function Count() {
  const { data } = useMyWork()
  const waiting = (data?.cards ?? []).reduce(
    (sum, card) => sum + (card.kind === 'district' ? 0 : card.requests),
    0,
  )
  if (waiting === 0) return null
  return (
    <span className="chip warn n">
      <span aria-hidden="true">{waiting}</span>
      <span className="sr">{REQUEST_LIST.open(waiting)}</span>
    </span>
  )
}
