import { act } from './api.js'
import { avatar, h, icon } from './dom.js'

/** The bar above a chat: who it is with, what can be done to it, and in a group who speaks. */
export function chatHead(sim) {
  const bar = h('div', { class: 'bar-top' })
  const speaker = h('label', { class: 'speaker', hidden: true })
  const invite = h('div', { class: 'invite', hidden: true })
  const update = () => {
    const { world, chat, me } = sim
    const group = world.groups.find(({ groupId }) => groupId === chat)
    const person = world.people.find(({ userId }) => userId === me)
    bar.replaceChildren(...(group ? groupBar(group, sim) : botBar(person, sim)))
    speaker.hidden = !group
    if (group) speaker.replaceChildren('พูดในนามของ', speakers(group, sim))
    invite.hidden = Boolean(group) || person?.relation === 'friend'
    if (!group && person) invite.replaceChildren(...inviting(person, sim))
  }
  return { element: h('div', {}, bar, speaker, invite), update }
}

function botBar(person, sim) {
  const { name } = sim.world.bot
  const block = () => sim.doing(() => act('unfollow', { from: sim.me }))
  const acts = person?.relation === 'friend' ? [menuItem('บล็อกบัญชีนี้', block)] : []
  return [avatar({ name }), title(name, `บัญชีทางการ · แชตของ${person?.name ?? ''}`), more(acts)]
}

function groupBar({ groupId, name, members, botIn }, sim) {
  const outside = sim.world.people.filter(({ userId }) => !members.includes(userId))
  const move = (label, path, body) => menuItem(label, () => sim.doing(() => act(path, { groupId, ...body })))
  const acts = [
    botIn ? move('นำบัญชีทางการออกจากกลุ่ม', 'leave-group') : move('เชิญบัญชีทางการเข้ากลุ่ม', 'join-group'),
    ...outside.map(({ userId, name: who }) => move(`เชิญ ${who}`, 'join-group', { userId })),
  ]
  return [avatar({ name }), title(`${name} (${members.length})`, 'กลุ่ม LINE'), more(acts)]
}

function title(name, note) {
  return h('div', { class: 'grow' }, h('b', {}, name), h('small', {}, note))
}

function menuItem(label, onclick) {
  return h('button', { type: 'button', onclick }, label)
}

function more(acts) {
  if (acts.length === 0) return ''
  const details = h(
    'details',
    { class: 'more' },
    h('summary', { 'aria-label': 'การกระทำอื่น' }, icon('dots')),
    h('div', {}, acts),
  )
  details.addEventListener('click', (event) => event.target.closest('div button') && (details.open = false))
  details.addEventListener(
    'focusout',
    (event) => !details.contains(event.relatedTarget) && (details.open = false),
  )
  return details
}

function speakers({ members, groupId }, sim) {
  const select = h('select', { onchange: () => sim.choose(select.value, groupId) })
  for (const userId of members) {
    select.append(h('option', { value: userId, selected: userId === sim.me }, sim.nameOf(userId)))
  }
  return select
}

function inviting({ userId, relation }, sim) {
  const blocked = relation === 'blocked'
  const words = blocked ? 'ท่านบล็อกบัญชีนี้อยู่ ข้อความจะไม่มาถึง' : 'ยังไม่ได้เพิ่มบัญชีนี้เป็นเพื่อน'
  const label = blocked ? 'เลิกบล็อก' : 'เพิ่มเพื่อน'
  const follow = () => sim.doing(() => act('follow', { from: userId }))
  return [h('span', {}, words), h('button', { type: 'button', class: 'btn p', onclick: follow }, label)]
}
