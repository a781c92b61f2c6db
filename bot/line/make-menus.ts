import { MENUS } from '#shared/people/menu.ts'
import type { Deps } from '../deps.ts'
import { type Loop, startLoop } from '../messages/loop.ts'
import { queueMenu } from '../messages/queue-menu.ts'
import { findPersons } from '../people/people.store.ts'
import { postsWithin } from '../people/posts.store.ts'
import { drawApart } from './draw-apart.ts'
import { menuBody, menuName, NAME_PREFIX } from './menus.ts'

/**
 * C-9: makes the rich menus that are not there by name, sets the guests' as everybody's, owes each holder of a post who is a
 * friend (the others get theirs when they become one) the link to a new one, removes our old ones. Throws LineError.
 */
export async function makeMenus(deps: Pick<Deps, 'config' | 'line' | 'wake'>): Promise<void> {
  const { richMenus } = deps.line
  const there = await richMenus.list()
  const bodies = MENUS.map((menu) => ({ menu, body: menuBody(deps.config.line, menu) }))
  const missing = bodies.filter(({ body }) => !there.some(({ name }) => name === body.name))
  for (const { menu, body } of missing) await richMenus.create(body, await drawApart(menu))
  const made = missing.length > 0 ? await richMenus.list() : there
  const guests = made.find(({ name }) => name === menuName(deps.config.line, 'guest'))
  if (guests) await richMenus.setDefault(guests.id)
  if (missing.some(({ menu }) => menu !== 'guest')) await linkEverybody(deps)
  const old = there.filter(
    ({ name }) => name.startsWith(NAME_PREFIX) && !bodies.some(({ body }) => body.name === name),
  )
  for (const { id } of old) await richMenus.remove(id)
}

async function linkEverybody(deps: Pick<Deps, 'wake'>): Promise<void> {
  const holders = new Set((await postsWithin('TH')).map(({ person }) => person))
  const friends = (await findPersons([...holders])).filter(({ friend }) => friend)
  for (const { _id } of friends) await queueMenu(_id)
  deps.wake()
}

const RETRY_MS = 30_000

/** Makes the rich menus in the background, again every half minute while LINE is not reached; LINE's absence stops nothing. */
export function startMenus(deps: Pick<Deps, 'config' | 'line' | 'wake' | 'log'>): Loop {
  let made = false
  return startLoop(deps.log, 'menus', RETRY_MS, async () => {
    if (!made) await makeMenus(deps)
    made = true
  })
}
