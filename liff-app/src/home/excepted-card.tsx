import { Link } from 'wouter'
import { isSent } from '#shared/sheets/forms.ts'
import type { MyWork } from '#shared/sheets/work-view.ts'
import { HOME } from '#shared/text/home.th.ts'
import { untilWhen } from '#shared/text/requests.th.ts'
import { areaTitle, FORM_NAME, ROLE_WORD } from '#shared/text/words.th.ts'
import { reviewPath } from '#shared/sheets/sheet-path.ts'
import { Held } from '../ui/held.tsx'
import { Icon } from '../ui/icon.tsx'
import { StateChip } from './state-chip.tsx'

type ExceptedWork = Extract<MyWork['excepted'][number], { kind: 'excepted' }>

/** D-6: a closed month of one district that the Department has opened: the province locks it once it is ready. */
export function ExceptedCard({ work }: { work: ExceptedWork }) {
  const { post, form, period, districtName, state, until } = work
  const ready = isSent({ form, state })
  return (
    <section className={ready ? 'card task waiting' : 'card task'}>
      <div className="rowx between wrap">
        <h2>{HOME.jobTitle(FORM_NAME[form], period)}</h2>
        <StateChip state={state} />
      </div>
      <p className="muted small">
        {areaTitle(post.area, post.areaName)} · {ROLE_WORD[post.role]}
      </p>
      <p>
        <Held>{HOME.exceptedDistrict(districtName, untilWhen(new Date(until)))}</Held>
      </p>
      <Link className={ready ? 'btn p' : 'btn soft'} href={reviewPath(work)}>
        {ready ? HOME.checkAndLock : HOME.look} <Icon name="right" />
      </Link>
    </section>
  )
}
