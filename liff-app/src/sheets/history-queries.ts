import { useQuery } from '@tanstack/react-query'
import { HistoryView } from '#shared/sheets/receipt-view.ts'
import { request } from '../api/request.ts'
import { sheetUrl, type SheetPlace } from './sheet-queries.ts'

/** GET …/history: of one row ("p1.food"), or of the whole sheet. */
export function useHistory(place: SheetPlace, row: string | null) {
  const only = row ? `?row=${encodeURIComponent(row)}` : ''
  return useQuery({
    queryKey: ['history', place.form, place.period, place.district, row],
    queryFn: () => request(HistoryView, `${sheetUrl(place)}/history${only}`),
    staleTime: 0,
  })
}
