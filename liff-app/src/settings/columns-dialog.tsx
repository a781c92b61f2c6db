import { useState } from 'react'
import type { MarketSettingsView } from '#shared/markets/settings-view.ts'
import { MARKET_SETTING_FAULTS, MARKET_SETTINGS } from '#shared/text/market-settings.th.ts'
import { FieldError } from '../ui/field-error.tsx'
import { Held } from '../ui/held.tsx'
import { ColumnFields } from './column-fields.tsx'
import { columnsIn, draftOf, faultOfDraft, monthsToSet } from './columns-draft.ts'
import { useMarketSetting } from './market-settings-queries.ts'
import { MonthField } from './month-field.tsx'
import { SettingDialog } from '../calendar/setting-dialog.tsx'

const TEXT = MARKET_SETTINGS.columns
const FAULTS = { ...MARKET_SETTING_FAULTS, same: TEXT.same }

type ColumnsDialogProps = {
  view: MarketSettingsView
  onClose: () => void
  onDone: (told: string) => void
}

/** Sets which columns market sales have from a month on, in which order and under which labels. */
export function ColumnsDialog({ view, onClose, onDone }: ColumnsDialogProps) {
  const months = monthsToSet(view)
  const [from, setFrom] = useState(months[0]!)
  const [draft, setDraft] = useState(() => draftOf(view, from))
  const act = useMarketSetting('columns')
  const fault = faultOfDraft(view, draft, from)
  const replaced = view.columns.sets.find((set) => set.from > from)
  const save = (reason: string): void =>
    act.mutate(
      { version: view.columns.version, from, columns: columnsIn(draft), reason },
      { onSuccess: () => onDone(TEXT.saved) },
    )
  return (
    <SettingDialog
      title={TEXT.edit}
      go={TEXT.save}
      icon="list"
      act={act}
      wrong={fault !== null}
      onSave={save}
      onClose={onClose}
    >
      {(tried) => (
        <>
          <MonthField
            label={TEXT.since}
            hint={TEXT.sinceHint}
            months={months}
            month={from}
            onMonth={setFrom}
          />
          {replaced && (
            <p className="small muted">
              <Held>{TEXT.replaces(replaced.from)}</Held>
            </p>
          )}
          <ColumnFields draft={draft} onDraft={setDraft} bad={tried && fault !== null && fault !== 'same'} />
          {tried && fault && <FieldError>{FAULTS[fault]}</FieldError>}
        </>
      )}
    </SettingDialog>
  )
}
