import type { ReactNode } from 'react'
import { dayOf } from '#shared/calendar/bangkok.ts'
import type { Month } from '#shared/calendar/month.ts'
import { MESSAGE_STATES, type MessagesView } from '#shared/messages/messages-view.ts'
import { clockTime, shortDay } from '#shared/text/dates.th.ts'
import { kindWord, MESSAGE_STATE_WORD, MESSAGES, reasonWord } from '#shared/text/messages.th.ts'
import { postTitle } from '#shared/text/words.th.ts'
import { Asked } from '../api/asked.tsx'
import { Empty } from '../ui/empty.tsx'
import { Held } from '../ui/held.tsx'
import { MessageChip } from './message-chip.tsx'
import { useMessages } from './messages-queries.ts'
import { UseMeter } from './use-meter.tsx'

type Line = MessagesView['messages'][number]

/** What was told in a month: the use of the running one, counts by state, and a line a message, newest first. */
export function Told({ area, month, pick }: { area: string; month: Month; pick: ReactNode }) {
  const question = useMessages(area, month)
  return (
    <section className="stack" aria-label={MESSAGES.parts.told}>
      <Asked question={question} rows={6}>
        {({ pages }) => {
          const [first] = pages
          if (!first) return null
          return (
            <>
              {first.current && <UseMeter use={first.use} />}
              <Counts month={month} counts={first.counts} pick={pick} />
              <List month={month} lines={pages.flatMap(({ messages }) => messages)} />
            </>
          )
        }}
      </Asked>
      {question.hasNextPage && (
        <button
          type="button"
          className="btn"
          disabled={question.isFetching}
          onClick={() => void question.fetchNextPage()}
        >
          {MESSAGES.more}
        </button>
      )}
    </section>
  )
}

type CountsProps = { month: Month; counts: MessagesView['counts']; pick: ReactNode }

function Counts({ month, counts, pick }: CountsProps) {
  return (
    <section className="card stack" aria-label={MESSAGES.list(month)}>
      <div className="rowx between wrap">
        <h2>{MESSAGES.parts.told}</h2>
        {pick}
      </div>
      <dl className="four">
        {MESSAGE_STATES.map((state) => (
          <div key={state}>
            <dt>{MESSAGE_STATE_WORD[state]}</dt>
            <dd>{counts[state] ?? 0}</dd>
          </div>
        ))}
      </dl>
      <p className="small muted">
        <Held>{MESSAGES.noTexts}</Held>
      </p>
    </section>
  )
}

function List({ month, lines }: { month: Month; lines: readonly Line[] }) {
  if (lines.length === 0) return <Empty icon="chat" title={MESSAGES.none(month)} />
  return (
    <ul className="list edge">
      {lines.map((line) => (
        <MessageLine key={line.id} line={line} />
      ))}
    </ul>
  )
}

function MessageLine({ line }: { line: Line }) {
  const { kind, at, state, reason } = line
  const when = at && `${shortDay(dayOf(new Date(at)))}\u00a0${clockTime(new Date(at))}`
  const why = state === 'not-sent' ? reasonWord(reason) : state === 'waiting' ? MESSAGES.waits : null
  return (
    <li className="item">
      <span className="strong">
        <Held>{kindWord(kind)}</Held>
      </span>
      <MessageChip state={state} />
      <span className="sub whom">
        {when && <span className="nb">{when} · </span>}
        {whoOf(line)}
      </span>
      {why && (
        <span className="sub whom">
          <Held>{why}</Held>
        </span>
      )}
    </li>
  )
}

/** Who was told, as what, where. */
function whoOf({ name, role, area, areaName }: Line): string {
  if (!role || !area || !areaName) return `${name} · ${MESSAGES.noPost}`
  return `${name} · ${postTitle(role, area, areaName)}`
}
