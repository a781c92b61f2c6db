import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FiscalYear } from '#shared/calendar/form.ts'
import { PaperApplied, PaperPreview, type PaperRow } from '#shared/markets/paper-form.ts'
import { request } from '../api/request.ts'

export type PaperPlace = { district: string; year: FiscalYear }

/** "/api/registries/FY2024/5201/paper-form" */
export const paperUrl = ({ district, year }: PaperPlace): string =>
  `/api/registries/${year}/${encodeURIComponent(district)}/paper-form`

/** POST of a filled form: what it would change; nothing is written. */
export function useCheckPaper(place: PaperPlace) {
  return useMutation({
    mutationFn: (file: File) => request(PaperPreview, paperUrl(place), { method: 'POST', body: file }),
  })
}

/** POST of the lines that were shown; `sure` for those of a name that its subdistrict has already. */
export function useApplyPaper(place: PaperPlace) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (rows: readonly PaperRow[]) =>
      request(PaperApplied, `${paperUrl(place)}/rows`, {
        method: 'POST',
        body: { rows: rows.map(lineOf) },
      }),
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: ['sheet'] }),
        cache.invalidateQueries({ queryKey: ['my-work'] }),
      ]),
  })
}

const lineOf = ({ kind, line, saveId, row, version, entry }: PaperRow): object => ({
  line,
  saveId,
  row,
  version,
  entry,
  ...(kind === 'asked' ? { sure: true } : {}),
})
