import { useState } from 'react'
import type { JobState, JobsView, JobView } from '#shared/calendar/jobs-view.ts'
import { SETTINGS } from '#shared/text/calendar.th.ts'
import { clockTime, dayAndTime } from '#shared/text/dates.th.ts'
import { JOBS } from '#shared/text/jobs.th.ts'
import { areaTitle } from '#shared/text/words.th.ts'
import { Asked } from '../api/asked.tsx'
import { Chip, type Tone } from '../ui/chip.tsx'
import { Held } from '../ui/held.tsx'
import type { IconName } from '../ui/icon.tsx'
import { Note } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { Toast } from '../ui/toast.tsx'
import { FailedJobs } from './failed-jobs.tsx'
import { type JobGroup, jobGroups } from './job-groups.ts'
import { useJobs } from './jobs-queries.ts'

/** What the clock alone starts, for the Department: what failed above, then what is under way, then what was done. */
export function JobsScreen() {
  const question = useJobs()
  const [told, setTold] = useState<string | null>(null)
  return (
    <Page
      title={JOBS.title}
      heading={JOBS.title}
      sub={<span className="small">{JOBS.about}</span>}
      back={{ to: '/settings', label: SETTINGS.title }}
    >
      <Asked question={question}>
        {(view) => <Jobs view={view} onDone={(run) => setTold(JOBS.ran(run))} />}
      </Asked>
      {told && <Toast key={told} message={told} onDone={() => setTold(null)} />}
    </Page>
  )
}

function Jobs({ view, onDone }: { view: JobsView; onDone: (run: number) => void }) {
  const of = (...states: JobState[]): JobView[] => view.jobs.filter(({ state }) => states.includes(state))
  return (
    <>
      {view.failed > 0 ? (
        <FailedJobs count={view.failed} jobs={of('failed')} onDone={onDone} />
      ) : (
        <Note tone="ok" title={view.jobs.length > 0 ? JOBS.noneFailed : JOBS.notOne} />
      )}
      <Groups heading={JOBS.trying} jobs={of('trying')} />
      <Groups heading={JOBS.moving} jobs={of('running', 'waiting')} />
      <Groups heading={JOBS.done} jobs={of('done')} />
    </>
  )
}

function Groups({ heading, jobs }: { heading: string; jobs: readonly JobView[] }) {
  if (jobs.length === 0) return null
  return (
    <section className="card listed">
      <h2>{heading}</h2>
      <ul>
        {jobGroups(jobs).map((group) => (
          <Group key={group.id} {...group} />
        ))}
      </ul>
    </section>
  )
}

const LOOK: Record<JobState, { tone: Tone; icon: IconName }> = {
  failed: { tone: 'bad', icon: 'x' },
  trying: { tone: 'warn', icon: 'sync' },
  running: { tone: 'brand', icon: 'sync' },
  waiting: { tone: 'none', icon: 'clock' },
  done: { tone: 'ok', icon: 'check' },
}

function Group({ first, jobs }: JobGroup) {
  const { state, nextTryAt, finishedAt, failure } = first
  const place = jobs.length > 1 ? JOBS.places(jobs.length) : areaTitle(first.unit, first.unitName)
  const said = [
    place,
    JOBS.due(dayAndTime(new Date(first.dueAt))),
    state === 'done' && finishedAt && JOBS.doneAt(dayAndTime(new Date(finishedAt))),
    nextTryAt && JOBS.next(clockTime(new Date(nextTryAt))),
    failure && JOBS.why(failure),
  ]
  return (
    <li className="item">
      <span className="strong">
        <Held>{JOBS.job(first.name, first.form, first.period)}</Held>
      </span>
      <Chip {...LOOK[state]}>{JOBS.states[state]}</Chip>
      {said.map(
        (line) =>
          line && (
            <span key={line} className="sub">
              <Held>{line}</Held>
            </span>
          ),
      )}
    </li>
  )
}
