import { useId } from 'react'
import { addDays, type Day } from '#shared/calendar/bangkok.ts'
import type { Column } from '#shared/markets/columns.ts'
import { formatBaht } from '#shared/money/satang.ts'
import { MARKET_DAYS } from '#shared/text/market-days.th.ts'
import { AmountField } from '../sheets/amount-field.tsx'
import { amountsOf } from '../sheets/amount-text.ts'
import { Icon } from '../ui/icon.tsx'
import type { DayTexts, useDaysDraft } from './days-draft.ts'

type FieldsProps = DayTexts & {
  columns: readonly Column[]
  draft: Pick<ReturnType<typeof useDaysDraft>, 'type' | 'remove'>
  insist: boolean
}

/** One market day: an amount a column, and their sum. */
export function DayFields({ day, texts, columns, draft, insist }: FieldsProps) {
  const id = useId()
  const sum = amountsOf(texts).reduce<number>((all, one) => all + one, 0)
  return (
    <fieldset className="market-day">
      <legend className="sr">{MARKET_DAYS.day(day)}</legend>
      <div className="rowx between">
        <span className="strong">{MARKET_DAYS.day(day)}</span>
        <span className="rowx">
          <span className="num">{formatBaht(sum)}</span>
          <button
            type="button"
            className="icon-btn"
            aria-label={MARKET_DAYS.remove(day)}
            onClick={() => draft.remove(day)}
          >
            <Icon name="minus" />
          </button>
        </span>
      </div>
      {columns.map(({ at, label }) => (
        <AmountField
          key={at}
          id={`${id}-${at}`}
          label={label}
          beside=""
          text={texts[at] ?? ''}
          ours={false}
          insist={insist}
          onFocus={() => undefined}
          onText={(text) => draft.type(day, at, text)}
        />
      ))}
    </fieldset>
  )
}

type AddProps = { open: readonly Day[]; days: readonly DayTexts[]; onAdd: (day: Day) => void }

/** Adds a day of the month that is not there yet: a week after the last one by one tap, any by choice. */
export function AddDay({ open, days, onAdd }: AddProps) {
  const id = useId()
  const left = open.filter((day) => days.every((one) => one.day !== day))
  const last = days.at(-1)?.day
  const next = left.find((day) => last !== undefined && day === addDays(last, 7))
  if (left.length === 0) return null
  return (
    <div className="rowx wrap add-day">
      {next && (
        <button type="button" className="btn soft" onClick={() => onAdd(next)}>
          <Icon name="plus" /> {MARKET_DAYS.addNext(next)}
        </button>
      )}
      <label className="sr" htmlFor={id}>
        {MARKET_DAYS.add}
      </label>
      <select id={id} className="in" value="" onChange={({ target }) => onAdd(target.value as Day)}>
        <option value="" disabled>
          {MARKET_DAYS.add}
        </option>
        {left.map((day) => (
          <option key={day} value={day}>
            {MARKET_DAYS.day(day)}
          </option>
        ))}
      </select>
    </div>
  )
}
