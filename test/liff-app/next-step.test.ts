import { expect, test } from '@jest/globals'
import { nextStep } from '#liff-app/src/home/next-step.ts'

const open = { kind: 'open', until: '2024-08-05T17:00:00.000Z' } as const
const counts = { all: 10, notEntered: 4, amounts: 3, noSales: 3, stopped: 0 }
const confirmed = { by: 'กานดา', at: '2024-07-22T07:41:08.000Z', receipt: 'OT-6707-5201-1-K7QM' }
const due = '2024-07-25T17:00:00.000Z'

test.each([
  ['a month nobody wrote to is begun', { state: 'not-started', counts, confirmed: null }, open, 'start'],
  ['a draft with empty rows goes on', { state: 'draft', counts, confirmed: null }, open, 'fill'],
  [
    'a full draft is checked',
    { state: 'draft', counts: { ...counts, notEntered: 0 }, confirmed: null },
    open,
    'review',
  ],
  ['a confirmed month shows its receipt', { state: 'confirmed', counts, confirmed }, open, 'receipt'],
  [
    'a list without producers can only be looked at',
    { state: 'not-started', counts: { ...counts, all: 0, notEntered: 0 }, confirmed: null },
    open,
    'look',
  ],
  [
    'a closed draft can only be looked at',
    { state: 'draft', counts, confirmed: null },
    { kind: 'closed', since: due },
    'look',
  ],
  [
    'a month not open yet can only be looked at',
    { state: 'not-started', counts, confirmed: null },
    { kind: 'not-open', opensAt: due },
    'look',
  ],
] as const)('%s', (_, head, writability, step) => {
  expect(nextStep({ head, writability })).toBe(step)
})
