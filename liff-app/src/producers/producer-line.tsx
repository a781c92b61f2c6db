import { useState } from 'react'
import type { Category } from '#shared/otop-sales/category.ts'
import { may } from '#shared/people/permissions.ts'
import type { ProducerView } from '#shared/producers/producer.ts'
import { PRODUCERS } from '#shared/text/producers.th.ts'
import { CATEGORY_SHORT, PRODUCER_TYPE_WORD } from '#shared/text/words.th.ts'
import { Held } from '../ui/held.tsx'
import { useMe } from '../session/me.ts'
import { Chip } from '../ui/chip.tsx'
import { Icon } from '../ui/icon.tsx'
import { isStopped } from './producer-filter.ts'
import { ResumeDialog } from './resume-dialog.tsx'

/** A producer with its categories; a stopped one can be resumed, by district or province. */
export function ProducerLine({ producer, onEdit }: { producer: ProducerView; onEdit: (() => void) | null }) {
  const { posts } = useMe()
  const [resuming, setResuming] = useState<Category | null>(null)
  const stopped = isStopped(producer)
  const mayResume = may(posts, 'resume', producer.district)
  return (
    <li className="producer">
      <span className={stopped ? 'mk stop' : 'mk'}>{producer.no}</span>
      <div className="grow">
        <p className="strong nm">
          <Held>{producer.name}</Held>
        </p>
        <p className="small muted">
          <Held>
            {PRODUCERS.subdistrict(producer.subdistrictName)} · {PRODUCER_TYPE_WORD[producer.type]}
          </Held>
        </p>
        <ul className="rowx wrap cats">
          {producer.categories.map(({ category, stoppedSince }) => (
            <li key={category} className="rowx wrap">
              <Chip
                tone={stoppedSince ? 'none' : 'brand'}
                {...(stoppedSince ? { icon: 'pause' as const } : {})}
              >
                {CATEGORY_SHORT[category]}
                {stoppedSince && ` · ${PRODUCERS.stopped(stoppedSince)}`}
              </Chip>
              {stoppedSince && mayResume && (
                <button type="button" className="btn sm q" onClick={() => setResuming(category)}>
                  {PRODUCERS.resume}
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
      {onEdit && (
        <button
          type="button"
          className="icon-btn"
          aria-label={PRODUCERS.editOne(producer.name)}
          onClick={onEdit}
        >
          <Icon name="pen" />
        </button>
      )}
      {resuming && <ResumeDialog producer={producer} category={resuming} onClose={() => setResuming(null)} />}
    </li>
  )
}
