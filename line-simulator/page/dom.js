const icons = {
  right: '<path d="m9 6 6 6-6 6"/>',
  down: '<path d="m6 9 6 6 6-6"/>',
  up: '<path d="m6 15 6-6 6 6"/>',
  x: '<path d="M6 6l12 12M18 6 6 18"/>',
  dots: '<path d="M12 5.5v.01M12 12v.01M12 18.5v.01" stroke-width="3.4"/>',
  file: '<path d="M6 3h8l5 5v13H6z"/><path d="M14 3v5h5M9.5 13h6M9.5 17h6"/>',
  send: '<path d="M21 3 10 14M21 3l-7 18-4-7-7-4z"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  chat: '<path d="M4 5h16v11H10l-5 4v-4H4z"/>',
  users: '<circle cx="12" cy="8" r="4"/><path d="M4 20.5c1-4.3 4.2-6 8-6s7 1.7 8 6"/>',
  phone: '<rect x="6.5" y="2.5" width="11" height="19" rx="2.5"/><path d="M11 18.5h2"/>',
  sync: '<path d="M4 12a8 8 0 0 1 13.7-5.6L20 9M20 4v5h-5M20 12a8 8 0 0 1-13.7 5.6L4 15M4 20v-5h5"/>',
  out: '<path d="M14 4h6v6M20 4l-9 9M18 14v6H4V6h6"/>',
  clip: '<path d="m20 11-8.5 8.5a5 5 0 0 1-7-7L13 4a3.300 3.300 0 0 1 4.700 4.700L9.500 17a1.700 1.700 0 0 1-2.400-2.400L14.500 7"/>',
}

/** An icon of the page's set, hidden from screen readers. */
export function icon(name) {
  const box = document.createElement('template')
  box.innerHTML = `<svg class="ic" viewBox="0 0 24 24" aria-hidden="true">${icons[name]}</svg>`
  return box.content.firstChild
}

/** Makes an element: attributes, `on…` listeners, then children (text, elements, lists; empty ones are left out). */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else if (name === 'class') element.className = value
    else element.setAttribute(name, value === true ? '' : value)
  }
  element.append(
    ...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false),
  )
  return element
}

/** A button with an icon alone, named for screen readers. */
export function iconButton(name, label, onclick, more = {}) {
  return h(
    'button',
    { type: 'button', class: 'icon-btn', 'aria-label': label, title: label, onclick, ...more },
    icon(name),
  )
}

/** A round picture, or the first letter of the name. */
export function avatar({ name, picture }) {
  const letter = /[ก-ฮA-Za-z0-9?]/.exec(name.replace(/^(คุณ|นางสาว|นาง|นาย|กลุ่ม)\s*/, ''))?.[0] ?? name[0]
  return h(
    'span',
    { class: 'av', 'aria-hidden': 'true' },
    picture ? h('img', { src: picture, alt: '' }) : letter,
  )
}
