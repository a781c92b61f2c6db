import { subdistrictName } from '#shared/areas/subdistricts.ts'
import { Problem } from '#shared/problem/problem.ts'
import { findProducerNamed } from './producers.store.ts'

/** N-3: throws bad-input unless the subdistrict is in use and lies in the district. */
export function refuseSubdistrict(district: string, subdistrict: string): void {
  const fits = subdistrict.startsWith(district) && subdistrictName(subdistrict) !== null
  if (!fits) throw new Problem('bad-input', { field: 'subdistrict' })
}

/** N-2: throws already-exists when another entry of the district has this name, bad-input when nothing of it can be seen. */
export async function refuseName(district: string, name: string, own: string | null): Promise<void> {
  if (name === '') throw new Problem('bad-input', { field: 'name' })
  const other = await findProducerNamed(district, name)
  if (other && other._id !== own) throw new Problem('already-exists', { name: other.name })
}
