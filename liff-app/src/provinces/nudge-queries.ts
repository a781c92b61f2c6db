import { useQuery } from '@tanstack/react-query'
import { NudgeView } from '#shared/reminders/nudge.ts'
import type { ProvinceView } from '#shared/sheets/work-view.ts'
import { request } from '../api/request.ts'

const AGAIN_MS = 2_000

/** "/api/provinces/52/otop-sales/2024-07/nudge" */
export const nudgePath = ({ province, form, period }: ProvinceView): string =>
  `/api/provinces/${province}/${form}/${period}/nudge`

/** GET of whom a reminder by hand would reach; asked again while messages are on their way. */
export function useNudge(view: ProvinceView) {
  return useQuery({
    queryKey: ['nudge', view.province, view.form, view.period],
    queryFn: () => request(NudgeView, nudgePath(view)),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => (isUnderWay(data) ? AGAIN_MS : false),
  })
}

const isUnderWay = (nudge: NudgeView | undefined): boolean =>
  nudge?.waitsUntil === null && (nudge.nudged?.told ?? []).some(({ state }) => state === 'waiting')
