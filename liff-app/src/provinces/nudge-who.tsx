import type { NudgeView } from '#shared/reminders/nudge.ts'
import { NUDGE } from '#shared/text/nudge.th.ts'
import { Held } from '../ui/held.tsx'
import { Note } from '../ui/note.tsx'
import { CallLink } from './call-link.tsx'

type District = NudgeView['districts'][number]

/** The districts in which somebody is reached. */
export const reachedDistricts = ({ districts }: Pick<NudgeView, 'districts'>): District[] =>
  districts.filter(({ officers }) => officers.some(({ friend }) => friend))

/** Who gets the reminder, by district; and who is not reached, to be called. */
export function NudgeWho({ districts, province }: Pick<NudgeView, 'districts' | 'province'>) {
  const reached = reachedDistricts({ districts })
  if (districts.length === 0) {
    return (
      <Note tone="ok" title={NUDGE.none}>
        {NUDGE.noneBody}
      </Note>
    )
  }
  return (
    <>
      {reached.length === 0 && <Note tone="warn" title={NUDGE.noneReached} />}
      {reached.length > 0 && (
        <section>
          <h3>{NUDGE.who}</h3>
          <ul className="whom">
            {reached.map(({ area, areaName, officers, done, all }) => (
              <li key={area} className="item">
                <span className="strong">{areaName}</span>
                <span className="small nb">{NUDGE.progress(done, all)}</span>
                <span className="sub">
                  <Held>
                    {officers
                      .filter(({ friend }) => friend)
                      .map(({ name }) => name)
                      .join(', ')}
                  </Held>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <NotReached {...{ districts, province }} />
    </>
  )
}

function NotReached({ districts, province }: Pick<NudgeView, 'districts' | 'province'>) {
  const people = districts.flatMap(({ areaName, officers }) =>
    officers
      .filter(({ friend }) => !friend)
      .map(({ name }) => ({ areaName, who: name, why: NUDGE.notFriend })),
  )
  const empty = districts
    .filter(({ officers }) => officers.length === 0)
    .map(({ areaName }) => ({ areaName, who: areaName, why: NUDGE.nobodyIn }))
  const lines = [...people, ...empty]
  if (lines.length === 0) return null
  return (
    <section>
      <h3>{NUDGE.notReached(lines.length)}</h3>
      <ul className="whom">
        {lines.map(({ areaName, who, why }) => (
          <li key={`${areaName} ${who}`} className="item">
            <span className="strong">{who}</span>
            {who !== areaName && <span className="small nb">{areaName}</span>}
            <span className="sub">
              <Held>{why}</Held>
            </span>
          </li>
        ))}
      </ul>
      <CallLink province={province} />
    </section>
  )
}
