import * as z from 'zod/mini'
import { AreaView } from '#shared/areas/area-view.ts'
import { type Route, route } from '../http/route.ts'
import { viewArea } from './view-area.ts'

const Area = z.strictObject({ code: z.string().check(z.maxLength(10)) })

export const areaRoutes: readonly Route[] = [
  route('get', '/areas/:code', Area, viewArea, AreaView, { summary: 'What lies in a province or district' }),
]
