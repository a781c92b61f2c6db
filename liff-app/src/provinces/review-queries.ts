import { queryOptions } from '@tanstack/react-query'
import { ChangedView, type Mark } from '#shared/history/changed.ts'
import { request } from '../api/request.ts'
import { type SheetPlace, sheetUrl } from '../sheets/sheet-queries.ts'

/** GET of what changed in a sheet since an act; null: the latest of them. */
export const changedQuery = (place: SheetPlace, since: Mark | null) =>
  queryOptions({
    queryKey: ['changed', place.form, place.period, place.district, since],
    queryFn: () => request(ChangedView, `${sheetUrl(place)}/changed${since ? `?since=${since}` : ''}`),
    staleTime: 0,
    placeholderData: (before: ChangedView | undefined) => before,
  })
