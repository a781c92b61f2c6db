import { Link } from 'wouter'
import type { RequestState, RequestView } from '#shared/requests/request.ts'
import { SheetKey } from '#shared/sheets/sheet-id.ts'
import { reviewPath, sheetPath } from '#shared/sheets/sheet-path.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { entryLine, MARKETS } from '#shared/text/markets.th.ts'
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
      <Market market={asked.market} />
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

function about(asked: RequestView): string {
  const { kind, district, districtName, provinceName, producer, market } = asked
  const district_ = areaTitle(district, districtName)
  const place = kind === 'late-opening' ? `${district_} จังหวัด${provinceName}` : district_
  const category = producer?.category ? ` (${CATEGORY_WORD[producer.category]})` : ''
  const named = producer ?? market
  if (named) return REQUESTS.named(place, named.name + category)
  const sheet = sheetOf(asked)
  return sheet ? REQUESTS.job(place, sheet.period, sheet.form) : place
}

/** The sheet that a request is about; null of a new producer. */
function sheetOf({ form, period, district }: RequestView): SheetKey | null {
  const key = SheetKey.safeParse({ form, period, district })
  return key.success ? key.data : null
}

/** M-20: what the registry is to tell of a late market. */
function Market({ market }: { market: RequestView['market'] }) {
  if (!market) return null
  return (
    <p className="small">
      <Held>{`${MARKETS.subdistrictOf(market.subdistrictName)} · ${entryLine(market)}`}</Held>
    </p>
  )
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

function LookFirst({ asked }: { asked: RequestView }) {
  const sheet = sheetOf(asked)
  if (!sheet)
    return (
      <Link className="look" href={`/producers?d=${asked.district}`}>
        {REQUEST_LIST.producers}
      </Link>
    )
  return (
    <Link className="look" href={asked.kind === 'late-market' ? sheetPath(sheet) : reviewPath(sheet)}>
      {asked.kind === 'late-market' ? MARKETS.title : REQUEST_LIST.month}
    </Link>
  )
}
