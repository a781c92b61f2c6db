import { Link } from 'wouter'
import { may } from '#shared/people/permissions.ts'
import { formatBaht } from '#shared/money/satang.ts'
import { isCertified } from '#shared/sheets/forms.ts'
import type { MyWork } from '#shared/sheets/work-view.ts'
import { HOME } from '#shared/text/home.th.ts'
import { areaTitle, FORM_NAME, ROLE_WORD } from '#shared/text/words.th.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { useMe } from '../session/me.ts'
import { RefusedNote } from '../sheets/refused-note.tsx'
import { Icon } from '../ui/icon.tsx'
import { Meter } from '../ui/meter.tsx'
import { DistrictFacts } from './district-facts.tsx'
import { MonthChips } from './month-chips.tsx'
import { isToDo, type NextStep, nextStep } from './next-step.ts'

type Card = MyWork['cards'][number]
export type DistrictWork = Extract<Card, { kind: 'district' }>

const WORD_OF: Record<NextStep, string> = {
  list: HOME.list,
  start: HOME.start,
  fill: HOME.fill,
  review: HOME.review,
  returned: HOME.returned,
  edit: HOME.edit,
  certify: HOME.certify,
  receipt: HOME.receipt,
  certificate: HOME.certificate,
  look: HOME.look,
}

function pathOf(step: NextStep, { form, period, post, head }: DistrictWork): string {
  const key = { form, period, district: post.area }
  if (step === 'review') return sheetPath(key, '/confirm')
  if (step === 'certify') return sheetPath(key, '/certify')
  if (step === 'receipt') return sheetPath(key, `/receipt/${head.confirmed?.receipt ?? ''}`)
  if (step === 'certificate') return sheetPath(key, `/certificates/${head.certified?.no ?? ''}`)
  return sheetPath(key)
}

/** A district's month: its state, the time left, how much is filled in, and the one next step. */
export function DistrictCard({ work, now }: { work: DistrictWork; now: Date }) {
  const { posts } = useMe()
  const { head, post } = work
  const step = nextStep(work, isCertified(work.form) && may(posts, 'certify', post.area))
  const writes = work.writability.kind === 'open'
  return (
    <section className={isToDo(step) ? 'card task waiting' : 'card task'}>
      <div className="rowx between wrap">
        <h2>{HOME.jobTitle(FORM_NAME[work.form], work.period)}</h2>
        <MonthChips work={work} step={step} now={now} />
      </div>
      <p className="muted small">
        {areaTitle(post.area, post.areaName)} · {ROLE_WORD[post.role]}
      </p>
      {head.counts.all > 0 && <Progress work={work} />}
      {head.refused && writes && <RefusedNote refused={head.refused} district={post.area} />}
      <DistrictFacts work={work} />
      <Link className={isToDo(step) ? 'btn p' : 'btn soft'} href={pathOf(step, work)}>
        {WORD_OF[step]} <Icon name="right" />
      </Link>
    </section>
  )
}

/** How much is filled in, and the money of it. */
function Progress({ work: { form, head } }: { work: DistrictWork }) {
  const done = head.counts.all - head.counts.notEntered
  return (
    <>
      <Meter
        label={HOME.meterLabel(form, done, head.counts.all)}
        parts={[
          { kind: 'filled', count: head.counts.amounts },
          { kind: 'quiet', count: head.counts.noSales },
          { kind: 'resting', count: head.counts.stopped },
          { kind: 'rest', count: head.counts.notEntered },
        ]}
      />
      <p className="rowx between wrap">
        <span>
          <b>{HOME.progress(done, head.counts.all)}</b>
          {head.counts.notEntered > 0 && (
            <span className="muted"> · {HOME.left(form, head.counts.notEntered)}</span>
          )}
        </span>
        {head.total > 0 && <span className="num">{HOME.total(formatBaht(head.total))}</span>}
      </p>
    </>
  )
}
