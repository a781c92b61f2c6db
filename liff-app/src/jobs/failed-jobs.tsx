import type { JobView } from '#shared/calendar/jobs-view.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { JOBS } from '#shared/text/jobs.th.ts'
import { areaTitle } from '#shared/text/words.th.ts'
import { whyNot } from '../api/asked.tsx'
import { Chip } from '../ui/chip.tsx'
import { Held } from '../ui/held.tsx'
import { Note } from '../ui/note.tsx'
import { useRunAgain } from './jobs-queries.ts'

type FailedProps = { count: number; jobs: readonly JobView[]; onDone: (run: number) => void }

/** What failed for good, each with the button that has it tried again. */
export function FailedJobs({ count, jobs, onDone }: FailedProps) {
  const all = useRunAgain(onDone)
  const ids = jobs.map(({ id }) => id)
  return (
    <section className="stack" aria-label={JOBS.failed(count)}>
      <Note tone="bad" title={JOBS.failed(count)}>
        {JOBS.failedBody}
      </Note>
      {jobs.length > 1 && (
        <button type="button" className="btn p" disabled={all.isPending} onClick={() => all.mutate(ids)}>
          {JOBS.runAll(jobs.length)}
        </button>
      )}
      {all.error && <Note tone="bad" title={whyNot(all.error)} />}
      <ul className="stack">
        {jobs.map((job) => (
          <FailedJob key={job.id} job={job} onDone={onDone} />
        ))}
      </ul>
    </section>
  )
}

function FailedJob({ job, onDone }: { job: JobView; onDone: (run: number) => void }) {
  const again = useRunAgain(onDone)
  const title = JOBS.job(job.name, job.form, job.period)
  const place = areaTitle(job.unit, job.unitName)
  const said = [
    JOBS.due(dayAndTime(new Date(job.dueAt))),
    job.finishedAt && JOBS.tries(job.failures, dayAndTime(new Date(job.finishedAt))),
    job.failure && JOBS.why(job.failure),
  ]
  return (
    <li className="card stack">
      <div className="rowx between wrap">
        <h2>
          <Held>{title}</Held>
        </h2>
        <Chip tone="bad" icon="x">
          {JOBS.states.failed}
        </Chip>
      </div>
      <p className="strong">{place}</p>
      <div>
        {said.map(
          (line) =>
            line && (
              <p key={line} className="small muted">
                <Held>{line}</Held>
              </p>
            ),
        )}
      </div>
      {again.error && <Note tone="bad" title={whyNot(again.error)} />}
      <button
        type="button"
        className="btn"
        aria-label={JOBS.runOf(title, place)}
        disabled={again.isPending}
        onClick={() => again.mutate([job.id])}
      >
        {JOBS.run}
      </button>
    </li>
  )
}
