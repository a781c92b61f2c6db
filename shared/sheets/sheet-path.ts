import type { Period } from '../calendar/form.ts'
import { type Form, FORMS } from './forms.ts'
import type { SheetKey } from './sheet-id.ts'

/** The mini-app's path of a district's sheet, or of a page of it ("/confirm"), with more of the address: "/market/2024-07/confirm?d=5201&show=todo". */
export const sheetPath = (
  { form, period, district }: SheetKey,
  page = '',
  more: Readonly<Record<string, string>> = {},
): string => `/${FORMS[form].path}/${period}${page}?${new URLSearchParams({ d: district, ...more })}`

type Place = { form: Form; period: Period }

/** The mini-app's path of a province's overview: "/province/2024-07?p=52", of another form than OTOP sales with "&form=market". */
export const provincePath = ({ form, period, province }: Place & { province: string }): string =>
  `/province/${period}?${new URLSearchParams({ p: province, ...formAsked(form) })}`

/** Where a province checks a district's sheet, or a page of that ("/return"): "/province/2024-07/5201?form=market". */
export const reviewPath = ({ form, period, district }: SheetKey, page = ''): string => {
  const asked = new URLSearchParams(formAsked(form)).toString()
  return `/province/${period}/${district}${page}${asked && `?${asked}`}`
}

/** The Department's list of provinces: "/provinces?m=2024-07". */
export const provincesPath = ({ form, period }: Place): string =>
  `/provinces?${new URLSearchParams({ m: period, ...formAsked(form) })}`

/** The form's part of an address that names OTOP sales by naming none. */
export const formAsked = (form: Form): { form?: string } =>
  form === 'otop-sales' ? {} : { form: FORMS[form].path }
