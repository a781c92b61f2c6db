import type { Role } from './role.ts'

/** The rich menus, one for each level, and one for who holds no post. */
export const MENUS = ['guest', 'district', 'province', 'department'] as const
export type Menu = (typeof MENUS)[number]

const MENU = {
  'district-officer': 'district',
  'district-head': 'district',
  'province-officer': 'province',
  'department-officer': 'department',
} as const satisfies Record<Role, Menu>

/** P-9: the menu of who holds these posts: that of the widest area; a guest's without any. */
export function menuOf(posts: readonly { role: Role }[]): Menu {
  const held = posts.map((post) => MENU[post.role])
  return MENUS.findLast((menu) => held.some((one) => one === menu)) ?? 'guest'
}
