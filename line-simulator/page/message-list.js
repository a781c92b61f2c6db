import { act } from './api.js'
import { drawEntry } from './bubble.js'
import { h } from './dom.js'
import { shortDay } from './thai-date.js'

const nearEnd = 60

/** The messages of the open chat; follows the end unless one has scrolled up. */
export class MessageList {
  element = h('div', {
    class: 'talk',
    role: 'log',
    'aria-live': 'polite',
    'aria-label': 'ข้อความในแชต',
    tabindex: '0',
  })
  quick = h('div', { class: 'quick', hidden: true, role: 'group', 'aria-label': 'คำตอบด่วน' })
  #typing = h('div', { class: 'said' }, h('div', { class: 'bubble typing' }, h('i'), h('i'), h('i')))
  #typingTimer = 0
  #following = true
  #lastDay = ''
  #sim

  constructor(sim) {
    this.#sim = sim
    const { element } = this
    const toEnd = () => this.#toEnd()
    let lastTop = 0
    element.addEventListener('scroll', () => {
      const { scrollTop, scrollHeight, clientHeight } = element
      // Only who scrolls up stops following: a menu that opens also leaves the end far below.
      if (scrollHeight - scrollTop - clientHeight < nearEnd) this.#following = true
      else if (scrollTop < lastTop) this.#following = false
      lastTop = scrollTop
    })
    // Pictures and letters that come late, and a menu that opens, push the end down.
    element.addEventListener('load', toEnd, true)
    document.fonts.addEventListener('loadingdone', toEnd)
    new ResizeObserver(toEnd).observe(element)
  }

  /** Shows these entries in place of all others. */
  fill(entries) {
    this.#lastDay = ''
    this.#following = true
    this.element.replaceChildren()
    for (const entry of entries) this.#append(entry)
    if (entries.length === 0) {
      this.element.append(h('p', { class: 'hint' }, 'ยังไม่มีข้อความ กดเมนูด้านล่าง หรือพิมพ์ข้อความแรก'))
    }
    this.#showQuick(entries.at(-1))
    this.#toEnd()
  }

  /** Adds an entry at the end, or draws a known one anew where it stands. */
  put(entry) {
    const known = this.element.querySelector(`[data-id="${CSS.escape(entry.id)}"]`)
    if (known) return known.replaceWith(this.#draw(entry))
    this.element.querySelector('.hint')?.remove()
    if (entry.from === 'bot') this.#typing.remove()
    if (entry.from === this.#sim.me) this.#following = true
    this.#append(entry).classList.add('fresh')
    if (this.#typing.isConnected) this.element.append(this.#typing)
    this.#showQuick(entry)
    this.#toEnd()
  }

  /** Shows that an answer is being written, until it comes or the time is over. */
  load(seconds) {
    this.element.append(this.#typing)
    clearTimeout(this.#typingTimer)
    this.#typingTimer = setTimeout(() => this.#typing.remove(), seconds * 1000)
    this.#toEnd()
  }

  #toEnd() {
    if (this.#following) this.element.scrollTop = this.element.scrollHeight
  }

  #append(entry) {
    const day = shortDay(Date.parse(entry.at))
    if (day !== this.#lastDay) this.element.append(h('p', { class: 'day' }, day))
    this.#lastDay = day
    const drawn = this.#draw(entry)
    this.element.append(drawn)
    return drawn
  }

  #draw(entry) {
    const { me, chat, nameOf, press, doing } = this.#sim
    const takeBack = () => doing(() => act('unsend', { from: entry.from, messageId: entry.id }))
    return drawEntry(entry, { me, isGroup: chat !== me, nameOf, press, takeBack })
  }

  #showQuick(entry) {
    const items = entry?.from === 'bot' ? (entry.body.quickReply?.items ?? []) : []
    const press = (action) => () => this.#sim.press(action)
    this.quick.hidden = items.length === 0
    this.quick.replaceChildren(
      ...items.map(({ action }) => h('button', { type: 'button', onclick: press(action) }, action.label)),
    )
  }
}
