// 40 kB (gzip): for the server only, the mini-app asks it for one district's subdistricts.
import type { DistrictCode, SubdistrictCode } from './area.ts'
import { SUBDISTRICTS } from './subdistricts.data.ts'

/** A district's subdistricts in the official order; none for what is no district. */
export function subdistrictsOf(district: DistrictCode): { code: SubdistrictCode; name: string }[] {
  const names = Object.hasOwn(SUBDISTRICTS, district) ? SUBDISTRICTS[district]!.split('|') : []
  return names
    .map((name, i) => ({ code: district + String(i + 1).padStart(2, '0'), name }))
    .filter((subdistrict) => subdistrict.name !== '')
}

/** "เวียงเหนือ" for "520101", null for a number that is not in use. */
export function subdistrictName(code: SubdistrictCode): string | null {
  return subdistrictsOf(code.slice(0, 4)).find((subdistrict) => subdistrict.code === code)?.name ?? null
}
