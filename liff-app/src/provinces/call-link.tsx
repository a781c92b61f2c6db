import { Link } from 'wouter'
import { NUDGE } from '#shared/text/nudge.th.ts'

/** Where the province finds whom to call instead. */
export const CallLink = ({ province }: { province: string }) => (
  <Link className="btn sm" href={`/messages?p=${province}`}>
    {NUDGE.call}
  </Link>
)
