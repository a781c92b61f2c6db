import { useId } from 'react'
import { formatBaht } from '#shared/money/satang.ts'
import { CATEGORIES, CHANNELS } from '#shared/otop-sales/category.ts'
import type { HeadView } from '#shared/sheets/head-view.ts'
import { CONFIRM } from '#shared/text/confirm.th.ts'
import { CATEGORY_WORD, CHANNEL_WORD } from '#shared/text/words.th.ts'
import { Held } from '../ui/held.tsx'

type TableProps = {
  of: 'channels' | 'categories'
  figures: Pick<HeadView, 'channels' | 'categories' | 'total'>
  /** A sentence beneath. */
  below?: string
}

/** A month's money by channel or by category, with its total. */
export function MoneyTable({ of, figures, below }: TableProps) {
  const id = useId()
  const lines: [string, number][] =
    of === 'channels'
      ? CHANNELS.map((channel, at) => [CHANNEL_WORD[channel], figures.channels[at] ?? 0])
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
