import { type Act, may } from '#shared/people/permissions.ts'
import type { Me, PostView } from '#shared/people/people-view.ts'
import { CALENDAR_FORMS } from '#shared/calendar/form.ts'
import { type Form, FORMS } from '#shared/sheets/forms.ts'
import { APP } from '#shared/text/app.th.ts'
import { FORM_NAME } from '#shared/text/words.th.ts'
import { WaitingRequests } from './requests/waiting-requests.tsx'
import type { NavItem } from './ui/desk-shell.tsx'
import type { IconName } from './ui/icon.tsx'

/** P-2: may the act be done in the area of one of these posts? */
export const mayIn = (posts: readonly PostView[], act: Act): boolean =>
  posts.some((post) => may(posts, act, post.area))

/** Is there something of the whole system or a province for one of these posts to set? */
export const maySet = (posts: readonly PostView[]): boolean =>
  posts.some((post) => may(posts, 'edit-calendar', 'TH') || may(posts, 'set-due-day', post.area))

const { nav } = APP

const ICON = {
  'otop-sales': 'pen',
  'market-sales': 'shop',
  'market-registry': 'list',
} as const satisfies Record<Form, IconName>

/** Where this person's posts lead, in the order of the left navigation. */
export function navItems({ posts, working }: Me): NavItem[] {
  const items: (NavItem | false)[] = [
    { to: '/', label: nav.home, icon: 'home' },
    ...CALENDAR_FORMS.map(
      (form) =>
        posts.some((post) => post.area.length === 4) &&
        ({ to: `/${FORMS[form].path}/${working[form]}`, label: FORM_NAME[form], icon: ICON[form] } as const),
    ),
    posts.some((post) => post.role === 'province-officer') && {
      to: `/province/${working['otop-sales']}`,
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
