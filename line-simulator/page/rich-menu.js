import { h, icon } from './dom.js'

/** The picture menu under a chat, with its areas, and the bar that hides it. */
export function richMenu(sim) {
  const element = h('div', { class: 'menu', hidden: true })
  let shownId = null
  let open = true
  const hide = (closed) => {
    open = !closed
    element.firstChild.hidden = closed
    const bar = element.lastChild
    bar.setAttribute('aria-expanded', String(open))
    bar.firstChild.replaceWith(icon(open ? 'down' : 'up'))
  }
  sim.openMenu = (wanted) => !element.hidden && hide(!wanted)
  return {
    element,
    show(rich) {
      element.hidden = !rich?.picture
      if (!rich?.picture || rich.richMenuId === shownId) return
      shownId = rich.richMenuId
      const bar = h(
        'button',
        { type: 'button', class: 'toggle', onclick: () => hide(open) },
        icon('down'),
        rich.menu.chatBarText,
      )
      element.replaceChildren(picture(rich, sim), bar)
      hide(rich.menu.selected === false)
    },
  }
}

function picture({ richMenuId, menu }, sim) {
  const { width, height } = menu.size
  const image = h('img', { src: `/simulator/content/${encodeURIComponent(richMenuId)}`, alt: '' })
  const box = h('div', { class: 'pic', role: 'group', 'aria-label': menu.name }, image)
  box.style.aspectRatio = `${width} / ${height}`
  for (const [index, { bounds, action }] of menu.areas.entries()) {
    const label = action.label ?? action.displayText ?? action.text ?? `ช่องที่ ${index + 1}`
    const area = h('button', {
      type: 'button',
      class: 'area',
      'aria-label': label,
      title: label,
      onclick: () => sim.press(action),
    })
    area.style.left = `${(100 * bounds.x) / width}%`
    area.style.top = `${(100 * bounds.y) / height}%`
    area.style.width = `${(100 * bounds.width) / width}%`
    area.style.height = `${(100 * bounds.height) / height}%`
    box.append(area)
  }
  return box
}
