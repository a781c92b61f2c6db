import { jsonOf, Refusal } from './http.ts'
import type { Answer, Call, Route } from './http.ts'
import { menuOf } from './rich-menus.ts'
import { tell } from './world.ts'
import type { RichMenu } from './kept.ts'
import type { World } from './world.ts'

// The default menu is kept beside those of people, under a name that no userId has.
const everyone = 'all'

/** Who sees which rich menu: the default for all, and one for a person. */
export function menuLinkRoutes(world: World): Route[] {
  return [...defaultRoutes(world), ...personRoutes(world)]
}

/** The rich menu that someone sees: his own, else the default, else none. */
export function menuSeenBy(world: World, userId: string): RichMenu | null {
  const own = world.menus.get(world.menuOf.get(userId) ?? '')
  return own ?? world.menus.get(world.menuOf.get(everyone) ?? '') ?? null
}

function defaultRoutes(world: World): Route[] {
  return [
    {
      at: 'POST /v2/bot/user/all/richmenu/:id',
      handle: (_, param) => link(world, everyone, withPicture(world, param('id'))),
    },
    { at: 'GET /v2/bot/user/all/richmenu', handle: () => linked(world, everyone, 'no default richmenu') },
    { at: 'DELETE /v2/bot/user/all/richmenu', handle: () => link(world, everyone, null) },
  ]
}

function personRoutes(world: World): Route[] {
  const person = (userId: string) => {
    if (!world.people.get(userId)) throw new Refusal(400, 'Unknown user')
    return userId
  }
  return [
    { at: 'POST /v2/bot/richmenu/bulk/link', handle: (call) => bulkLink(world, call) },
    { at: 'POST /v2/bot/richmenu/bulk/unlink', handle: (call) => bulkUnlink(world, call) },
    {
      at: 'POST /v2/bot/user/:userId/richmenu/:id',
      handle: (_, param) => link(world, person(param('userId')), withPicture(world, param('id'))),
    },
    {
      at: 'GET /v2/bot/user/:userId/richmenu',
      handle: (_, param) => linked(world, param('userId'), 'the user has no richmenu'),
    },
    {
      at: 'DELETE /v2/bot/user/:userId/richmenu',
      handle: (_, param) => link(world, person(param('userId')), null),
    },
  ]
}

function link(world: World, whose: string, id: string | null): Answer {
  if (id === null) world.menuOf.remove(whose)
  else world.menuOf.put(whose, id)
  tell(world, { type: 'menu' })
  return { status: 200 }
}

function linked(world: World, whose: string, none: string): Answer {
  const richMenuId = world.menuOf.get(whose)
  if (!richMenuId || !world.menus.get(richMenuId)) throw new Refusal(404, none)
  return { status: 200, body: { richMenuId } }
}

function bulkLink(world: World, call: Call): Answer {
  const id = withPicture(world, String(jsonOf(call)['richMenuId']))
  for (const userId of userIdsOf(call)) if (world.people.get(userId)) link(world, userId, id)
  return { status: 202 }
}

function bulkUnlink(world: World, call: Call): Answer {
  for (const userId of userIdsOf(call)) link(world, userId, null)
  return { status: 202 }
}
function withPicture(world: World, id: string): string {
  if (!menuOf(world, id).picture)
    throw new Refusal(400, 'must upload richmenu image before applying it to user')
  return id
}

function userIdsOf(call: Call): string[] {
  const { userIds } = jsonOf(call)
  if (Array.isArray(userIds)) return userIds.map(String)
  throw new Refusal(400, "The property 'userIds' must be a list")
}
