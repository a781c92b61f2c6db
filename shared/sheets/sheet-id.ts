import * as z from 'zod/mini'
import { District } from '../areas/area.ts'
import { Period } from '../calendar/form.ts'
import { Form } from './forms.ts'

/** What names a sheet: form, period, district; that the form has such a period, its calendar says (D-1). */
export const SheetKey = z.strictObject({ form: Form, period: Period, district: District })
export type SheetKey = z.infer<typeof SheetKey>

/** "otop-sales:2024-07:5201". */
export const sheetId = ({ form, period, district }: SheetKey): string => `${form}:${period}:${district}`
