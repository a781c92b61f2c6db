import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Confirmed } from '#shared/sheets/receipt-view.ts'
import { Refusal, request } from '../api/request.ts'
import { receiptKey } from './receipt-queries.ts'
import { sheetKey, sheetUrl, type SheetPlace } from './sheet-queries.ts'

/**
 * Confirms the sheet as it was looked at (`version` of its head). One saveId until the server has answered, so that a
 * second tap or another try after silence is the same act; after a refusal the newest figures are read.
 */
export function useConfirm(place: SheetPlace) {
  const cache = useQueryClient()
  const [saveId, setSaveId] = useState(() => crypto.randomUUID())
  return useMutation({
    mutationFn: (version: number) =>
      request(Confirmed, `${sheetUrl(place)}/confirm`, { method: 'POST', body: { saveId, version } }),
    onSuccess: ({ receipt }) => {
      cache.setQueryData(receiptKey(place, receipt.no), receipt)
      void cache.invalidateQueries({ queryKey: sheetKey(place) })
      void cache.invalidateQueries({ queryKey: ['my-work'] })
    },
    onError: (error) => {
      if (!(error instanceof Refusal)) return
      setSaveId(crypto.randomUUID())
      void cache.invalidateQueries({ queryKey: sheetKey(place) })
    },
  })
}
