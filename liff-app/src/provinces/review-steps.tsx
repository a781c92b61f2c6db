import { Link } from 'wouter'
import type { SheetView } from '#shared/sheets/sheet-view.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { PROVINCE } from '#shared/text/province.th.ts'
import { untilWhen } from '#shared/text/requests.th.ts'
import { REVIEW } from '#shared/text/review.th.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { Held } from '../ui/held.tsx'

type Step = { word: string; who: string; more: string[] }

const { step } = REVIEW
const at = (iso: string): string => dayAndTime(new Date(iso))

/** What has been done to a district's month, oldest first, with who fills it in. */
export function stepsOf({ head, officers }: Pick<SheetView, 'head' | 'officers'>): Step[] {
  const { confirmed, certified, returned, lock, unlocked, exception } = head
  const done = (
    word: string,
    deed: { by: string | null; at: string },
    ...more: (string | null | false)[]
  ) => ({
    at: deed.at,
    word,
    who: REVIEW.by(deed.by ?? REVIEW.itself, at(deed.at)),
    more: more.filter((one) => typeof one === 'string'),
  })
  const deeds = [
    confirmed && done(step.confirmed, confirmed, head.late && REVIEW.late),
    certified && done(step.certified, certified, certified.alone && REVIEW.alone),
    returned && done(step.returned, returned, REVIEW.returned.title(returned.rows.length)),
    lock && done(step.locked, lock, lock.reason),
    unlocked &&
      done(step.unlocked, unlocked, REVIEW.until(untilWhen(new Date(unlocked.until))), unlocked.reason),
    exception &&
      done(step.exception, exception, REVIEW.until(untilWhen(new Date(exception.until))), exception.reason),
  ]
  const filled = {
    word: step.officers,
    who: officers.length > 0 ? officers.join(', ') : REVIEW.nobody,
    more: confirmed ? [] : [head.late ? `${REVIEW.notYet} · ${PROVINCE.lateDone}` : REVIEW.notYet],
  }
  return [filled, ...deeds.filter((one) => one !== null).toSorted((a, b) => a.at.localeCompare(b.at))]
}

/** The same as a card. */
export function ReviewSteps({ sheet }: { sheet: SheetView }) {
  const { certified } = sheet.head
  return (
    <section className="card" aria-label={REVIEW.steps}>
      <dl className="steps">
        {stepsOf(sheet).map(({ word, who, more }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>
              <span className="strong">
                <Held>{who}</Held>
              </span>
              {more.map((line) => (
                <span key={line} className="small muted">
                  <Held>{line}</Held>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {certified && (
        <Link className="look" href={sheetPath(sheet, `/certificates/${certified.no}`)}>
          {REVIEW.certificate}
        </Link>
      )}
    </section>
  )
}
