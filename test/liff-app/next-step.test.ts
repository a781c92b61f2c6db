import { expect, test } from '@jest/globals'
import { nextStep } from '#liff-app/src/home/next-step.ts'

const open = { kind: 'open', until: '2024-08-05T17:00:00.000Z' } as const
const counts = { all: 10, notEntered: 4, amounts: 3, noSales: 3, stopped: 0 }
const confirmed = { by: 'กานดา', at: '2024-07-22T07:41:08.000Z', receipt: 'OT-6707-5201-1-K7QM' }
const NOTHING_DONE = { certified: null, returned: null, unlocked: null, exception: null } as const
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
  expect(nextStep({ form: 'otop-sales', head: { ...NOTHING_DONE, ...head }, writability })).toBe(step)
})

const certified = { by: 'วิชัย', at: '2024-07-23T03:00:00.000Z', no: 'OT-6707-5201-R1', alone: false }
const lift = { by: 'มาลี', at: '2024-07-24T03:00:00.000Z', reason: 'แก้ยอด', until: due }
const returned = { by: 'มาลี', at: due, note: 'ตรวจยอด', rows: [], answeredAt: null }
const full = { ...counts, notEntered: 0 }

test.each([
  ['a confirmed month waits for its head', { state: 'confirmed', confirmed }, true, 'certify'],
  [
    'a certified month shows its certificate',
    { state: 'certified', confirmed, certified },
    true,
    'certificate',
  ],
  [
    'an unlocked month is for editing',
    { state: 'certified', confirmed, certified, unlocked: lift },
    false,
    'edit',
  ],
  [
    'confirmed again within an unlock, it is done',
    { state: 'confirmed', confirmed: { ...confirmed, at: due }, unlocked: lift },
    false,
    'receipt',
  ],
  ['rows sent back are looked at', { state: 'draft', confirmed: null, returned }, false, 'returned'],
  [
    'rows sent back and confirmed again are no task',
    { state: 'draft', confirmed: null, returned: { ...returned, answeredAt: due } },
    false,
    'review',
  ],
] as const)('L-5, K-1: %s', (_, head, mayCertify, step) => {
  expect(
    nextStep(
      { form: 'otop-sales', head: { ...NOTHING_DONE, counts: full, ...head }, writability: open },
      mayCertify,
    ),
  ).toBe(step)
})

test('L-1: a locked month without a confirmation can only be looked at', () => {
  const locked = { kind: 'locked', by: 'มาลี', at: due, reason: null } as const
  const head = { ...NOTHING_DONE, state: 'draft', counts, confirmed: null } as const
  expect(nextStep({ form: 'otop-sales', head, writability: locked }, true)).toBe('look')
})

test('M-9: a registry without a market is begun, a month of sales without one only looked at', () => {
  const head = {
    ...NOTHING_DONE,
    state: 'not-started',
    counts: { ...full, all: 0 },
    confirmed: null,
  } as const
  expect(nextStep({ form: 'market-registry', head, writability: open })).toBe('list')
  expect(nextStep({ form: 'market-sales', head, writability: open })).toBe('look')
})
