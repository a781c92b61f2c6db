import { h } from './dom.js'
import { bubbleWidth, colour, dressBox, imageSize, place, space, textSize } from './flex-sizes.js'

/** Draws a Flex container: a bubble, or a row of them to swipe; `press` gets the action of what is pressed. */
export function drawFlex(container, press) {
  if (container.type !== 'carousel') return drawBubble(container, press)
  const bubbles = container.contents.map((bubble) => drawBubble(bubble, press))
  return h(
    'div',
    { class: 'fx-row', tabindex: '0', role: 'group', 'aria-label': 'การ์ดหลายใบ เลื่อนดูทางขวา' },
    bubbles,
  )
}

const paddings = { header: '20px', body: '19px 20px', footer: '10px' }

function drawBubble(bubble, press) {
  const parts = ['header', 'hero', 'body', 'footer'].flatMap((name) => {
    const part = bubble[name]
    if (!part) return []
    const element = draw(part, { layout: 'vertical' }, true, press)
    if (part.type === 'box') dressBlock(element, part, name, bubble.styles?.[name])
    return [element]
  })
  const article = h('article', { class: 'fx', dir: bubble.direction ?? 'ltr' }, parts)
  article.style.width = bubbleWidth(bubble.size)
  return pressable(article, bubble.action, press)
}

function dressBlock(element, part, name, styles = {}) {
  if (!part.paddingAll) {
    const [vertical, sides = vertical] = paddings[name].split(' ')
    if (!part.paddingTop) element.style.paddingTop = vertical
    if (!part.paddingBottom) element.style.paddingBottom = vertical
    if (!part.paddingStart) element.style.paddingLeft = sides
    if (!part.paddingEnd) element.style.paddingRight = sides
  }
  if (name === 'body') element.style.flex = '1 0 auto'
  if (styles.backgroundColor) element.style.backgroundColor = colour(styles.backgroundColor)
  if (styles.separator) element.style.borderTop = `1px solid ${colour(styles.separatorColor) || '#d4d6da'}`
}

function draw(part, parent, isFirst, press) {
  const make = { box, text, button, image, icon: image, separator, filler: () => h('span') }[part.type]
  const element = make ? make(part, press, parent) : h('span', { class: 'xs muted' }, `[${part.type}]`)
  place(element, part.type === 'filler' ? { flex: 1, ...part } : part, parent, isFirst)
  return part.type === 'button' || part.type === 'separator'
    ? element
    : pressable(element, part.action, press)
}

function box(part, press) {
  const children = (part.contents ?? []).map((child, index) => draw(child, part, index === 0, press))
  const element = h('div', { class: `fx-box ${part.layout}` }, children)
  dressBox(element, part)
  return element
}

function text(part) {
  const spans = part.contents?.map((span) => dressText(h('span', {}, span.text), span))
  const element = h('p', { class: part.wrap ? 'fx-text wrap' : 'fx-text' }, spans ?? part.text)
  dressText(element, { size: 'md', ...part })
  element.style.textAlign = part.align ?? ''
  if (part.lineSpacing) element.style.lineHeight = `calc(1.3em + ${space(part.lineSpacing)})`
  if (part.maxLines) {
    const clamp = {
      display: '-webkit-box',
      webkitBoxOrient: 'vertical',
      webkitLineClamp: part.maxLines,
      overflow: 'hidden',
    }
    Object.assign(element.style, clamp)
  }
  return element
}

function dressText(element, { size, weight, color, style, decoration }) {
  if (size) element.style.fontSize = textSize(size)
  if (weight) element.style.fontWeight = weight === 'bold' ? 700 : 400
  element.style.color = colour(color)
  if (style === 'italic') element.style.fontStyle = 'italic'
  if (decoration && decoration !== 'none') element.style.textDecoration = decoration
  return element
}

function button(part, press) {
  const style = part.style ?? 'link'
  const classes = `fx-btn ${style} ${part.height ?? 'md'}`
  const element = h(
    'button',
    { type: 'button', class: classes, onclick: () => press(part.action) },
    part.action.label,
  )
  if (part.color) element.style[style === 'link' ? 'color' : 'backgroundColor'] = colour(part.color)
  return element
}

function image(part, press, parent) {
  const element = h('img', { src: part.url, alt: '', loading: 'lazy' })
  const { style } = element
  style.objectFit = part.aspectMode === 'cover' ? 'cover' : 'contain'
  style.aspectRatio = (part.aspectRatio ?? '1:1').replace(':', ' / ')
  style.maxWidth = '100%'
  style.alignSelf = { start: 'flex-start', end: 'flex-end' }[part.align] ?? 'center'
  style.backgroundColor = colour(part.backgroundColor)
  style.width = part.type === 'icon' ? textSize(part.size) : imageSize(part.size)
  if (part.type === 'icon') style.height = parent.layout === 'baseline' ? '' : textSize(part.size)
  return element
}

function separator(part, press, parent) {
  const element = h('div', { class: 'fx-line', role: 'presentation' })
  element.style[parent.layout === 'vertical' ? 'height' : 'width'] = '1px'
  element.style.backgroundColor = colour(part.color)
  return element
}

function pressable(element, action, press) {
  if (!action) return element
  element.classList.add('fx-click')
  element.setAttribute('role', 'button')
  element.setAttribute('tabindex', '0')
  element.addEventListener('click', (event) => {
    event.stopPropagation()
    press(action)
  })
  element.addEventListener('keydown', (event) => event.key === 'Enter' && press(action))
  return element
}
