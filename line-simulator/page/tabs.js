import { h, icon } from './dom.js'

const names = [
  ['side', 'users', 'ผู้ใช้และเวลา'],
  ['chat', 'chat', 'แชต'],
  ['app', 'phone', 'แอป'],
]

/** Shows one part of the page where there is no room for all three. */
export function showTab(name) {
  document.querySelector('.sim').dataset.tab = name
  for (const button of document.querySelectorAll('#tabs button')) {
    button.setAttribute('aria-current', String(button.dataset.tab === name))
  }
}

/** The bar of tabs at the bottom of a narrow page; the chat's tab counts what is unread. */
export function tabBar(root, sim) {
  const wide = matchMedia('(min-width: 1181px)')
  const open = (name) => {
    if (name === 'chat') sim.unread[sim.chat] = 0
    showTab(name)
    update()
  }
  for (const [name, sign, label] of names) {
    root.append(
      h('button', { type: 'button', 'data-tab': name, onclick: () => open(name) }, icon(sign), label),
    )
  }
  const update = () => {
    const count = sim.unread[sim.chat] ?? 0
    const button = root.querySelector('[data-tab=chat]')
    button.querySelector('.unread')?.remove()
    if (count > 0) button.append(h('span', { class: 'unread' }, String(count)))
  }
  return { update, showing: () => (wide.matches ? 'chat' : document.querySelector('.sim').dataset.tab) }
}
