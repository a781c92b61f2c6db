import * as z from 'zod/mini'
import { District } from '../areas/area.ts'
import { Month } from '../calendar/month.ts'

/** The forms that exist by now. */
export const Form = z.enum(['otop-sales'])
export type Form = z.infer<typeof Form>

/** What names a sheet: form, period, district. */
export const SheetKey = z.strictObject({ form: Form, period: Month, district: District })
export type SheetKey = z.infer<typeof SheetKey>

/** "otop-sales:2024-07:5201". */
export const sheetId = ({ form, period, district }: SheetKey): string => `${form}:${period}:${district}`
