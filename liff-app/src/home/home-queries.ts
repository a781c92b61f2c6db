import { useQuery } from '@tanstack/react-query'
import { MyWork } from '#shared/sheets/work-view.ts'
import { request } from '../api/request.ts'

/** The cards of งานของฉัน; asked again whenever the screen is opened. */
export function useMyWork() {
  return useQuery({ queryKey: ['my-work'], queryFn: () => request(MyWork, '/api/my-work'), staleTime: 0 })
}
