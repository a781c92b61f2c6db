import { checkBody } from './check-body.ts'
import { contentFile, dropContent, keepContent, pictureType, pngSize } from './content.ts'
import { jsonOf, Refusal } from './http.ts'
import type { Answer, Call, Route } from './http.ts'
import { httpAllowed } from './sending.ts'
import { freshId, tell } from './world.ts'
import type { RichMenu } from './kept.ts'
import type { World } from './world.ts'

const maxPicture = 1024 * 1024

/** Rich menus: make, list, picture, remove. */
export function menuRoutes(world: World): Route[] {
  const check = (call: Call) =>
    checkBody<Record<string, unknown>>('RichMenuRequest', jsonOf(call), httpAllowed(world))
  return [
    {
      at: 'POST /v2/bot/richmenu/validate',
      handle: (call) => {
        check(call)
        return { status: 200 }
      },
    },
    { at: 'POST /v2/bot/richmenu', handle: (call) => make(world, check(call)) },
    { at: 'GET /v2/bot/richmenu/list', handle: () => ({ status: 200, body: list(world) }) },
    {
      at: 'GET /v2/bot/richmenu/:id',
      handle: (_, param) => ({ status: 200, body: shown(menuOf(world, param('id'))) }),
    },
    { at: 'DELETE /v2/bot/richmenu/:id', handle: (_, param) => remove(world, param('id')) },
    {
      at: 'POST /v2/bot/richmenu/:id/content',
      limit: maxPicture,
      handle: (call, param) => picture(world, param('id'), call.body),
    },
    { at: 'GET /v2/bot/richmenu/:id/content', handle: (_, param) => pictureOf(world, param('id')) },
  ]
}

function pictureOf(world: World, id: string): Answer {
  const { bytes, type } = contentFile(world, id)
  return { status: 200, body: bytes, headers: { 'content-type': type } }
}

function make(world: World, menu: Record<string, unknown>): Answer {
  const richMenuId = freshId('richmenu-')
  world.menus.put(richMenuId, { richMenuId, menu })
  return { status: 200, body: { richMenuId } }
}

function shown({ richMenuId, menu }: RichMenu) {
  return { richMenuId, ...menu }
}

function list(world: World) {
  return { richmenus: world.menus.all().map(shown) }
}

/** A known rich menu; a 404 Refusal otherwise. */
export function menuOf(world: World, id: string): RichMenu {
  const menu = world.menus.get(id)
  if (!menu) throw new Refusal(404, 'richmenu not found')
  return menu
}

function picture(world: World, id: string, bytes: Buffer): Answer {
  const menu = menuOf(world, id)
  if (menu.picture) throw new Refusal(400, 'An image has already been uploaded to the richmenu')
  const type = pictureType(bytes)
  if (!type) throw new Refusal(400, 'The image must be a JPEG or a PNG')
  const size = menu.menu['size'] as { width: number; height: number }
  const real = type === 'image/png' ? pngSize(bytes) : size
  if (real.width !== size.width || real.height !== size.height)
    throw new Refusal(400, 'The image has another size than the richmenu')
  keepContent(world, id, bytes)
  world.menus.put(id, { ...menu, picture: type })
  tell(world, { type: 'menu' })
  return { status: 200 }
}

function remove(world: World, id: string): Answer {
  menuOf(world, id)
  world.menus.remove(id)
  dropContent(world, id)
  tell(world, { type: 'menu' })
  return { status: 200 }
}
