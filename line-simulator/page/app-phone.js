import { look } from './api.js'
import { h, icon, iconButton } from './dom.js'
import { clockTime } from './thai-date.js'

/** The phone with the mini-app; it opens what `https://liff.line.me/{liffId}/…` names, signed in as the person. */
export class AppPhone {
  #sim
  #opened = null
  #time = h('span')
  #path = h('div', { class: 'd' })
  #bar = h('div', { class: 'row' })
  #frame = h('div', { class: 'frame' })

  constructor(root, sim) {
    this.#sim = sim
    this.#bar.append(
      h('div', { class: 'grow' }, h('div', { class: 't' }, 'แอป'), this.#path),
      iconButton('sync', 'โหลดแอปใหม่', () => sim.doing(() => this.#show())),
      iconButton('out', 'เปิดในแท็บของเบราว์เซอร์', () => sim.doing(() => this.#aside())),
      iconButton('x', 'ปิดแอป', () => this.close()),
    )
    const status = h('div', { class: 'os' }, this.#time, h('span', {}, '4G'))
    root.append(h('div', { class: 'liff-top' }, status, this.#bar), this.#frame)
    this.close()
  }

  tick(now) {
    this.#time.textContent = clockTime(now)
  }

  /** Opens a path of the mini-app ("/path?query") as who one is. */
  open(tail) {
    this.#opened = { me: this.#sim.me, tail }
    return this.#show()
  }

  close() {
    this.#opened = null
    this.#bar.hidden = true
    this.#frame.replaceChildren(empty())
  }

  async #show() {
    const opened = this.#opened
    const src = await this.#address(opened)
    // Another link was opened meanwhile.
    if (this.#opened !== opened) return
    this.#bar.hidden = false
    this.#path.textContent = `${this.#sim.nameOf(opened.me)} · ${opened.tail}`
    // A new frame each time: a new fragment alone would not load the page again.
    this.#frame.replaceChildren(h('iframe', { src, title: 'แอป', allow: 'clipboard-write' }))
  }

  async #aside() {
    window.open(await this.#address(this.#opened), '_blank')
  }

  async #address({ me, tail }) {
    const { idToken } = await look(`id-token?userId=${encodeURIComponent(me)}`)
    return `${this.#sim.world.appUrl.replace(/\/$/, '')}${tail}#id_token=${idToken}`
  }
}

/** What follows the LIFF id in a link to the mini-app ("/path?query"), null for any other link. */
export function liffTail(uri, liffId) {
  const url = URL.canParse(uri) ? new URL(uri) : null
  if (url?.host !== 'liff.line.me') return null
  const [, id, ...rest] = url.pathname.split('/')
  return id === liffId ? `/${rest.join('/')}${url.search}` : null
}

function empty() {
  const twice = 'หากต้องการใช้แอปสองคนพร้อมกัน โปรดเปิดหน้านี้ในโปรไฟล์เบราว์เซอร์อีกชุดหนึ่ง'
  const words = [h('p', {}, 'กดเมนูหรือปุ่มในการ์ดที่แชต แอปจะเปิดที่นี่'), h('p', { class: 'small' }, twice)]
  return h('div', { class: 'empty' }, icon('phone'), words)
}
