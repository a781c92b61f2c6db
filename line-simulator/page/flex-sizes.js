const spaces = { none: 0, xs: 2, sm: 4, md: 8, lg: 12, xl: 16, xxl: 20 }
const texts = { xxs: 11, xs: 13, sm: 14, md: 16, lg: 19, xl: 22, xxl: 29, '3xl': 35, '4xl': 48, '5xl': 74 }
const corners = { none: 0, xs: 2, sm: 4, md: 8, lg: 12, xl: 16, xxl: 20 }
const borders = { none: 0, light: 0.5, normal: 1, medium: 2, 'semi-bold': 3, bold: 4 }
const images = {
  xxs: 40,
  xs: 60,
  sm: 80,
  md: 100,
  lg: 120,
  xl: 140,
  xxl: 160,
  '3xl': 180,
  '4xl': 200,
  '5xl': 220,
  full: '100%',
}
const bubbles = { nano: 120, micro: 160, deca: 220, hecto: 241, kilo: 260, mega: 300, giga: 386 }

function length(table, value) {
  if (value === undefined) return ''
  const known = table[value] ?? value
  return typeof known === 'number' ? `${known}px` : String(known)
}

/** CSS lengths of the words (or px, %) that Flex uses. */
export const space = (value) => length(spaces, value)
export const textSize = (value = 'md') => length(texts, value)
export const corner = (value) => length(corners, value)
export const border = (value) => length(borders, value)
export const imageSize = (value = 'md') => length(images, value)
export const bubbleWidth = (value = 'mega') => length(bubbles, value)

/** A colour as Flex writes it (#RRGGBB or #RRGGBBAA), else none. */
export function colour(value) {
  return /^#[0-9a-f]{6}([0-9a-f]{2})?$/i.test(value ?? '') ? value : ''
}

const edges = { paddingTop: 'Top', paddingBottom: 'Bottom', paddingStart: 'Left', paddingEnd: 'Right' }

/** Sets what any component may have: its share of the box, margin, place and offsets. */
export function place(element, part, parent, isFirst) {
  const { style } = element
  const upright = parent.layout === 'vertical'
  const share = part.flex ?? (upright || part.type === 'icon' || part.type === 'separator' ? 0 : 1)
  const fixed = upright ? part.height : part.width
  style.flex = share === 0 || fixed ? '0 0 auto' : `${share} ${share} ${upright ? 'auto' : '0'}`
  const gap = part.margin ?? (isFirst ? undefined : parent.spacing)
  if (gap !== undefined) style[upright ? 'marginTop' : 'marginLeft'] = space(gap)
  if (part.position === 'absolute') style.position = 'absolute'
  if (part.offsetTop) style.top = space(part.offsetTop)
  if (part.offsetBottom) style.bottom = space(part.offsetBottom)
  if (part.offsetStart) style.left = space(part.offsetStart)
  if (part.offsetEnd) style.right = space(part.offsetEnd)
  if (part.gravity && !upright)
    style.alignSelf = { top: 'flex-start', center: 'center', bottom: 'flex-end' }[part.gravity]
}

/** Sets what a box may have: paddings, colours, corners, border, size, alignment. */
export function dressBox({ style }, box) {
  if (box.paddingAll) style.padding = space(box.paddingAll)
  for (const [name, edge] of Object.entries(edges)) if (box[name]) style[`padding${edge}`] = space(box[name])
  style.backgroundColor = colour(box.backgroundColor)
  if (box.background?.type === 'linearGradient') {
    const { angle, startColor, endColor } = box.background
    style.backgroundImage = `linear-gradient(${angle}, ${colour(startColor)}, ${colour(endColor)})`
  }
  style.borderRadius = corner(box.cornerRadius)
  if (box.cornerRadius) style.overflow = 'hidden'
  if (box.borderWidth)
    style.border = `${border(box.borderWidth)} solid ${colour(box.borderColor) || '#d4d6da'}`
  for (const name of ['width', 'height', 'maxWidth', 'maxHeight']) if (box[name]) style[name] = box[name]
  if (box.justifyContent) style.justifyContent = box.justifyContent
  if (box.alignItems) style.alignItems = box.alignItems
}
