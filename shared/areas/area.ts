import * as z from 'zod/mini'
import { PROVINCES } from './provinces.data.ts'

/** Official codes: a province "52", a district "5201", a subdistrict "520101". */
export type ProvinceCode = string
export type DistrictCode = string
export type SubdistrictCode = string

/** The whole country, as the Department's area. */
export const COUNTRY = 'TH'
/** A province, a district, or the country: where a post may be held. */
export type AreaCode = ProvinceCode | DistrictCode | typeof COUNTRY

/** The 76 reporting provinces (Bangkok does not report), by code. */
export const PROVINCE_CODES: readonly ProvinceCode[] = Object.keys(PROVINCES).toSorted()

/** Is it one of the 76 reporting provinces? */
export const isProvince = (code: string): boolean => Object.hasOwn(PROVINCES, code)

/** Is it one of the 878 districts? */
export function isDistrict(code: string): boolean {
  const province = PROVINCES[provinceOf(code)]
  if (!/^\d{4}$/.test(code) || !province) return false
  const [, last, ...unused] = province
  const number = Number(code.slice(2))
  return number >= 1 && number <= last && !unused.includes(number)
}

/** The province of a district or subdistrict ("5201" → "52"); a province's own code is returned as it is. */
export const provinceOf = (code: string): ProvinceCode => code.slice(0, 2)

/** The codes of a province's districts, in the official order; none for what is no province. */
export function districtsOf(province: ProvinceCode): DistrictCode[] {
  const [, last = 0] = isProvince(province) ? PROVINCES[province]! : []
  return Array.from({ length: last }, (_, i) => province + String(i + 1).padStart(2, '0')).filter(isDistrict)
}

/** Is `area` the area `within` itself or below it ("own" in the permissions table)? The country holds every area. */
export function inArea(area: string, within: AreaCode): boolean {
  if (within === COUNTRY) return true
  return area !== COUNTRY && (area === within || (within.length < area.length && area.startsWith(within)))
}

export const Province = z.string().check(z.refine(isProvince))
export type Province = z.infer<typeof Province>

export const District = z.string().check(z.refine(isDistrict))
export type District = z.infer<typeof District>

export const AreaCode = z
  .string()
  .check(z.refine((code) => code === COUNTRY || isProvince(code) || isDistrict(code)))

/** A subdistrict's code of an existing district; whether that number is in use only the server knows (subdistricts.ts). */
export const Subdistrict = z
  .string()
  .check(z.refine((code) => /^\d{6}$/.test(code) && isDistrict(code.slice(0, 4))))
export type Subdistrict = z.infer<typeof Subdistrict>
