import type { FiscalYear } from '#shared/calendar/form.ts'
import type { MarketEntry } from '#shared/markets/market.ts'
import type { PaperKind, PaperPreview, PaperRow } from '#shared/markets/paper-form.ts'
import { entryLine, MARKETS } from '#shared/text/markets.th.ts'
import { KIND_WORD, PAPER_CHECK, rowFaultText } from '#shared/text/paper-check.th.ts'
import { Chip, type Tone } from '../ui/chip.tsx'
import { FieldError } from '../ui/field-error.tsx'

const TONE: Record<PaperKind, Tone> = {
  refused: 'bad',
  asked: 'warn',
  created: 'ok',
  changed: 'brand',
  unchanged: 'none',
}
const ORDER = Object.keys(TONE)

type PaperLinesProps = {
  preview: PaperPreview
  year: FiscalYear
  sure: ReadonlySet<number>
  onSure: (line: number) => void
  /** Lines that the server did not take after all, with its sentence. */
  refused: ReadonlyMap<number, string>
}

/** The lines of a filled form, what needs a look first. */
export function PaperLines({ preview, year, sure, onSure, refused }: PaperLinesProps) {
  const rows = preview.rows.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keys, too
    <div className="paper-lines" tabIndex={0} role="group" aria-label={PAPER_CHECK.preview}>
      <ul className="listed">
        {rows.map((row) => (
          <li className="item" key={row.line}>
            <div className="grow">
              <p className="strong">{row.name || PAPER_CHECK.line(row.line)}</p>
              <p className="sub">{PAPER_CHECK.line(row.line)}</p>
              <Told row={row} subdistricts={preview.subdistricts} />
              {row.faults.map((fault) => (
                <FieldError key={fault.why + fault.column}>{rowFaultText(fault, year)}</FieldError>
              ))}
              {refused.has(row.line) && <FieldError>{refused.get(row.line)}</FieldError>}
              {row.kind === 'asked' && (
                <label className="opt">
                  <input type="checkbox" checked={sure.has(row.line)} onChange={() => onSure(row.line)} />
                  {PAPER_CHECK.another}
                </label>
              )}
            </div>
            <Chip tone={TONE[row.kind]}>{KIND_WORD[row.kind]}</Chip>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What the line tells of its market and, where that differs, what the registry has. */
function Told({ row, subdistricts }: { row: PaperRow; subdistricts: Record<string, string> }) {
  const { entry, before, entered } = row
  if (!entry || row.kind === 'unchanged') return null
  const told = (one: MarketEntry): string =>
    `${MARKETS.subdistrictOf(subdistricts[one.subdistrict] ?? '')} ${entryLine(one)}`
  return (
    <>
      <p className="sub">{told(entry)}</p>
      {before && before.name !== entry.name && <p className="sub">{PAPER_CHECK.renamed(before.name)}</p>}
      {before && <p className="sub">{entered ? PAPER_CHECK.before(told(before)) : PAPER_CHECK.firstSeen}</p>}
    </>
  )
}
