import { h, icon } from './dom.js'
import { drawFlex } from './flex.js'
import { clockTime } from './thai-date.js'

const events = {
  follow: (name) => `${name} เพิ่มเป็นเพื่อน`,
  unfollow: (name) => `${name} บล็อกบัญชีนี้`,
  join: (name) => `${name} เข้ากลุ่ม`,
  leave: (name) => `${name} ออกจากกลุ่ม`,
}
const states = {
  delivering: 'กำลังส่ง',
  undelivered: 'ยังส่งไม่ถึง บอตไม่ตอบรับ',
  read: 'อ่านแล้ว',
  sent: '',
  unsent: '',
}

/** Draws one entry of a chat; `nameOf` tells who, `takeBack` unsends an own message. */
export function drawEntry(entry, { me, isGroup, nameOf, press, takeBack }) {
  if (entry.kind === 'note') {
    return h('p', { class: 'event', 'data-id': entry.id }, events[entry.body.event](nameOf(entry.from)))
  }
  const mine = entry.from === me
  const classes = ['said', mine && 'me', entry.kind === 'flex' && 'wide'].filter(Boolean).join(' ')
  return h(
    'div',
    { class: classes, 'data-id': entry.id },
    isGroup && !mine ? h('span', { class: 'name' }, nameOf(entry.from)) : null,
    content(entry, press),
    stamp(entry, mine, takeBack),
  )
}

function content({ id, kind, body, state, from }, press) {
  if (state === 'unsent') return h('div', { class: 'bubble gone' }, 'ยกเลิกข้อความแล้ว')
  if (kind === 'flex') return drawFlex(body.contents, press)
  if (kind === 'text' || kind === 'textV2') return h('div', { class: 'bubble' }, linked(body.text, press))
  if (kind === 'image') {
    const src = from === 'bot' ? body.previewImageUrl : `/simulator/content/${id}`
    return h('img', { class: 'photo', src, alt: 'รูปที่ส่งในแชต' })
  }
  if (kind === 'file') {
    const size = h('small', {}, ` ${Math.max(1, Math.round(body.fileSize / 1024))} KB`)
    return h('div', { class: 'bubble file' }, icon('file'), h('span', {}, body.fileName, size))
  }
  return h('div', { class: 'bubble' }, body.altText ?? `[${kind}]`)
}

/** A text with its addresses made pressable. */
function linked(text, press) {
  return text.split(/(https?:\/\/[^\s]+)/).map((piece, index) => {
    if (index % 2 === 0) return piece
    const open = (event) => {
      event.preventDefault()
      press({ type: 'uri', uri: piece })
    }
    return h('a', { href: piece, rel: 'noreferrer', onclick: open }, piece)
  })
}

function stamp({ at, state, via, kind }, mine, takeBack) {
  const time = clockTime(Date.parse(at))
  const words = mine
    ? `${states[state]} ${time}`.trim()
    : via === 'push' || via === 'multicast'
      ? `${time} · ส่งเอง`
      : time
  const canTakeBack = mine && via === undefined && state !== 'unsent' && kind !== 'note'
  return h(
    'span',
    { class: state === 'undelivered' ? 'stamp bad' : 'stamp' },
    canTakeBack
      ? h('button', { type: 'button', class: 'take-back', onclick: takeBack }, 'ยกเลิกข้อความ')
      : null,
    words,
  )
}
