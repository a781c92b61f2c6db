import { Link } from 'wouter'
import { MARKETS } from '#shared/text/markets.th.ts'
import { REQUESTS } from '#shared/text/requests.th.ts'
import { useRequests } from '../requests/request-queries.ts'
import { Note } from '../ui/note.tsx'
import type { RegistryPlace } from './market-queries.ts'

/** M-20: the late markets of this registry that wait for the province's answer. */
export function WaitingMarkets({ place: { period, district } }: { place: RegistryPlace }) {
  const { data } = useRequests()
  const waiting = (data?.requests ?? []).filter(
    (one) =>
      one.kind === 'late-market' &&
      one.state === 'open' &&
      one.district === district &&
      one.period === period,
  )
  if (waiting.length === 0) return null
  return (
    <Note
      icon="send"
      title={MARKETS.waiting(waiting.length)}
      action={
        <Link className="btn sm" href="/requests">
          {REQUESTS.buttons.list}
        </Link>
      }
    >
      {waiting.map(({ market }) => market?.name).join(' · ')}
    </Note>
  )
}
