import { useQuery } from '@tanstack/react-query'
import { ReceiptView } from '#shared/sheets/receipt-view.ts'
import { request } from '../api/request.ts'
import { sheetUrl, type SheetPlace } from './sheet-queries.ts'

/** The key of a receipt in the cache. */
export const receiptKey = (place: SheetPlace, no: string) =>
  ['receipt', place.form, place.period, place.district, no] as const

/** GET …/receipts/:no; whether it is still the newest is asked each time. */
export function useReceipt(place: SheetPlace, no: string) {
  return useQuery({
    queryKey: receiptKey(place, no),
    queryFn: () => request(ReceiptView, `${sheetUrl(place)}/receipts/${encodeURIComponent(no)}`),
    staleTime: 0,
  })
}
