import { useState } from 'react'
import { monthOf } from '#shared/calendar/bangkok.ts'
import { addMonths } from '#shared/calendar/month.ts'
import type { MarketSettingsView } from '#shared/markets/settings-view.ts'
import { CALENDAR } from '#shared/text/calendar.th.ts'
import { MARKET_SETTINGS } from '#shared/text/market-settings.th.ts'
import { ActDialog } from '../provinces/act-dialog.tsx'
import { ReasonField } from '../provinces/reason-field.tsx'
import { useMarketSetting } from './market-settings-queries.ts'
import { MonthField } from './month-field.tsx'

const TEXT = MARKET_SETTINGS.first
const CHOICES = 14

type FirstMonthDialogProps = {
  view: MarketSettingsView
  onClose: () => void
  onDone: (told: string) => void
}

/** Sets the first month that market sales are reported for; the server knows which have begun. */
export function FirstMonthDialog({ view: { firstMonth, now }, onClose, onDone }: FirstMonthDialogProps) {
  const held = firstMonth.month
  const near = addMonths(monthOf(new Date(now)), -1)
  const around = Array.from({ length: CHOICES }, (_, at) => addMonths(near, at))
  const months = [...new Set([held, ...around])].toSorted()
  const [month, setMonth] = useState(held)
  const [reason, setReason] = useState('')
  const act = useMarketSetting('first-month')
  const text = reason.trim()
  const save = (): void =>
    act.mutate({ version: firstMonth.version, month, reason: text }, { onSuccess: () => onDone(TEXT.saved) })
  return (
    <ActDialog
      title={TEXT.edit}
      go={TEXT.save}
      icon="cal"
      look="p"
      act={act}
      wrong={month === held || text === ''}
      onGo={save}
      onClose={onClose}
    >
      {(tried) => (
        <>
          <MonthField
            label={TEXT.month}
            hint={TEXT.about}
            months={months}
            month={month}
            fault={tried && month === held ? TEXT.same : null}
            onMonth={setMonth}
          />
          <ReasonField
            label={CALENDAR.reason}
            needed
            text={reason}
            onText={setReason}
            wrong={tried && text === ''}
            hint={CALENDAR.reasonHint}
          />
        </>
      )}
    </ActDialog>
  )
}
