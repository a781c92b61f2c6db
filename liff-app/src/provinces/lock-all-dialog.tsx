import { useState } from 'react'
import { ProvinceActed } from '#shared/locking/acts.ts'
import { formatBaht } from '#shared/money/satang.ts'
import { type Form, isReady } from '#shared/sheets/forms.ts'
import type { ProvinceView } from '#shared/sheets/work-view.ts'
import { PROVINCE } from '#shared/text/province.th.ts'
import { PROVINCE_ACTS } from '#shared/text/province-acts.th.ts'
import { READY_VERB, READY_WHAT, SHEET_STATE_WORD } from '#shared/text/words.th.ts'
import { FieldError } from '../ui/field-error.tsx'
import { Held } from '../ui/held.tsx'
import { Note } from '../ui/note.tsx'
import { ActDialog } from './act-dialog.tsx'
import { useAct } from './act-queries.ts'
import type { DistrictLine } from './late-mark.tsx'
import { ReasonField } from './reason-field.tsx'
import { standingOf } from './worst-first.ts'

const TEXT = PROVINCE_ACTS.lockAll

export type AllDialogProps = { view: ProvinceView; onClose: () => void; onDone: (told: string) => void }

type Reasons = Readonly<Record<string, string>>

/** Locks the districts that are ready at once, and of the others those that are ticked and given a reason each. */
export function LockAllDialog({ view, onClose, onDone }: AllDialogProps) {
  const [reasons, setReasons] = useState<Reasons>({})
  const act = useAct(ProvinceActed, `/api/provinces/${view.province}/${view.form}/${view.period}/lock`)
  const unlocked = view.districts.filter((line) => line.lock === null)
  const isOne = (line: DistrictLine): boolean => isReady({ ...line, form: view.form, counts: line })
  const ready = unlocked.filter(isOne)
  const others = unlocked.filter((line) => !isOne(line))
  const ticked = others.filter((line) => line.area in reasons)
  const count = ready.length + ticked.length
  const wrong = count === 0 || ticked.some((line) => reasons[line.area]?.trim() === '')
  const lock = (): void => {
    const given = ticked.map((line) => [line.area, reasons[line.area]!.trim()])
    const told = (acted: ProvinceActed): void => onDone(outcome(acted, ticked, view))
    act.mutate({ reasons: Object.fromEntries(given) }, { onSuccess: told })
  }
  return (
    <ActDialog
      title={TEXT.title(view.form, view.period)}
      go={TEXT.go(count)}
      icon="lock"
      {...{ act, wrong, onClose }}
      onGo={lock}
    >
      {(tried) => (
        <>
          <Ready form={view.form} lines={ready} />
          {others.length > 0 && (
            <Others form={view.form} {...{ others, reasons, tried }} onReasons={setReasons} />
          )}
          <p className="small muted">
            <Held>{PROVINCE_ACTS.lock.follows(view.form)}</Held>
          </p>
          {tried && count === 0 && <FieldError>{TEXT.nothing}</FieldError>}
        </>
      )}
    </ActDialog>
  )
}

/** Says who was not locked though it was asked for. */
function outcome(acted: ProvinceActed, ticked: readonly DistrictLine[], view: ProvinceView): string {
  const left = acted.skipped.filter(
    ({ district, why }) => why === 'not-ready' && ticked.some((line) => line.area === district),
  )
  const names = left.map(({ district }) => view.districts.find((line) => line.area === district)?.areaName)
  const done = TEXT.done(acted.done.length, acted.locked, acted.districts)
  return names.length > 0 ? done + TEXT.skipped(names.join(', ')) : done
}

function Ready({ form, lines }: { form: Form; lines: readonly DistrictLine[] }) {
  if (lines.length === 0) return <Note title={TEXT.none(READY_WHAT[form])} />
  const total = lines.reduce((sum, line) => sum + line.total, 0)
  return (
    <Note tone="ok" title={TEXT.ready(READY_WHAT[form], lines.length)}>
      {TEXT.readyBody(form, lines.map((line) => line.areaName).join(', '), formatBaht(total))}
    </Note>
  )
}

type OthersProps = {
  form: Form
  others: readonly DistrictLine[]
  reasons: Reasons
  onReasons: (reasons: Reasons) => void
  tried: boolean
}

function Others({ form, others, reasons, onReasons, tried }: OthersProps) {
  const flip = (area: string): void => {
    const { [area]: ticked, ...rest } = reasons
    // The reason typed last is most often that of the next one as well.
    onReasons(ticked === undefined ? { ...reasons, [area]: Object.values(reasons).at(-1) ?? '' } : rest)
  }
  return (
    <section>
      <h3>{TEXT.others(READY_VERB[form], others.length)}</h3>
      <p className="small muted">
        <Held>{TEXT.othersBody}</Held>
      </p>
      {others.map((line) => (
        <div key={line.area}>
          <label className="pick">
            <input type="checkbox" checked={line.area in reasons} onChange={() => flip(line.area)} />
            <span className="nm">{line.areaName}</span>
            <span className="small muted nb">{whyNotReady(form, line)}</span>
          </label>
          {line.area in reasons && (
            <ReasonField
              label={TEXT.reasonOf(line.areaName)}
              needed
              text={reasons[line.area] ?? ''}
              onText={(text) => onReasons({ ...reasons, [line.area]: text })}
              wrong={tried && reasons[line.area]?.trim() === ''}
            />
          )}
        </div>
      ))}
    </section>
  )
}

function whyNotReady(form: Form, line: DistrictLine): string {
  const state = standingOf(line) === 'returned' ? PROVINCE.returned : SHEET_STATE_WORD[line.state]
  return line.done < line.all ? `${state} · ${TEXT.missing(form, line.all - line.done)}` : state
}
