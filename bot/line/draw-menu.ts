import { createRequire } from 'node:module'
import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Menu } from '#shared/people/menu.ts'
import { ICONS } from './icons.data.ts'
import { type Area, boundsOf, HEIGHT, RICH_MENUS, WIDTH } from './menus.ts'

const COLOURS = {
  first: '#c8e0ff',
  firstInk: '#0f2c52',
  other: '#1e4e8c',
  otherInk: '#ffffff',
  line: '#143a6b',
}
const ICON_PX = 190
const LABEL_PX = 116
const HINT_PX = 92
const FONTS = { label: 'SemiBold', hint: 'Regular' }

/** Draws a rich menu: a PNG of 2500 × 1686, its first area bright. */
export async function drawMenu(menu: Menu): Promise<Buffer> {
  const { createCanvas, GlobalFonts, Path2D } = await import('@napi-rs/canvas') // loaded only when a menu must be made
  const require = createRequire(import.meta.url)
  const font = (file: string): string => require.resolve(`@expo-google-fonts/sarabun/${file}`)
  GlobalFonts.registerFromPath(font('600SemiBold/Sarabun_600SemiBold.ttf'), FONTS.label)
  GlobalFonts.registerFromPath(font('400Regular/Sarabun_400Regular.ttf'), FONTS.hint)
  const canvas = createCanvas(WIDTH, HEIGHT)
  const context = canvas.getContext('2d')
  context.fillStyle = COLOURS.line
  context.fillRect(0, 0, WIDTH, HEIGHT)
  RICH_MENUS[menu].forEach((area, at) => drawArea(context, area, at === 0, new Path2D(ICONS[area.icon])))
  return canvas.encode('png')
}

type Path = Parameters<SKRSContext2D['stroke']>[0]

function drawArea(context: SKRSContext2D, area: Area, first: boolean, icon: NonNullable<Path>): void {
  const { x, y, width, height } = boundsOf(area)
  const ink = first ? COLOURS.firstInk : COLOURS.otherInk
  context.fillStyle = first ? COLOURS.first : COLOURS.other
  context.fillRect(x, y, x + width < WIDTH ? width - 3 : width, y + height < HEIGHT ? height - 3 : height)
  const middle = x + width / 2
  const top = y + height / 2 - (area.hint ? 250 : 190)
  drawIcon(context, icon, { x: middle - ICON_PX / 2, y: top, ink })
  context.fillStyle = ink
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.font = `${LABEL_PX}px ${FONTS.label}`
  context.fillText(area.leads.label, middle, top + ICON_PX + 155)
  if (!area.hint) return
  context.font = `${HINT_PX}px ${FONTS.hint}`
  context.fillText(area.hint, middle, top + ICON_PX + 310)
}

function drawIcon(
  context: SKRSContext2D,
  icon: NonNullable<Path>,
  at: { x: number; y: number; ink: string },
): void {
  context.save()
  context.translate(at.x, at.y)
  context.scale(ICON_PX / 24, ICON_PX / 24)
  context.strokeStyle = at.ink
  context.lineWidth = 1.7
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.stroke(icon)
  context.restore()
}
