import { act } from './api.js'
import { avatar, h, icon } from './dom.js'

/** The list of who one may be, the groups, and the form for a newcomer; `choose(me, chat)` is told of a choice. */
export function peopleCard(root, sim, choose) {
  const people = h('ul')
  const groupTitle = h('h2', { class: 'small' }, 'กลุ่ม')
  const groups = h('ul')
  groupTitle.style.margin = '8px 0 4px'
  root.append(newcomer(sim, choose), people, groupTitle, groups)
  return {
    update() {
      const { world, chat, unread } = sim
      people.replaceChildren(
        ...world.people.map((person) => {
          const { userId, note, relation } = person
          const shown = { ...person, note: relation === 'blocked' ? 'บล็อกบัญชีนี้อยู่' : note }
          return entry(shown, chat === userId, unread[userId], () => choose(userId, userId))
        }),
      )
      groupTitle.hidden = world.groups.length === 0
      groups.replaceChildren(
        ...world.groups.map(({ groupId, name, members, botIn }) => {
          const note = `กลุ่ม LINE ${members.length} คน${botIn ? '' : ' · บัญชีทางการยังไม่อยู่ในกลุ่ม'}`
          const speaker = members.includes(sim.me) ? sim.me : members[0]
          return entry({ name, note }, chat === groupId, unread[groupId], () => choose(speaker, groupId))
        }),
      )
    },
  }
}

function entry(one, pressed, unread, onclick) {
  return h(
    'li',
    {},
    h(
      'button',
      { type: 'button', class: 'who', 'aria-pressed': String(pressed), onclick },
      avatar(one),
      h('span', { class: 'grow' }, h('b', {}, one.name), h('small', {}, one.note)),
      unread
        ? h('span', { class: 'unread' }, h('span', { class: 'sr' }, 'ข้อความใหม่ '), String(unread))
        : null,
    ),
  )
}

function newcomer(sim, choose) {
  const field = h('input', {
    class: 'field',
    name: 'name',
    required: true,
    maxlength: 60,
    'aria-label': 'ชื่อผู้มาใหม่',
    placeholder: 'ชื่อ',
  })
  const form = h('form', { class: 'form' }, field, h('button', { class: 'btn' }, 'เพิ่ม'))
  const details = h(
    'details',
    {},
    h('summary', {}, h('h2', { class: 'grow' }, 'ท่านเป็นใคร'), icon('plus'), 'เพิ่มผู้มาใหม่'),
    form,
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const name = field.value.trim()
    if (!name) return
    field.value = ''
    details.open = false
    sim.doing(() => welcome(name, sim, choose))
  })
  return details
}

async function welcome(name, sim, choose) {
  const userId = `U${crypto.randomUUID().replaceAll('-', '')}`
  await act('people', { userId, name, note: 'เพิ่มเอง' })
  await sim.reload()
  await choose(userId, userId)
  await act('follow', { from: userId })
}
