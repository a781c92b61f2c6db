import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Certified, CertificatesView, CertificateView } from '#shared/certificates/certificate.ts'
import { ChangedView } from '#shared/history/changed.ts'
import { HeadAnswer } from '#shared/locking/acts.ts'
import { Refusal, request } from '../api/request.ts'
import { sheetKey, sheetUrl, type SheetPlace } from '../sheets/sheet-queries.ts'

const keyOf = (kind: string, { form, period, district }: SheetPlace) =>
  [kind, form, period, district] as const

/** GET …/certificates/:no; whether it is void by now is asked each time. */
export function useCertificate(place: SheetPlace, no: string) {
  return useQuery({
    queryKey: [...keyOf('certificate', place), no],
    queryFn: () => request(CertificateView, `${sheetUrl(place)}/certificates/${encodeURIComponent(no)}`),
    staleTime: 0,
  })
}

/** GET …/certificates: every version of the month, newest first. */
export function useCertificates(place: SheetPlace) {
  return useQuery({
    queryKey: keyOf('certificates', place),
    queryFn: () => request(CertificatesView, `${sheetUrl(place)}/certificates`),
    staleTime: 0,
  })
}

/** GET …/changed?since=certified: rows that stand otherwise than in the last certified version. */
export function useChangedSinceCertified(place: SheetPlace) {
  return useQuery({
    queryKey: keyOf('changed-since-certified', place),
    queryFn: () => request(ChangedView, `${sheetUrl(place)}/changed?since=certified`),
    staleTime: 0,
  })
}

/**
 * What the head does with a confirmed month. One saveId until the server has answered, so that a second tap or another try after
 * silence is the same act; after a refusal the newest figures are read.
 */
function useHeadAct<V, A>(place: SheetPlace, send: (saveId: string, what: V) => Promise<A>) {
  const cache = useQueryClient()
  const [saveId, setSaveId] = useState(() => crypto.randomUUID())
  const lookAgain = () => {
    void cache.invalidateQueries({ queryKey: sheetKey(place) })
    void cache.invalidateQueries({ queryKey: keyOf('certificates', place) })
    void cache.invalidateQueries({ queryKey: keyOf('changed-since-certified', place) })
    void cache.invalidateQueries({ queryKey: ['my-work'] })
  }
  return useMutation({
    mutationFn: (what: V) => send(saveId, what),
    onSuccess: lookAgain,
    onError: (error) => {
      if (!(error instanceof Refusal)) return
      setSaveId(crypto.randomUUID())
      lookAgain()
    },
  })
}

/** POST …/certify: the sheet as it was looked at (`version` of its head). */
export const useCertify = (place: SheetPlace) =>
  useHeadAct(place, (saveId, version: number) =>
    request(Certified, `${sheetUrl(place)}/certify`, { method: 'POST', body: { saveId, version } }),
  )

/** POST …/refuse-certify: ให้แก้ก่อนรับรอง, with a note to the officers. */
export const useRefuseCertify = (place: SheetPlace) =>
  useHeadAct(place, (saveId, note: string) =>
    request(HeadAnswer, `${sheetUrl(place)}/refuse-certify`, { method: 'POST', body: { saveId, note } }),
  )
