import { may } from '#shared/people/permissions.ts'
import type { Me, PostView } from '#shared/people/people-view.ts'
import { APP } from '#shared/text/app.th.ts'
import { WaitingRequests } from './requests/waiting-requests.tsx'
import type { NavItem } from './ui/desk-shell.tsx'

/** Is there something of the whole system or a province for one of these posts to set? */
export const maySet = (posts: readonly PostView[]): boolean =>
  posts.some((post) => may(posts, 'edit-calendar', 'TH') || may(posts, 'set-due-day', post.area))

/** Where this person's posts lead, in the order of the left navigation. */
export function navItems({ posts, workingMonth: month }: Me): NavItem[] {
  const { nav } = APP
  const items: (NavItem | false)[] = [
    { to: '/', label: nav.home, icon: 'home' },
    posts.some((post) => post.area.length === 4) && { to: `/otop/${month}`, label: nav.sheet, icon: 'pen' },
    posts.some((post) => post.role === 'province-officer') && {
      to: `/province/${month}`,
      label: nav.province,
      icon: 'chart',
    },
    may(posts, 'read-provinces', 'TH') && { to: '/provinces', label: nav.provinces, icon: 'chart' },
    posts.some((post) => post.area.length === 2) && {
      to: '/requests',
      label: nav.requests,
      icon: 'bell',
      badge: WaitingRequests,
    },
    posts.some((post) => post.area !== 'TH') && { to: '/producers', label: nav.producers, icon: 'shop' },
    posts.some((post) => may(posts, 'read-people', post.area)) && {
      to: '/people',
      label: nav.people,
      icon: 'users',
    },
    posts.length > 0 && { to: '/calendar', label: nav.calendar, icon: 'cal' },
    maySet(posts) && { to: '/settings', label: nav.settings, icon: 'list' },
  ]
  return items.filter((item) => item !== false)
}
