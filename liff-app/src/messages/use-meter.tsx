import type { MessagesView } from '#shared/messages/messages-view.ts'
import { USE } from '#shared/text/messages.th.ts'
import { Chip, type Tone } from '../ui/chip.tsx'
import { Held } from '../ui/held.tsx'
import { Note } from '../ui/note.tsx'

type Use = NonNullable<MessagesView['use']>
type Standing = keyof typeof USE.standing

/** From here on the budget is said to be near. */
const NEAR = 0.8
const TONE: Record<Standing, Tone> = { fine: 'ok', near: 'warn', over: 'bad', out: 'bad' }

/** How a month's use stands to its limit and budget. */
export function standingOf({ limit, used, budget }: Use): Standing {
  if (limit !== null && used >= limit) return 'out'
  if (budget === null || used < budget * NEAR) return 'fine'
  return used < budget ? 'near' : 'over'
}

/** The month's messages as a bar, with a mark where only what cannot wait is sent any more. */
export function UseMeter({ use }: { use: Use | null }) {
  if (!use) {
    return (
      <Note tone="warn" icon="cloudoff" title={USE.away}>
        {USE.awayBody}
      </Note>
    )
  }
  const standing = standingOf(use)
  return (
    <section className="card stack" aria-label={USE.heading}>
      <div className="rowx between wrap">
        <h2>{USE.heading}</h2>
        <Chip tone={TONE[standing]}>{USE.standing[standing]}</Chip>
      </div>
      {use.limit === null ? <p>{USE.unlimited(use.used)}</p> : <Bar {...use} limit={use.limit} />}
      <p className="small muted">
        <Held>{USE.ofAll}</Held>
      </p>
    </section>
  )
}

function Bar({ limit, used, budget }: Use & { limit: number }) {
  const share = (count: number): string => `${(100 * Math.min(count, limit)) / Math.max(1, limit)}%`
  return (
    <>
      <div
        className={`use ${standingOf({ limit, used, budget })}`}
        role="meter"
        aria-label={USE.heading}
        aria-valuemin={0}
        aria-valuemax={limit}
        aria-valuenow={Math.min(used, limit)}
        aria-valuetext={USE.says(used, limit, budget)}
      >
        <i style={{ width: share(used) }} />
        {budget !== null && <b style={{ left: share(budget) }} />}
      </div>
      <dl className={budget === null ? 'four two' : 'four three'}>
        <Figure word={USE.used} count={used} />
        {budget !== null && <Figure word={USE.left} count={Math.max(0, budget - used)} />}
        <Figure word={USE.limit} count={limit} />
      </dl>
      {budget !== null && (
        <p className="small muted">
          <Held>{USE.mark(budget)}</Held>
        </p>
      )}
    </>
  )
}

function Figure({ word, count }: { word: string; count: number }) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>{count}</dd>
    </div>
  )
}
