import { useId } from 'react'
import { formatBaht } from '#shared/money/satang.ts'
import type { Column } from '#shared/markets/columns.ts'
import { CATEGORIES, CHANNELS } from '#shared/otop-sales/category.ts'
import type { HeadView } from '#shared/sheets/head-view.ts'
import { CONFIRM } from '#shared/text/confirm.th.ts'
import { CATEGORY_WORD, CHANNEL_WORD } from '#shared/text/words.th.ts'
import { Held } from '../ui/held.tsx'

type TableProps = {
  of: 'channels' | 'categories'
  /** The columns of the form; OTOP's channels when it names none. */
  columns?: readonly Column[]
  figures: Pick<HeadView, 'channels' | 'categories' | 'total'>
  /** A sentence beneath. */
  below?: string
}

const CHANNEL_COLUMNS: readonly Column[] = CHANNELS.map((channel, at) => ({
  at,
  label: CHANNEL_WORD[channel],
}))

/** A month's money by channel or by category, with its total. */
export function MoneyTable({ of, columns = CHANNEL_COLUMNS, figures, below }: TableProps) {
  const id = useId()
  const lines: [string, number][] =
    of === 'channels'
      ? columns.map(({ at, label }) => [label, figures.channels[at] ?? 0])
      : CATEGORIES.map((category) => [CATEGORY_WORD[category], figures.categories[category] ?? 0])
  return (
    <section className="card">
      <h2 id={id}>{CONFIRM[of]}</h2>
      <table className="mx" aria-labelledby={id}>
        <tbody>
          {lines.map(([word, satang]) => (
            <MoneyLine key={word} word={word} satang={satang} />
          ))}
        </tbody>
        <tfoot>
          <MoneyLine word={CONFIRM.total} satang={figures.total} />
        </tfoot>
      </table>
      {below && (
        <p className="small muted">
          <Held>{below}</Held>
        </p>
      )}
    </section>
  )
}

function MoneyLine({ word, satang }: { word: string; satang: number }) {
  return (
    <tr>
      <th scope="row">
        <Held>{word}</Held>
      </th>
      <td className="num">{formatBaht(satang)}</td>
    </tr>
  )
}
