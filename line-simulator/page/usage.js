import { act } from './api.js'
import { h } from './dom.js'
import { clockTime, shortDay } from './thai-date.js'

const brief = 4
const kept = 100
const faults = [
  ['', 'ปกติ'],
  ['down', 'ล่ม (ตอบ 500)'],
  ['slow', 'ช้า'],
  ['rate-limit', 'จำกัดอัตราการเรียก (429)'],
  ['accept-then-drop', 'รับแล้วสายหลุด'],
]

/** What the plan has counted this month, the latest calls, and a way to let LINE fail. */
export function usageCard(root, sim) {
  const figure = h('span', { class: 'small' })
  const meter = h('i')
  const latest = h('ul', { class: 'log', 'aria-label': 'รายการล่าสุด' })
  const older = h('ul', { class: 'log all', 'aria-label': 'รายการก่อนหน้า' })
  const select = h('select', { class: 'field', 'aria-label': 'ให้ LINE ขัดข้อง' })
  select.append(...faults.map(([value, label]) => h('option', { value }, label)))
  select.addEventListener('change', () => sim.doing(() => act('faults', { kind: select.value || null })))
  root.append(
    h('div', { class: 'row between' }, h('h2', {}, 'ข้อความที่ใช้เดือนนี้'), figure),
    h('div', { class: 'meter', role: 'presentation' }, meter),
    latest,
    h('details', {}, h('summary', {}, 'ดูเพิ่ม และทดสอบเมื่อ LINE ขัดข้อง'), older, select),
  )
  const lines = []
  const show = () => {
    const rows = lines.map(row)
    latest.replaceChildren(...rows.slice(0, brief))
    older.replaceChildren(...rows.slice(brief))
  }
  return {
    update() {
      const { quota, misbehaviour } = sim.world
      figure.replaceChildren(h('b', {}, String(quota.used)), `/${quota.limit}`)
      meter.style.width = `${Math.min(100, (100 * quota.used) / Math.max(1, quota.limit))}%`
      if (document.activeElement !== select) select.value = misbehaviour?.kind ?? ''
    },
    fill(all) {
      lines.splice(0, lines.length, ...all.toReversed().slice(0, kept))
      show()
    },
    add(line) {
      lines.unshift(line)
      lines.splice(kept)
      show()
    },
  }
}

function row({ at, what, text, status, cost }) {
  const failed = status < 200 || status > 299
  const instant = Date.parse(at)
  const end = failed
    ? h('span', { class: 'bad' }, String(status || 'ไม่ตอบ'))
    : h('span', {}, cost === null ? '–' : String(cost))
  return h(
    'li',
    { title: `${shortDay(instant)} ${clockTime(instant)} ${what} ${text}` },
    h('span', { class: 't' }, clockTime(instant)),
    h('span', { class: failed ? 'x bad' : 'x' }, h('b', {}, what), ` ${text}`),
    end,
  )
}
