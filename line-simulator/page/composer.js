import { act } from './api.js'
import { h, iconButton } from './dom.js'

const maxBytes = 10 * 1024 * 1024

/** The line to write in, with a way to attach a file or picture. */
export function composer(sim) {
  const text = textField()
  const file = h('input', { type: 'file', hidden: true, 'aria-label': 'ไฟล์หรือรูปที่จะส่ง' })
  const attach = iconButton('clip', 'ส่งไฟล์หรือรูป', () => file.click())
  const send = h(
    'button',
    { class: 'icon-btn send', 'aria-label': 'ส่ง', title: 'ส่ง' },
    iconButton('send', '').firstChild,
  )
  const form = h('form', { class: 'compose' }, attach, file, text, send)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const words = text.value.trim()
    if (!words) return
    text.value = ''
    sim.doing(() => act('say', { ...sim.here(), text: words }))
  })
  file.addEventListener('change', () => {
    const [chosen] = file.files
    file.value = ''
    if (chosen) sim.doing(() => sendFile(chosen, sim))
  })
  sim.fillIn = (words) => {
    text.value = words
    text.focus()
  }
  return form
}

function textField() {
  return h('input', {
    type: 'text',
    placeholder: 'พิมพ์ข้อความ',
    'aria-label': 'พิมพ์ข้อความ',
    maxlength: 5000,
    autocomplete: 'off',
  })
}

async function sendFile(chosen, sim) {
  if (chosen.size === 0) throw new Error('ไฟล์นี้ว่างเปล่า')
  if (chosen.size > maxBytes) throw new Error('ไฟล์ใหญ่เกิน 10 MB')
  const kind = /^image\/(png|jpeg)$/.test(chosen.type) ? 'image' : 'file'
  const base64 = await base64Of(chosen)
  await act('file', { ...sim.here(), fileName: chosen.name, kind, base64 })
}

function base64Of(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(reader.result.slice(reader.result.indexOf(',') + 1)))
    reader.addEventListener('error', () => reject(new Error('อ่านไฟล์ไม่ได้')))
    reader.readAsDataURL(file)
  })
}
