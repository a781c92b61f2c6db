import { look } from './api.js'
import { chatHead } from './chat-head.js'
import { composer } from './composer.js'
import { h } from './dom.js'
import { MessageList } from './message-list.js'
import { richMenu } from './rich-menu.js'

const toastMs = 6000

/** The phone with the chat. */
export class ChatPhone {
  #sim
  #head
  #menu
  #list
  #arrived = null

  constructor(root, sim) {
    this.#sim = sim
    this.#head = chatHead(sim)
    this.#list = new MessageList(sim)
    this.#menu = richMenu(sim)
    const toast = h('p', { class: 'toast', role: 'alert', hidden: true })
    const { element, quick } = this.#list
    root.append(this.#head.element, element, quick, this.#menu.element, composer(sim), toast)
    sim.say = (words) => {
      toast.textContent = words
      toast.hidden = false
      clearTimeout(toast.timer)
      toast.timer = setTimeout(() => (toast.hidden = true), toastMs)
    }
  }

  update() {
    this.#head.update()
  }

  put(entry) {
    this.#arrived?.push(entry)
    this.#list.put(entry)
  }

  load(seconds) {
    this.#list.load(seconds)
  }

  /** Shows the chat that is chosen. */
  async open() {
    this.#head.update()
    const arrived = []
    this.#arrived = arrived
    const shown = await this.#fetched()
    // Another choice was made meanwhile.
    if (this.#arrived !== arrived) return
    this.#arrived = null
    this.#list.fill(shown.messages)
    // What came while the chat was fetched may be newer than what was fetched.
    for (const entry of arrived) this.#list.put(entry)
    this.#menu.show(shown.richMenu)
  }

  /** Shows the rich menu anew. */
  async openMenu() {
    const { chat } = this.#sim
    const { richMenu: shown } = await this.#fetched()
    if (chat === this.#sim.chat) this.#menu.show(shown)
  }

  #fetched() {
    return look(`chats/${encodeURIComponent(this.#sim.chat)}`)
  }
}
