import { districtsOf, isDistrict, isProvince } from '#shared/areas/area.ts'
import { areaName } from '#shared/areas/area-names.ts'
import type { AreaView } from '#shared/areas/area-view.ts'
import { subdistrictsOf } from '#shared/areas/subdistricts.ts'
import { Problem } from '#shared/problem/problem.ts'
import type { Deps } from '../deps.ts'
import { type Actor, personOf } from '../people/actor.ts'

/** What lies in a province or a district, for anybody signed in. Throws not-found for any other code. */
export async function viewArea(_deps: Deps, actor: Actor, { code }: { code: string }): Promise<AreaView> {
  personOf(actor)
  if (!isProvince(code) && !isDistrict(code)) throw new Problem('not-found', {})
  return {
    code,
    name: areaName(code),
    districts: districtsOf(code).map((district) => ({ code: district, name: areaName(district) })),
    subdistricts: subdistrictsOf(code),
  }
}
