import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { bahtWords } from '#shared/money/baht-words.ts'
import { formatBaht } from '#shared/money/satang.ts'
import type { RowView } from '#shared/sheets/sheet-view.ts'
import { WHOLE } from '#shared/sheets/row.ts'
import { MARKET_DAYS } from '#shared/text/market-days.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { Held } from '../ui/held.tsx'
import { Icon } from '../ui/icon.tsx'
import { AmountField } from './amount-field.tsx'
import { amountsOf } from './amount-text.ts'
import { inFields } from './drafts.ts'
import { lastFigure } from './last-figure.ts'
import { kindAnd } from './row-kind.ts'
import { RowTrouble } from './row-trouble.tsx'
import { SentBackLines } from './sent-back-lines.tsx'
import type { Entry } from './use-entry.ts'
import type { Sheet } from './use-sheet.ts'

const WORDS_FROM = 100_000 // satang: below 1,000 baht the words would only repeat the figure

type EntryProps = { sheet: Sheet; row: RowView; entry: Entry; ours: boolean; onHardwareKey: () => void }

/** A row open in place: four amounts in paper order, last month's figure under each label, the total also in words. */
export function RowEntry({ sheet, row, entry, ours, onHardwareKey }: EntryProps) {
  const section = useRef<HTMLElement>(null)
  const id = useId()
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'start' })
  }, [])
  useEffect(() => {
    if (entry.held > 0) section.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [entry.held])
  // The next key leads from column to column of a market.
  const field = `${id}-${entry.channel}`
  useEffect(() => document.getElementById(field)?.focus({ preventScroll: true }), [field])
  const texts = inFields(row, sheet.drafts[row.row])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault()
      entry.next()
    } else if (event.key === 'Escape') {
      sheet.saver.act({ kind: 'put-back', row: row.row })
      entry.close()
    } else if (/^[0-9๐-๙.]$/.test(event.key)) onHardwareKey()
  }
  return (
    <section className="entry" ref={section} aria-label={row.name}>
      <EntryHead sheet={sheet} row={row} entry={entry} />
      <RowTrouble sheet={sheet} row={row} />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys belong to the fields within */}
      <div onKeyDown={onKeyDown}>
        {sheet.view.columns.map((column) => (
          <AmountField
            key={column.at}
            id={`${id}-${column.at}`}
            label={column.label}
            beside={lastFigure(sheet, row, column)}
            text={texts[column.at] ?? ''}
            ours={ours}
            insist={entry.held > 0}
            onFocus={() => entry.setChannel(column.at)}
            onText={(text) => entry.type(column.at, text)}
          />
        ))}
      </div>
      <Sum satang={amountsOf(texts).reduce<number>((sum, one) => sum + one, 0)} />
      {row.category === WHOLE && <ToDays sheet={sheet} row={row} />}
    </section>
  )
}

/** M-50: the way to a market's figures day by day. */
function ToDays({ sheet, row }: Pick<EntryProps, 'sheet' | 'row'>) {
  return (
    <button type="button" className="btn sm to-days" onClick={() => sheet.ask({ kind: 'days', row })}>
      <Icon name="cal" /> {row.days ? MARKET_DAYS.edit(row.days.length) : MARKET_DAYS.title}
    </button>
  )
}

/** Number, name, kind, and the row's two buttons. */
export function EntryHead({ sheet, row, entry }: Pick<EntryProps, 'sheet' | 'row' | 'entry'>) {
  return (
    <div className="eh">
      <div>
        <div className="nm">
          <Held>
            {row.no}. {row.name}
          </Held>
        </div>
        <div className="sub">{kindAnd(row, row.type && SHEET.type[row.type])}</div>
        {row.reason && <div className="sub">{SHEET.row.reason(row.reason)}</div>}
        <SentBackLines sheet={sheet} row={row.row} />
      </div>
      <div className="rowx entry-acts">
        <button
          type="button"
          className="icon-btn"
          aria-label={SHEET.row.menu}
          onClick={() => sheet.ask({ kind: 'menu', row })}
        >
          <Icon name="dots" />
        </button>
        <button type="button" className="icon-btn" aria-label={SHEET.row.close} onClick={entry.close}>
          <Icon name="up" />
        </button>
      </div>
    </div>
  )
}

/** A row's total, and in Thai words from 1,000 baht: they guard against a zero too many. */
export function Sum({ satang }: { satang: number }) {
  return (
    <div className="sum">
      <span>{SHEET.row.sum}</span>
      <span className="num" aria-live="polite">
        {formatBaht(satang)}
      </span>
      <span className="words">{satang >= WORDS_FROM ? bahtWords(satang) : ''}</span>
    </div>
  )
}
