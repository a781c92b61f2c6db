import type { ProvinceCode } from '#shared/areas/area.ts'
import { HOLIDAYS_2024 } from '#shared/calendar/holidays.data.ts'
import { Month, nextMonth } from '#shared/calendar/month.ts'
import { saveHolidays } from '../calendar/calendars.store.ts'
import { ConfigError } from '../config.ts'
import type { Deps } from '../deps.ts'
import { publishedTotals } from './published-totals.ts'
import { seedPeople } from './seed-people.ts'
import { seedProvince, type Story } from './seed-province.ts'

/** Which provinces are invented, the first month (else the first published one) and the last that is closed; the next is under way. */
export type Extent = { provinces: readonly ProvinceCode[]; from?: Month; through: Month }

const LAMPANG: Extent = { provinces: ['52'], through: Month.parse('2024-06') }

/** Provinces at work at once, so that one is invented while another is written. */
const AT_ONCE = 2

/**
 * Fills an empty store (seedOnce sees to that) with the invented world, its months equal to the published figures to
 * the satang, and tells how many provinces are done. Throws ConfigError for a month that has no figure.
 */
export async function seedDemo(
  deps: Pick<Deps, 'transaction'>,
  { provinces, ...span }: Extent = LAMPANG,
  tell: (done: number) => void = () => undefined,
): Promise<void> {
  const stories = provinces.map((province) => [province, storyOf(province, span)] as const)
  await saveHolidays(HOLIDAYS_2024)
  await seedPeople(provinces)
  const waiting = stories.values()
  let done = 0
  const work = async (): Promise<void> => {
    for (const [province, story] of waiting) {
      await seedProvince(deps, province, story)
      tell((done += 1))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

function storyOf(province: ProvinceCode, { from, through }: Omit<Extent, 'provinces'>): Story {
  const published = publishedTotals().get(province)
  const months = [...(published ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1))
  if (!published?.has(through))
    throw new ConfigError(`there are no published figures of ${through} for ${province}`)
  const next = nextMonth(through)
  const total = published.get(next)
  return {
    done: months.filter(([month]) => month <= through && (!from || month >= from)),
    underWay: total === undefined ? null : [next, total],
  }
}
