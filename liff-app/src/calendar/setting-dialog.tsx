import { type ReactNode, useState } from 'react'
import { CALENDAR } from '#shared/text/calendar.th.ts'
import { ActDialog } from '../provinces/act-dialog.tsx'
import type { Acting } from '../provinces/act-queries.ts'
import { ReasonField } from '../provinces/reason-field.tsx'
import type { IconName } from '../ui/icon.tsx'

type SettingDialogProps = {
  title: string
  go: string
  icon?: IconName
  act: Acting
  /** Something but the reason is missing, or nothing would change. */
  wrong: boolean
  onSave: (reason: string) => void
  onClose: () => void
  /** The setting's own fields; `tried`: the button was pressed. */
  children: (tried: boolean) => ReactNode
  /** What is told below the reason. */
  after?: ReactNode
}

/** Changes a setting, with the reason that everybody can read. */
export function SettingDialog(props: SettingDialogProps) {
  const { title, go, icon = 'cal', act, wrong, onSave, onClose, children, after } = props
  const [reason, setReason] = useState('')
  const text = reason.trim()
  return (
    <ActDialog
      title={title}
      go={go}
      icon={icon}
      look="p"
      act={act}
      wrong={wrong || text === ''}
      onGo={() => onSave(text)}
      onClose={onClose}
    >
      {(tried) => (
        <>
          {children(tried)}
          <ReasonField
            label={CALENDAR.reason}
            needed
            text={reason}
            onText={setReason}
            wrong={tried && text === ''}
            hint={CALENDAR.reasonHint}
          />
          {after}
        </>
      )}
    </ActDialog>
  )
}
