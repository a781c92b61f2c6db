import { queueMessages } from '../messages/queue-message.ts'
import { postsIn } from '../people/posts.store.ts'
import type { By, HeadDocument } from '../sheets/head.ts'

/** What was done to a district's sheet that its officers are told. */
export type SheetAct =
  | 'locked'
  | 'unlocked'
  | 'locked-again'
  | 'returned'
  | 'excepted'
  | 'not-certified'
  | 'late-market'

/** Besides: `act` names the deed, so that it is told once; `except` has been told otherwise; why, and which market, where the head does not tell. */
type About = { act: string; except?: string; reason?: string; market?: string }

/** owes the officers of these districts one message an act and person, in the transaction of the act (domain §7). */
export async function tellOfficers(
  kind: SheetAct,
  heads: readonly HeadDocument[],
  by: By | null,
  { act, except, reason, market }: About,
): Promise<void> {
  if (heads.length === 0) return
  const posts = (await postsIn(heads.map(({ district }) => district))).filter(
    ({ role, person }) => role === 'district-officer' && person !== except,
  )
  const owed = [...Map.groupBy(posts, (post) => post.person)].map(([person, own]) => {
    const areas = new Set(own.map(({ area }) => area))
    const theirs = heads.filter(({ district }) => areas.has(district))
    return {
      key: `${kind}:${act}:${person}`,
      person,
      kind: 'sheets-acted' as const,
      data: {
        kind,
        sheets: theirs.map(({ _id }) => _id),
        by: by?.name ?? null,
        ...detailsOf(kind, theirs),
        ...(reason ? { reason } : {}),
        ...(market ? { market } : {}),
      },
    }
  })
  await queueMessages(owed)
}

function detailsOf(kind: SheetAct, heads: readonly HeadDocument[]) {
  const { lock, unlocked, returned, exception } = heads[0]!
  if (kind === 'unlocked') return { reason: unlocked?.reason, until: unlocked?.until }
  if (kind === 'excepted') return { reason: exception?.reason, until: exception?.until }
  if (kind === 'returned') return { reason: returned?.note, rows: returned?.rows.length }
  // Of a whole province's lock each district has its own reason, or none.
  const reasons = new Set(heads.flatMap((head) => head.lock?.reason ?? []))
  return { reason: [...reasons].join(' · ') || null, at: lock?.at }
}
