import { useQuery } from '@tanstack/react-query'
import { MarketSettingsView } from '#shared/markets/settings-view.ts'
import { request } from '../api/request.ts'
import { useSetting } from '../calendar/calendar-queries.ts'

const PATH = '/api/market-settings'

/** GET of what is set for market sales. */
export function useMarketSettings() {
  return useQuery({
    queryKey: ['market-settings'],
    queryFn: () => request(MarketSettingsView, PATH),
    staleTime: 0,
  })
}

/** PUT of the columns, or of the first month. */
export const useMarketSetting = (what: 'columns' | 'first-month') =>
  useSetting(MarketSettingsView, `${PATH}/${what}`)
