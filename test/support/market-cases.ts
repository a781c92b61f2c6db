import { randomUUID } from 'node:crypto'
import type { Case } from './permission-cases.ts'

const LIST = '/registries/:period/:district/markets'

const entryIn = (area: string) => ({
  name: `ตลาดทดสอบ ${randomUUID()}`,
  subdistrict: `${area}01`,
  traders: 10,
  status: 'new',
  places: ['offline'],
  rhythm: 'weekly',
})

const marketsIn = (area: '5201' | '5001'): Case[] => {
  const path = `/registries/FY2024/${area}/markets`
  const adding = () => ({ saveId: randomUUID(), entry: entryIn(area) })
  const late = () => ({ ...adding(), reason: 'เปิดหลังล็อก' })
  return [
    { route: `post ${LIST}/late`, act: 'add-late-market', area, path: `${path}/late`, body: late },
    {
      route: 'post /registries/:period/:district/market-requests',
      act: 'request',
      area,
      path: `/registries/FY2024/${area}/market-requests`,
      body: late,
    },
    { route: `post ${LIST}`, act: 'save-rows', area, path, body: adding },
    {
      route: `put ${LIST}/:row`,
      act: 'save-rows',
      area,
      path: `${path}/m1.-`,
      body: () => ({ ...adding(), version: 9 }),
    },
  ]
}

/** The registry of markets: who may not is refused; a row that is not there is so for who may. */
export const MARKET_CASES: Case[] = (['5201', '5001'] as const).flatMap(marketsIn)
