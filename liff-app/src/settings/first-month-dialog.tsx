import { useState } from 'react'
import { monthOf } from '#shared/calendar/bangkok.ts'
import { addMonths } from '#shared/calendar/month.ts'
import type { MarketSettingsView } from '#shared/markets/settings-view.ts'
import { MARKET_SETTINGS } from '#shared/text/market-settings.th.ts'
import { useMarketSetting } from './market-settings-queries.ts'
import { MonthField } from './month-field.tsx'
import { SettingDialog } from '../calendar/setting-dialog.tsx'

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
  const act = useMarketSetting('first-month')
  const save = (reason: string): void =>
    act.mutate({ version: firstMonth.version, month, reason }, { onSuccess: () => onDone(TEXT.saved) })
  return (
    <SettingDialog
      title={TEXT.edit}
      go={TEXT.save}
      act={act}
      wrong={month === held}
      onSave={save}
      onClose={onClose}
    >
      {(tried) => (
        <MonthField
          label={TEXT.month}
          hint={TEXT.about}
          months={months}
          month={month}
          fault={tried && month === held ? TEXT.same : null}
          onMonth={setMonth}
        />
      )}
    </SettingDialog>
  )
}
