import type { Role } from '#shared/people/role.ts'
import { type NamedArea, useArea, useProvinces } from '../provinces/province-queries.ts'
import { useMe } from '../session/me.ts'

const isDistrictRole = (role: Role | null): boolean => role === 'district-officer' || role === 'district-head'

/** The areas that this person may invite `role` into; an empty list while they are read. */
export function useAreaOptions(role: Role | null): NamedArea[] {
  const { posts, working } = useMe()
  const province = posts.find((post) => post.role === 'province-officer')
  const department = posts.some((post) => post.role === 'department-officer')
  const districts = useArea(isDistrictRole(role) && province ? province.area : null)
  const provinces = useProvinces(
    { form: 'otop-sales', period: working['otop-sales'] },
    role === 'province-officer' && department,
  )
  const own = (held: Role) =>
    posts.filter((post) => post.role === held).map((post) => ({ code: post.area, name: post.areaName }))
  if (role === 'department-officer') return own('department-officer')
  if (role === 'province-officer') {
    if (!department) return own('province-officer')
    return (provinces.data?.provinces ?? []).map((one) => ({ code: one.province, name: one.provinceName }))
  }
  return province ? (districts.data?.districts ?? []) : own('district-head')
}
