import { expect, test } from '@jest/globals'
import type { Amounts } from '#shared/sheets/row.ts'
import type { RowView } from '#shared/sheets/sheet-view.ts'
import type { Change } from '#liff-app/src/sheets/amount-text.ts'
import {
  asTyped,
  type DraftAct,
  type Drafts,
  effective,
  inFields,
  nextDrafts,
  troubled,
} from '#liff-app/src/sheets/drafts.ts'

const ROW: RowView = {
  row: 'p1.food',
  no: 1,
  name: 'ก',
  type: 'group',
  category: 'food',
  entry: null,
  state: 'not-entered',
  amounts: [0, 0, 0, 0],
  version: 3,
  reason: null,
  since: null,
  days: null,
  previous: null,
  monthsWithSales: 0,
  changedAt: null,
  changedBy: null,
}
const sale = (satang: number): Change => ({
  state: 'amounts',
  amounts: [satang, 0, 0, 0] as unknown as Amounts,
})
const wanted = (satang: number, saveId: string): DraftAct => ({
  kind: 'wanted',
  row: ROW,
  change: sale(satang),
  saveId,
})
const after = (...acts: DraftAct[]): Drafts => acts.reduce(nextDrafts, {})
const draftAfter = (...acts: DraftAct[]) => after(...acts)[ROW.row]
const unsent: DraftAct = { kind: 'in-trouble', row: ROW.row, trouble: { kind: 'unsent', message: '' } }
const theirs: RowView = { ...ROW, state: 'amounts', version: 4, amounts: [900, 0, 0, 0] }
const clash: DraftAct = { kind: 'in-trouble', row: ROW.row, trouble: { kind: 'clash', theirs } }

test('what is typed counts in the total at once, and in the state only once it is saved', () => {
  const draft = draftAfter({ kind: 'typed', row: ROW, channel: 1, text: '12.50' })
  expect(asTyped(ROW, draft).amounts).toEqual([0, 1250, 0, 0])
  expect(effective(ROW, draft).state).toBe('not-entered')
  expect(
    draftAfter({ kind: 'typed', row: ROW, channel: 1, text: '1' }, { kind: 'put-back', row: ROW.row }),
  ).toBeUndefined()
})

test('one save of a row is in flight: a later wish waits, and then builds on the version that was answered', () => {
  const waiting = draftAfter(wanted(100, 'a'), wanted(200, 'b'))
  expect(waiting).toMatchObject({ flight: { saveId: 'a', version: 3 }, next: { saveId: 'b' } })
  expect(effective(ROW, waiting).amounts[0]).toBe(200)
  const answered = draftAfter(wanted(100, 'a'), wanted(200, 'b'), {
    kind: 'answered',
    row: { ...ROW, version: 4 },
  })
  expect(answered).toMatchObject({ flight: { saveId: 'b', version: 4 }, next: null })
  expect(after(wanted(100, 'a'), { kind: 'answered', row: { ...ROW, version: 4 } })).toEqual({})
})

test('an unsent row keeps its figure and its saveId, whatever is typed meanwhile', () => {
  const drafts = after(wanted(100, 'a'), unsent)
  expect(troubled(drafts)).toEqual(['p1.food'])
  expect(effective(ROW, drafts[ROW.row]).amounts[0]).toBe(100)
  expect(draftAfter(wanted(100, 'a'), unsent, wanted(200, 'b'))).toMatchObject({
    flight: { saveId: 'a', change: sale(100) },
    next: { saveId: 'b' },
  })
})

test('typing while a save flies is not lost when the answer comes', () => {
  const draft = draftAfter(
    wanted(100, 'a'),
    { kind: 'typed', row: ROW, channel: 0, text: '7' },
    { kind: 'answered', row: { ...ROW, version: 4 } },
  )
  expect(draft).toMatchObject({ version: 4, flight: null, texts: ['7', '', '', ''] })
})

test('a refused save is replaced by what is wanted next', () => {
  const refused: DraftAct = { kind: 'in-trouble', row: ROW.row, trouble: { kind: 'refused', message: '' } }
  expect(draftAfter(wanted(100, 'a'), refused, wanted(200, 'b'))).toMatchObject({
    flight: { saveId: 'b', change: sale(200) },
    trouble: null,
  })
})

test('a row refused for good counts as the server has it; its figure stays in its field until put back', () => {
  const refused: DraftAct = { kind: 'in-trouble', row: ROW.row, trouble: { kind: 'refused', message: '' } }
  const draft = draftAfter(wanted(100, 'a'), refused)
  expect(effective(ROW, draft)).toEqual(ROW)
  expect(asTyped(ROW, draft)).toEqual(ROW)
  expect(inFields(ROW, draft)[0]).toBe('1')
  expect(draftAfter(wanted(100, 'a'), refused, { kind: 'put-back', row: ROW.row })).toBeUndefined()
})

test('a clash is never silent: theirs drops mine, mine is sent again knowing theirs', () => {
  expect(after(wanted(100, 'a'), clash, { kind: 'theirs', row: ROW.row })).toEqual({})
  expect(draftAfter(wanted(100, 'a'), clash, { kind: 'mine', row: ROW.row, saveId: 'c' })).toMatchObject({
    flight: { saveId: 'c', version: 4, change: sale(100) },
    trouble: null,
  })
})
