import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { FiscalYear } from '#shared/calendar/form.ts'
import { PAPER_PART, PaperApplied, PaperPreview, type PaperRow } from '#shared/markets/paper-form.ts'
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

/**
 * POST of the lines that were shown, in parts one after the other; `answers` grow with each. After silence it goes on with the lines
 * that have no answer: one that was written all the same is the same act by its saveId.
 */
export function useApplyPaper(place: PaperPlace) {
  const cache = useQueryClient()
  const [answers, setAnswers] = useState<PaperApplied['answers']>([])
  const apply = useMutation({
    mutationFn: async (rows: readonly PaperRow[]) => {
      for (let at = 0; at < rows.length; at += PAPER_PART) {
        const part = rows.slice(at, at + PAPER_PART).map(lineOf)
        const sent = { method: 'POST', body: { rows: part } } as const
        const applied = await request(PaperApplied, `${paperUrl(place)}/rows`, sent)
        setAnswers((before) => [...before, ...applied.answers])
      }
    },
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: ['sheet'] }),
        cache.invalidateQueries({ queryKey: ['my-work'] }),
      ]),
  })
  return { apply, answers }
}

/** Sent as it was shown; `sure` for a name that its subdistrict has already. */
const lineOf = ({ kind, line, saveId, row, version, entry }: PaperRow): object => ({
  line,
  saveId,
  row,
  version,
  entry,
  ...(kind === 'asked' ? { sure: true } : {}),
})
