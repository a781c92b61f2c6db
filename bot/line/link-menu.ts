import { menuOf } from '#shared/people/menu.ts'
import type { Deps } from '../deps.ts'
import { postsOf } from '../people/posts.store.ts'
import { menuName } from './menus.ts'

/** C-9: links the rich menu that fits the posts a person holds now; later when it has not been made yet. Throws LineError. */
export async function linkMenu(deps: Deps, person: string, lineUserId: string): Promise<'linked' | 'later'> {
  const name = menuName(deps.config.line, menuOf(await postsOf(person)))
  const menu = (await deps.line.richMenus.list()).find((one) => one.name === name)
  if (!menu) return 'later'
  await deps.line.richMenus.link(lineUserId, menu.id)
  return 'linked'
}
