import { type Act, may } from '#shared/people/permissions.ts'
import type { PeopleView, PostView } from '#shared/people/people-view.ts'
import { type Role, ROLES } from '#shared/people/role.ts'
import { plainThai } from '../sheets/row-search.ts'

export type PostLine = PeopleView['posts'][number]
export type Group = { area: string; areaName: string; posts: PostLine[] }

const width = (area: string): number => (area === 'TH' ? 0 : area.length)

/** The posts by area: country, provinces, districts, each in the order of the codes; `text` narrows by name of person or area. */
export function groupPosts(posts: readonly PostLine[], text: string): Group[] {
  const wanted = plainThai(text)
  const groups = new Map<string, Group>()
  for (const post of posts) {
    if (![post.person.name, post.areaName].some((name) => plainThai(name).includes(wanted))) continue
    const group = groups.get(post.area) ?? { area: post.area, areaName: post.areaName, posts: [] }
    group.posts.push(post)
    groups.set(post.area, group)
  }
  return [...groups.values()].toSorted(
    (a, b) => width(a.area) - width(b.area) || a.area.localeCompare(b.area),
  )
}

/** P-2: the roles that this person may invite somewhere. */
export function rolesToInvite(posts: readonly PostView[]): Role[] {
  return ROLES.filter((role) => posts.some((post) => mayInvite(posts, role, areaFor(role, post.area))))
}

/** P-2: may this person invite `role` in `area`? */
export function mayInvite(posts: readonly PostView[], role: Role, area: string): boolean {
  const act: Act = `invite ${role}`
  return may(posts, act, area)
}

// An area of the role's kind within the post's: any district of a province will do to ask the table.
function areaFor(role: Role, area: string): string {
  if (role === 'department-officer') return 'TH'
  if (role === 'province-officer') return area === 'TH' ? '10' : area
  return area.length === 2 ? `${area}01` : area
}
