import { WHOLE } from '#shared/sheets/row.ts'
import type { RowView } from '#shared/sheets/sheet-view.ts'
import { CATEGORY_SHORT } from '#shared/text/words.th.ts'

/** What kind of product a row is, before what else is told of it; of a market only that: "อาหาร · มิ.ย. 42,500", "มิ.ย. 42,500". */
export const kindAnd = ({ category }: Pick<RowView, 'category'>, more: string | null): string =>
  [category === WHOLE ? null : CATEGORY_SHORT[category], more].filter(Boolean).join(' · ')
