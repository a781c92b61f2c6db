import { act } from './api.js'
import { h } from './dom.js'
import { clockTime, shortDay } from './thai-date.js'

const brief = 4
const kept = 100
const names = { push: 'ส่งเอง', reply: 'ตอบกลับ', webhook: 'ผู้ใช้ส่งมา' }
const events = {
  follow: 'เพิ่มเพื่อน',
  unfollow: 'บล็อก',
  join: 'เข้ากลุ่ม',
  leave: 'ออกจากกลุ่ม',
  unsend: 'ยกเลิกข้อความ',
  postback: 'กดปุ่ม',
}
const faults = [
  ['', 'ปกติ'],
  ['down', 'ล่ม (ตอบ 500)'],
  ['slow', 'ช้า'],
  ['rate-limit', 'จำกัดอัตราการเรียก (429)'],
  ['accept-then-drop', 'รับแล้วสายหลุด'],
]

/** What the plan has counted this month, the latest calls, and a way to let LINE fail. */
export class UsageCard {
  #sim
  #lines = []
  #figure = h('span', { class: 'small' })
  #meter = h('i')
  #latest = h('ul', { class: 'log', 'aria-label': 'รายการล่าสุด' })
  #older = h('ul', { class: 'log all', 'aria-label': 'รายการก่อนหน้า' })
  #fault

  constructor(root, sim) {
    this.#sim = sim
    this.#fault = faultSelect(sim)
    root.append(
      h('div', { class: 'row between' }, h('h2', {}, 'ข้อความที่ใช้เดือนนี้'), this.#figure),
      h('div', { class: 'meter', role: 'presentation' }, this.#meter),
      this.#latest,
      h('details', {}, h('summary', {}, 'ดูเพิ่ม และทดสอบเมื่อ LINE ขัดข้อง'), this.#older, this.#fault),
    )
  }

  update() {
    const { quota, misbehaviour } = this.#sim.world
    this.#figure.replaceChildren(
      h('b', {}, String(quota.used)),
      quota.limit === null ? '' : `/${quota.limit}`,
    )
    this.#meter.style.width = `${Math.min(100, (100 * quota.used) / Math.max(1, quota.limit ?? Infinity))}%`
    if (document.activeElement !== this.#fault) this.#fault.value = misbehaviour?.kind ?? ''
  }

  /** Shows these lines (oldest first) in place of all others. */
  fill(lines) {
    this.#lines = lines.toReversed().slice(0, kept)
    this.#show()
  }

  add(line) {
    this.#lines = [line, ...this.#lines].slice(0, kept)
    this.#show()
  }

  #show() {
    const rows = this.#lines.map(row)
    this.#latest.replaceChildren(...rows.slice(0, brief))
    this.#older.replaceChildren(...rows.slice(brief))
  }
}

function faultSelect(sim) {
  const select = h('select', { class: 'field', 'aria-label': 'ให้ LINE ขัดข้อง' })
  select.append(...faults.map(([value, label]) => h('option', { value }, label)))
  select.addEventListener('change', () => sim.doing(() => act('faults', { kind: select.value || null })))
  return select
}

function row({ at, what, text, status, cost }) {
  const failed = status < 200 || status > 299
  const instant = Date.parse(at)
  const end = failed
    ? h('span', { class: 'bad' }, String(status || 'ไม่ตอบ'))
    : h('span', {}, cost === null ? '–' : String(cost))
  return h(
    'li',
    { title: `${shortDay(instant)} ${clockTime(instant)} ${names[what] ?? what} ${events[text] ?? text}` },
    h('span', { class: 't' }, clockTime(instant)),
    h('span', { class: failed ? 'x bad' : 'x' }, h('b', {}, names[what] ?? what), ` ${events[text] ?? text}`),
    end,
  )
}
