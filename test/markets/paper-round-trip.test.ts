import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { makeWorkbook, readWorkbook } from '#bot/imports/in-worker.ts'
import { comparePaper } from '#bot/markets/compare-paper.ts'
import { layOutPaper } from '#bot/markets/lay-out-paper.ts'
import { readPaperForm } from '#bot/markets/read-paper-form.ts'
import { newRow } from '#bot/sheets/rows.store.ts'
import { subdistrictsOf } from '#shared/areas/subdistricts.ts'
import { FiscalYear } from '#shared/calendar/form.ts'
import {
  MARKET_PLACES,
  MARKET_RHYTHMS,
  MARKET_STATUSES,
  type MarketEntry,
  MOST_TRADERS,
} from '#shared/markets/market.ts'
import { WHOLE } from '#shared/sheets/row.ts'
import { fileOf, linesOf } from '../support/paper.ts'

const PLACE = { period: FiscalYear.parse('FY2024'), district: '5201' }
const codes = subdistrictsOf(PLACE.district).map(({ code }) => code)

const entries: fc.Arbitrary<MarketEntry[]> = fc.uniqueArray(
  fc.record(
    {
      name: fc.stringMatching(/^ตลาด[ก-ฮ0-9a-z"'<>&=+@()./_-]{1,20}( [ก-ฮ๑-๙ะาำิ]{1,20})?$/),
      subdistrict: fc.constantFrom(...codes),
      traders: fc.nat({ max: MOST_TRADERS }),
      status: fc.constantFrom(...MARKET_STATUSES),
      places: fc.subarray([...MARKET_PLACES], { minLength: 1 }),
      rhythm: fc.constantFrom(...MARKET_RHYTHMS),
    },
    { noNullPrototype: true },
  ),
  { minLength: 1, maxLength: 40, selector: ({ name }) => name.normalize('NFC').toLowerCase() },
)

test('M-6 M-7: whatever a district has, its form comes back as it left, also through another program', async () => {
  await fc.assert(
    fc.asyncProperty(entries, fc.boolean(), async (markets, withIds) => {
      const rows = markets.map((entry, at) => ({
        ...newRow('market-registry:FY2024:5201', `m${at}`, WHOLE, at + 1, 0, entry),
        state: 'entered' as const,
      }))
      const printed = rows.map(({ subject, entry }) => ({ id: subject, entry: entry!, entered: true }))
      const file = await makeWorkbook(
        layOutPaper({ year: PLACE.period, district: PLACE.district, month: null, markets: printed }),
      )
      const lines = linesOf(file)
      if (!withIds) for (const line of lines) line.splice(16)
      const { lines: again, ...more } = readPaperForm(await readWorkbook(fileOf(lines)), PLACE)
      expect(more).toEqual({ hidden: 0, otherSheets: [] })
      expect(again.map(({ entry }) => entry)).toEqual(markets)
      const compared = comparePaper(again, rows)
      expect(compared.rows.filter(({ kind }) => kind !== 'unchanged')).toEqual([])
      expect(compared.missing).toEqual([])
    }),
    { numRuns: 15 },
  )
}, 60_000)
