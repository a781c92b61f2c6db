import { Link } from 'wouter'
import { Month } from '#shared/calendar/month.ts'
import type { RequestState, RequestView } from '#shared/requests/request.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { REQUEST_LIST } from '#shared/text/request-list.th.ts'
import { REQUESTS } from '#shared/text/requests.th.ts'
import { areaTitle, CATEGORY_WORD } from '#shared/text/words.th.ts'
import { Chip, type Tone } from '../ui/chip.tsx'
import { Held } from '../ui/held.tsx'
import type { IconName } from '../ui/icon.tsx'
import { RequestActs } from './request-acts.tsx'

const LOOK: Record<RequestState, { tone: Tone; icon: IconName; word: string }> = {
  open: { tone: 'warn', icon: 'clock', word: REQUEST_LIST.waits },
  granted: { tone: 'ok', icon: 'check', word: REQUESTS.granted },
  refused: { tone: 'bad', icon: 'x', word: REQUESTS.refused },
  lapsed: { tone: 'none', icon: 'minus', word: REQUEST_LIST.lapsed },
}

type CardProps = { asked: RequestView; now: string; onDone: (told: string) => void }

/** One request: who asks what and why, and its answer, or the buttons that give it. */
export function RequestCard({ asked, now, onDone }: CardProps) {
  const look = LOOK[asked.state]
  return (
    <li className="card stack">
      <div className="rowx between wrap">
        <h3>{REQUESTS.heads[asked.kind]}</h3>
        <Chip tone={look.tone} icon={look.icon}>
          {look.word}
        </Chip>
      </div>
      <p className="strong">
        <Held>{about(asked)}</Held>
      </p>
      <p>
        <Held>{REQUESTS.quoted(asked.reason)}</Held>
      </p>
      <p className="small muted">
        <Held>{REQUEST_LIST.asks(asked.by, dayAndTime(new Date(asked.at)))}</Held>
      </p>
      <Answered asked={asked} />
      {asked.mine && <RequestActs {...{ asked, now, onDone }} />}
      {asked.mine && <LookFirst asked={asked} />}
    </li>
  )
}

function about({ kind, district, districtName, provinceName, period, producer }: RequestView): string {
  const district_ = areaTitle(district, districtName)
  const place = kind === 'late-opening' ? `${district_} จังหวัด${provinceName}` : district_
  const month = Month.safeParse(period)
  if (month.success) return REQUESTS.job(place, month.data)
  const category = producer?.category ? ` (${CATEGORY_WORD[producer.category]})` : ''
  return REQUESTS.producer(place, (producer?.name ?? '') + category)
}

function Answered({ asked: { answer } }: { asked: RequestView }) {
  if (!answer) return null
  return (
    <p className="small">
      {answer.until && (
        <b>
          <Held>{REQUESTS.until(new Date(answer.until))}</Held>
        </b>
      )}
      {answer.reason && (
        <b>
          <Held>{answer.reason}</Held>
        </b>
      )}{' '}
      <span className="muted">
        <Held>{REQUEST_LIST.by(answer.by, dayAndTime(new Date(answer.at)))}</Held>
      </span>
    </p>
  )
}

function LookFirst({ asked: { kind, period, district } }: { asked: RequestView }) {
  const producer = kind === 'new-producer'
  return (
    <Link className="look" href={producer ? `/producers?d=${district}` : `/province/${period}/${district}`}>
      {producer ? REQUEST_LIST.producers : REQUEST_LIST.month}
    </Link>
  )
}
