import { useQuery } from '@tanstack/react-query'
import { OneCalendar } from '#shared/calendar/calendar-answers.ts'
import { type FiscalYear, isFiscalYear, monthsOf } from '#shared/calendar/form.ts'
import type { MarketEntry } from '#shared/markets/market.ts'
import { RequestAnswer } from '#shared/requests/request.ts'
import { RowSaved, type SheetView } from '#shared/sheets/sheet-view.ts'
import { queryClient } from '../api/query-client.ts'
import { request } from '../api/request.ts'
import { useAct } from '../provinces/act-queries.ts'
import { putSaved } from '../sheets/sheet-cache.ts'
import { sheetKey, type SheetPlace, useSheetPlace } from '../sheets/sheet-queries.ts'
import type { Sheet } from '../sheets/use-sheet.ts'

/** A district's registry of markets of a fiscal year. */
export type RegistryPlace = SheetPlace & { form: 'market-registry'; period: FiscalYear }

/** The registry that the address names; null when there is none. */
export function useRegistryPlace(): RegistryPlace | null {
  const place = useSheetPlace()
  if (place?.form !== 'market-registry' || !isFiscalYear(place.period)) return null
  return { ...place, form: place.form, period: place.period }
}

const urlOf = ({ period, district }: RegistryPlace): string => `/api/registries/${period}/${district}`

/** PUT of what the registry tells of a market. */
export const useSaveMarket = (place: RegistryPlace, row: string) =>
  useAct(RowSaved, `${urlOf(place)}/markets/${row}`, 'PUT')

/** How a market comes to the list: the district adds it, the province lets a late one in, or the district asks for that. */
export type Coming = 'add' | 'late' | 'ask'

const DOORS: Record<Coming, string> = { add: 'markets', late: 'markets/late', ask: 'market-requests' }

/** POST of a market that is not in the list. */
export const useNewMarket = (place: RegistryPlace, coming: Coming) =>
  useAct<unknown>(coming === 'ask' ? RequestAnswer : RowSaved, `${urlOf(place)}/${DOORS[coming]}`)

/** Puts a saved market into the cached registry, before that is read again. */
export function putMarket(place: RegistryPlace, { row, head }: RowSaved, entry: MarketEntry): void {
  putSaved(place, [row], head)
  queryClient.setQueryData<SheetView>(sheetKey(place), (view) => {
    const told = { entry, name: entry.name }
    return (
      view && { ...view, rows: view.rows.map((one) => (one.row === row.row ? { ...one, ...told } : one)) }
    )
  })
}

/** GET of when the year's last month of sales closes, after which no late market comes; asked once the registry has closed, null until it is known. */
export function useSalesClose(sheet: Sheet): string | null {
  const { period, district } = sheet.place
  const last = isFiscalYear(period) ? monthsOf(period).at(-1) : period
  const { data } = useQuery({
    queryKey: ['calendar', 'market-sales', last, district.slice(0, 2)],
    queryFn: () =>
      request(OneCalendar, `/api/calendars/market-sales/${last}?province=${district.slice(0, 2)}`),
    enabled: sheet.view.writability.kind === 'closed',
  })
  return data?.period.calendar.closesAt ?? null
}
