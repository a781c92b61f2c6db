import { act } from './api.js'
import { h } from './dom.js'
import { clockTime, fromField, thaiDay, toField } from './thai-date.js'

const hour = 3_600_000

/** Why the clock was not moved, by the reason of the answer. */
const refusals = {
  backward: 'นาฬิกาจำลองเดินไปข้างหน้าเท่านั้น กรุณาเลือกเวลาที่ยังมาไม่ถึง',
  'too-far': 'เลื่อนเวลาได้ครั้งละไม่เกิน 400 วัน และไม่เกินปี พ.ศ. 2641 กรุณาเลือกเวลาที่ใกล้กว่านี้',
}

/** The clock: what it shows, and the ways to move it forward. */
export class ClockCard {
  #sim
  #late = []
  #refused = null
  #chip = h('span', { class: 'chip' })
  #day = h('b')
  #time = h('span', { class: 'small muted' })
  #note = h('p', { class: 'note', role: 'status', hidden: true })
  #jumps = h('div', { class: 'jump' })

  constructor(root, sim) {
    this.#sim = sim
    const head = h('div', { class: 'row between' }, h('h2', {}, 'นาฬิกา'), this.#chip)
    const face = h('p', { class: 'now' }, this.#day, this.#time)
    root.append(head, face, this.#note, this.#jumps, this.#elsewhere())
    setInterval(() => this.#tick(), 1000)
  }

  /** The simulated instant in milliseconds. */
  now() {
    return Date.now() + this.#sim.world.clock.offsetMs
  }

  update() {
    const { moving, missing, marks } = this.#sim.world.clock
    const late = this.#late.filter((name) => missing.includes(name))
    this.#chip.className = moving ? 'chip wait' : 'chip'
    this.#chip.textContent = moving ? 'กำลังเลื่อนเวลา' : 'เวลาจำลอง'
    this.#note.textContent = this.#words(moving, moving ? missing : late)
    this.#note.hidden = this.#note.textContent === ''
    if (this.#jumps.children.length === 0) this.#jumps.append(...this.#steps(marks))
    this.#tick()
  }

  #words(moving, waitedFor) {
    if (!moving && this.#refused) return refusals[this.#refused]
    if (waitedFor.length === 0) return ''
    const names = waitedFor.join(', ')
    return moving ? `กำลังเลื่อนเวลา รอ ${names}` : `เลื่อนเวลาแล้ว แต่ยังไม่ตอบ: ${names}`
  }

  #tick() {
    if (!this.#sim.world) return
    const now = this.now()
    this.#day.textContent = thaiDay(now)
    this.#time.textContent = `${clockTime(now)} น.`
    for (const button of this.#jumps.children) {
      button.disabled = this.#sim.world.clock.moving || Date.parse(button.dataset.at) <= now
    }
  }

  #move(to) {
    return this.#sim.doing(async () => {
      this.#late = []
      this.#refused = null
      await this.#ask(to)
      await this.#sim.reload()
    })
  }

  async #ask(to) {
    try {
      this.#late = (await act('clock', { to })).missing
    } catch (error) {
      if (!(error.reason in refusals)) throw error
      this.#refused = error.reason
    }
  }

  #steps(marks) {
    const button = (label, onclick, at) =>
      h('button', { type: 'button', class: 'btn', onclick, 'data-at': at }, label)
    const step = (label, ms) => button(label, () => this.#move(new Date(this.now() + ms).toISOString()))
    const jumps = marks.map(({ label, at }) => button(label, () => this.#move(at), at))
    return [step('+1 ชม.', hour), step('+1 วัน', 24 * hour), ...jumps]
  }

  #elsewhere() {
    const label = 'วันและเวลาที่ต้องการไป (ค.ศ.)'
    const field = h('input', { type: 'datetime-local', class: 'field', 'aria-label': label })
    const form = h('form', { class: 'form' }, field, h('button', { class: 'btn' }, 'ไป'))
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      if (field.value) this.#move(fromField(field.value))
    })
    const details = h('details', {}, h('summary', {}, 'เลือกวันและเวลาเอง'), form)
    details.addEventListener('toggle', () => (field.value = toField(this.now())))
    return details
  }
}
