import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { Month } from '#shared/calendar/month.ts'
import { ExceptionsView } from '#shared/locking/exception.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { EXCEPTIONS } from '#shared/text/exceptions.th.ts'
import { untilWhen } from '#shared/text/requests.th.ts'
import { reviewPath } from '#shared/sheets/sheet-path.ts'
import { Asked } from '../api/asked.tsx'
import { request } from '../api/request.ts'
import { Chip } from '../ui/chip.tsx'
import { Held } from '../ui/held.tsx'

type Exception = ExceptionsView['exceptions'][number]

/** What the Department has opened after the close: those that run, and how the others ended. */
export function Exceptions() {
  const question = useQuery({
    queryKey: ['exceptions'],
    queryFn: () => request(ExceptionsView, '/api/exceptions'),
    staleTime: 0,
  })
  return (
    <section className="stack" aria-label={EXCEPTIONS.heading}>
      <div>
        <h2>{EXCEPTIONS.heading}</h2>
        <p className="small muted">
          <Held>{EXCEPTIONS.about}</Held>
        </p>
      </div>
      <Asked question={question}>{(view) => <Granted {...view} />}</Asked>
    </section>
  )
}

function Granted({ now, exceptions }: ExceptionsView) {
  const over = exceptions.filter(({ ended }) => ended !== null)
  const left = exceptions.filter(({ ended }) => ended === null)
  if (exceptions.length === 0) {
    return (
      <p className="muted">
        <Held>{EXCEPTIONS.none}</Held>
      </p>
    )
  }
  return (
    <>
      {left.length > 0 && <List now={now} exceptions={left} />}
      {over.length > 0 && (
        <details className="over" open={left.length === 0}>
          <summary>{EXCEPTIONS.over(over.length)}</summary>
          <List now={now} exceptions={over} />
        </details>
      )}
    </>
  )
}

function List({ now, exceptions }: ExceptionsView) {
  return (
    <ul className="list">
      {exceptions.map((one) => (
        <li key={one.id}>
          <Line one={one} now={now} />
        </li>
      ))}
    </ul>
  )
}

function Line({ one, now }: { one: Exception; now: string }) {
  const { districtName, provinceName, reason, by, at, until, ended } = one
  const period = Month.parse(one.period)
  const said = [
    EXCEPTIONS.province(provinceName),
    EXCEPTIONS.why(reason),
    EXCEPTIONS.by(by, dayAndTime(new Date(at))),
    ended
      ? EXCEPTIONS.ended[ended.how](dayAndTime(new Date(ended.at)))
      : EXCEPTIONS.lasts(untilWhen(new Date(until))),
  ]
  return (
    <Link className="item" href={reviewPath(one)}>
      <span className="strong">
        <Held>{EXCEPTIONS.place(districtName, period)}</Held>
      </span>
      <State ended={ended} running={now < until} />
      {said.map((line) => (
        <span key={line} className="sub">
          <Held>{line}</Held>
        </span>
      ))}
    </Link>
  )
}

function State({ ended, running }: Pick<Exception, 'ended'> & { running: boolean }) {
  if (!ended) {
    return (
      <Chip tone={running ? 'warn' : 'none'} icon="clock">
        {running ? EXCEPTIONS.running : EXCEPTIONS.timeOver}
      </Chip>
    )
  }
  const locked = ended.how !== 'unconfirmed'
  return (
    <Chip tone={locked ? 'lock' : 'none'} icon={locked ? 'lock' : 'minus'}>
      {EXCEPTIONS.endWords[ended.how]}
    </Chip>
  )
}
