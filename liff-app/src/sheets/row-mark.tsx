import type { RowState } from '#shared/sheets/row.ts'
import { ROW_STATE_WORD } from '#shared/text/words.th.ts'
import { Icon } from '../ui/icon.tsx'

const MARK = {
  amounts: { tone: 'sale', icon: 'check' },
  entered: { tone: 'sale', icon: 'check' },
  'no-sales': { tone: 'none', icon: 'minus' },
  stopped: { tone: 'stop', icon: 'pause' },
} as const

type MarkProps = { state: RowState; no?: number; trouble?: boolean; returned?: boolean }

/** A row's state as shape and colour, its word for those who do not see it; not entered shows the number of รต.๑. */
export function RowMark({ state, no, trouble = false, returned = false }: MarkProps) {
  if (trouble || returned) {
    return (
      <span className="mk ret">
        <Icon name={trouble ? 'warn' : 'ret'} />
      </span>
    )
  }
  if (state === 'not-entered') {
    return (
      <span className="mk">
        {no}
        {no === undefined && <span className="sr">{ROW_STATE_WORD[state]}</span>}
      </span>
    )
  }
  const { tone, icon } = MARK[state]
  return (
    <span className={`mk ${tone}`}>
      <Icon name={icon} />
      <span className="sr">{ROW_STATE_WORD[state]}</span>
    </span>
  )
}
