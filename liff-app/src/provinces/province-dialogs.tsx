import type { ProvinceView } from '#shared/sheets/work-view.ts'
import { reviewPath } from '#shared/sheets/sheet-path.ts'
import type { Opened } from './line-act.tsx'
import { LockAllDialog } from './lock-all-dialog.tsx'
import { LockDialog } from './lock-dialog.tsx'
import { NudgeDialog } from './nudge-dialog.tsx'
import { subjectOfLine } from './subject.ts'
import { UnlockAllDialog } from './unlock-all-dialog.tsx'
import { UnlockDialog } from './unlock-dialog.tsx'

type DialogsProps = {
  view: ProvinceView
  opened: Opened
  onClose: () => void
  onDone: (told: string) => void
}

/** The dialog of the act that was asked for, over the newest figures. */
export function ProvinceDialogs({ view, opened, onClose, onDone }: DialogsProps) {
  if (!opened) return null
  if (opened.kind === 'lock-all') return <LockAllDialog {...{ view, onClose, onDone }} />
  if (opened.kind === 'unlock-all') return <UnlockAllDialog {...{ view, onClose, onDone }} />
  if (opened.kind === 'nudge') return <NudgeDialog {...{ view, onClose }} />
  const { kind, area } = opened
  const line = view.districts.find((one) => one.area === area)
  if (!line) return null
  const subject = subjectOfLine(view, line)
  if (kind === 'unlock') return <UnlockDialog {...{ subject, onClose, onDone }} />
  return (
    <LockDialog
      {...{ subject, onClose, onDone }}
      review={reviewPath({ ...subject, district: subject.area })}
    />
  )
}
