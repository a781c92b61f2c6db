import { type Act, may } from '#shared/people/permissions.ts'
import type { Me, PostView } from '#shared/people/people-view.ts'
import { APP } from '#shared/text/app.th.ts'
import { WaitingRequests } from './requests/waiting-requests.tsx'
import type { NavItem } from './ui/desk-shell.tsx'

/** P-2: may the act be done in the area of one of these posts? */
export const mayIn = (posts: readonly PostView[], act: Act): boolean =>
  posts.some((post) => may(posts, act, post.area))

/** Is there something of the whole system or a province for one of these posts to set? */
export const maySet = (posts: readonly PostView[]): boolean =>
  posts.some((post) => may(posts, 'edit-calendar', 'TH') || may(posts, 'set-due-day', post.area))

const { nav } = APP

/** Where this person's posts lead, in the order of the left navigation. */
export function navItems({ posts, workingMonth: month }: Me): NavItem[] {
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
    mayIn(posts, 'read-messages') && { to: '/messages', label: nav.messages, icon: 'chat' },
    posts.some((post) => post.area !== 'TH') && { to: '/producers', label: nav.producers, icon: 'shop' },
    mayIn(posts, 'read-people') && { to: '/people', label: nav.people, icon: 'users' },
    posts.length > 0 && { to: '/calendar', label: nav.calendar, icon: 'cal' },
    maySet(posts) && { to: '/settings', label: nav.settings, icon: 'list' },
  ]
  return items.filter((item) => item !== false)
}
