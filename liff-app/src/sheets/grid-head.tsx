import { Link } from 'wouter'
import { formatBaht } from '#shared/money/satang.ts'
import { SHEET_WORDS } from '#shared/text/sheet-words.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { FORM_NAME } from '#shared/text/words.th.ts'
import { Chip } from '../ui/chip.tsx'
import { Icon } from '../ui/icon.tsx'
import { doneOf, MonthButton, Place, SheetMeter } from './sheet-head.tsx'
import { SyncLine } from './sync-line.tsx'
import { standingOf } from './time-left.ts'
import type { Sheet } from './use-sheet.ts'

type GridHeadProps = { sheet: Sheet; back: string | null; onTrouble: (row: string) => void }

/** The desk's head: month and district, how far, how much. */
export function GridHead({ sheet, back, onTrouble }: GridHeadProps) {
  const { tone, icon, words } = standingOf(sheet.view)
  return (
    <section className="grid-head" aria-label={FORM_NAME[sheet.place.form]}>
      <div>
        {back && (
          <Link className="back" href={back}>
            <Icon name="left" />
            {SHEET.toProvince}
          </Link>
        )}
        <div className="rowx">
          <MonthButton sheet={sheet} />
          <Chip tone={tone} icon={icon}>
            {words}
          </Chip>
        </div>
        <p className="small muted">
          {FORM_NAME[sheet.place.form]} · <Place sheet={sheet} />
        </p>
      </div>
      <div>
        <div className="rowx between">
          <b>{SHEET.progress(doneOf(sheet), sheet.counts.all)}</b>
          {sheet.mayWrite && <SyncLine sheet={sheet} onTrouble={onTrouble} />}
        </div>
        <SheetMeter sheet={sheet} />
      </div>
      <div className="grid-total">
        <p className="small muted">{SHEET.totalBaht}</p>
        <b className="num" aria-live="polite">
          {formatBaht(sheet.total)}
        </b>
      </div>
    </section>
  )
}

/** Two lines of headings: home and abroad, each offline and online; of markets one line, the columns by their names. */
export function GridHeadings({ sheet }: { sheet: Sheet }) {
  const { grid } = SHEET
  const { form } = sheet.place
  const pairs = form === 'otop-sales'
  const rows = pairs ? { rowSpan: 2 } : {}
  return (
    <thead>
      <tr>
        <th {...rows} scope="col" className="num">
          {grid.no}
        </th>
        <th {...rows} scope="col">
          {SHEET_WORDS[form].subject}
        </th>
        {pairs ? <Pairs /> : sheet.view.columns.map(({ at, label }) => <Heading key={at} word={label} />)}
        <th {...rows} scope="col" className="num">
          {SHEET.total}
        </th>
        <th {...rows} scope="col" colSpan={2}>
          <span className="sr">{grid.state}</span>
        </th>
      </tr>
      {pairs && (
        <tr>
          {[grid.offline, grid.online, grid.offline, grid.online].map((word, at) => (
            <Heading key={`${at}${word}`} word={word} />
          ))}
        </tr>
      )}
    </thead>
  )
}

function Pairs() {
  const { grid } = SHEET
  return (
    <>
      <th rowSpan={2} scope="col">
        {grid.category}
      </th>
      <th colSpan={2} scope="colgroup" className="pair">
        {grid.home}
      </th>
      <th colSpan={2} scope="colgroup" className="pair">
        {grid.abroad}
      </th>
    </>
  )
}

const Heading = ({ word }: { word: string }) => (
  <th scope="col" className="num">
    {word}
  </th>
)
