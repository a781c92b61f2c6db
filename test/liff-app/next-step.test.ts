import { expect, test } from '@jest/globals'
import { nextStep, timeLeft } from '#liff-app/src/home/next-step.ts'

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

test.each([
  ['2024-07-23T09:00:00+07:00', { kind: 'days', days: 2 }],
  ['2024-07-24T23:59:59+07:00', { kind: 'days', days: 1 }],
  ['2024-07-25T23:59:59+07:00', { kind: 'last-day' }],
  ['2024-07-26T00:00:00+07:00', { kind: 'overdue', days: 1 }],
  ['2024-07-29T09:40:00+07:00', { kind: 'overdue', days: 4 }],
])('D-1: the time left at %s is told in whole days of Bangkok', (at, left) => {
  expect(timeLeft(open, due, new Date(at))).toEqual(left)
})

test('D-1: a closed and a not yet open period say so instead of days', () => {
  const now = new Date('2024-08-06T00:00:00+07:00')
  expect(timeLeft({ kind: 'closed', since: due }, due, now)).toEqual({ kind: 'closed', since: new Date(due) })
  expect(timeLeft({ kind: 'not-open', opensAt: due }, due, now)).toEqual({
    kind: 'not-open',
    opensAt: new Date(due),
  })
})
