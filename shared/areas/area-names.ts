// Apart from area.ts because the 878 names weigh 6 kB (gzip) in the mini-app.
import { COUNTRY, isDistrict, isProvince, provinceOf } from './area.ts'
import { DISTRICTS } from './districts.data.ts'
import { PROVINCES } from './provinces.data.ts'

const DEPARTMENT = 'กรมการพัฒนาชุมชน'

/** "ลำปาง", "เมืองลำปาง", the Department's name for "TH"; a code that is no area is returned as it is. */
export function areaName(code: string): string {
  if (code === COUNTRY) return DEPARTMENT
  if (isProvince(code)) return PROVINCES[code]![0]
  if (!isDistrict(code)) return code
  return DISTRICTS[provinceOf(code)]!.split('|')[Number(code.slice(2)) - 1]!
}
