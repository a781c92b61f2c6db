import * as z from 'zod/mini'

/** The four roles (domain §1). */
export const ROLES = ['district-officer', 'district-head', 'province-officer', 'department-officer'] as const
export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

/** A role in an area: "5201", "52" or "TH". */
export type RoleInArea = { role: Role; area: string }

const LEVEL = {
  'district-officer': 4,
  'district-head': 4,
  'province-officer': 2,
  'department-officer': 0,
} as const satisfies Record<Role, number>

/** P-1: a role stands in an area of its own kind: district "5201", province "52", the country "TH". */
export function areaFits(role: Role, area: string): boolean {
  return LEVEL[role] === (area === 'TH' ? 0 : area.length)
}
