import { act, listen, look } from './api.js'
import { AppPhone, liffTail } from './app-phone.js'
import { ChatPhone } from './chat.js'
import { ClockCard } from './clock.js'
import { peopleCard } from './people.js'
import { showTab, tabBar } from './tabs.js'
import { UsageCard } from './usage.js'

/** What every part of the page shares: the world as last seen, who one is, which chat is open, and what can be done. */
const sim = { world: null, me: null, chat: null, unread: {}, choose, press, reload, doing, here, nameOf }

const part = (id) => document.getElementById(id)
const people = peopleCard(part('people'), sim, choose)
const clock = new ClockCard(part('clock'), sim)
const usage = new UsageCard(part('usage'), sim)
const chat = new ChatPhone(part('chat'), sim)
const app = new AppPhone(part('app'), sim)
const tabs = tabBar(part('tabs'), sim)
let reloading = null

function nameOf(userId) {
  if (userId === 'bot') return sim.world.bot.name
  return sim.world.people.find((person) => person.userId === userId)?.name ?? 'ไม่ทราบชื่อ'
}

/** Where one speaks: `to` only in a group. */
function here() {
  return sim.chat === sim.me ? { from: sim.me } : { from: sim.me, to: sim.chat }
}

/** Does something, and says in the chat why it could not be done. */
function doing(work) {
  return work().catch((error) => sim.say(`ทำไม่สำเร็จ: ${error.message}`))
}

/** Looks at the world again; several wishes at once are one look. */
function reload() {
  reloading ??= look('state').then((world) => {
    reloading = null
    sim.world = world
    for (const view of [people, clock, usage, chat, tabs]) view.update()
    app.tick(clock.now())
  })
  return reloading
}

function choose(me, where) {
  if (sim.me !== me) app.close()
  Object.assign(sim, { me, chat: where, unread: { ...sim.unread, [where]: 0 } })
  history.replaceState(null, '', `#${[me, where].map(encodeURIComponent).join('/')}`)
  part('chat-caption').textContent = where === me ? 'แชต 1:1' : 'แชตกลุ่ม'
  people.update()
  tabs.update()
  showTab('chat')
  return doing(() => chat.open())
}

/** Does what a button, an area of the menu or a quick reply says. */
function press(action = {}) {
  const { type, uri, text, data, displayText, inputOption, fillInText } = action
  if (type === 'uri') return openLink(uri)
  if (type === 'message') return doing(() => act('say', { ...here(), text }))
  if (type === 'clipboard') return doing(() => navigator.clipboard.writeText(action.clipboardText))
  if (type !== 'postback') return sim.say('ปุ่มแบบนี้ยังลองที่นี่ไม่ได้')
  if (inputOption === 'openRichMenu' || inputOption === 'closeRichMenu')
    sim.openMenu(inputOption === 'openRichMenu')
  if (inputOption === 'openKeyboard') sim.fillIn(fillInText ?? '')
  return doing(() => act('postback', { ...here(), data, ...(displayText ? { displayText } : {}) }))
}

function openLink(uri) {
  const tail = liffTail(uri, sim.world.liffId)
  if (tail === null) return window.open(uri, '_blank', 'noopener')
  showTab('app')
  return doing(() => app.open(tail))
}

function heard(event) {
  if (event.type === 'state') return reload()
  if (event.type === 'log') return usage.add(event.line)
  if (event.type === 'menu') return sim.chat && sim.chat === sim.me ? doing(() => chat.openMenu()) : null
  if (event.type === 'loading') return event.chat === sim.chat ? chat.load(event.seconds) : null
  return heardEntry(event.entry)
}

function heardEntry(entry) {
  if (entry.chat === sim.chat) chat.put(entry)
  const seen = entry.chat === sim.chat && tabs.showing() === 'chat'
  if (seen || entry.from === sim.me || entry.kind === 'note' || entry.state === 'unsent') return
  if (entry.from !== 'bot' && entry.state === 'read') return
  sim.unread[entry.chat] = (sim.unread[entry.chat] ?? 0) + 1
  people.update()
  tabs.update()
}

/** After the first connection and every lost one: everything anew. */
async function opened() {
  await reload()
  usage.fill(await look('log'))
  if (sim.chat) return chat.open()
  const [me, where] = location.hash.slice(1).split('/').map(decodeURIComponent)
  const { people: everyone, groups } = sim.world
  const known = everyone.some(({ userId }) => userId === me)
  const who = known ? me : everyone[0]?.userId
  if (!who) return showTab('side')
  await choose(who, groups.some(({ groupId }) => groupId === where) ? where : who)
  showTab(known ? 'chat' : 'side')
}

// The app asks to be closed, as LINE's own browser would do it.
window.addEventListener('message', ({ data, origin }) => {
  if (data?.type !== 'close-app' || !sim.world || origin !== new URL(sim.world.appUrl).origin) return
  app.close()
  showTab('chat')
})
setInterval(() => sim.world && app.tick(clock.now()), 1000)
listen(() => doing(opened), heard)
