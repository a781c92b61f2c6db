import { randomBytes } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Clock } from './clock.ts'
import type { SimulatorConfig } from './config.ts'
import { openStream } from './http.ts'
import { openKey } from './id-token-key.ts'
import type { Accepted, ChatEntry, Group, LogLine, Misbehaviour, Person, RichMenu } from './kept.ts'
import { openShelves } from './shelf.ts'
import type { Shelf, Shelves } from './shelf.ts'

/** How long a retry key holds, in real time. */
export const keyHoldsMs = 24 * 3_600_000

/** All that one simulator holds: what it was told, what it remembers, its clock, and who watches. */
export type World = {
  config: SimulatorConfig
  folder: string
  idTokenKey: KeyObject
  clock: Clock
  people: Shelf<Person>
  groups: Shelf<Group>
  entries: Shelf<ChatEntry>
  chats: Map<string, ChatEntry[]>
  accepted: Shelf<Accepted>
  used: Shelf<number>
  menus: Shelf<RichMenu>
  menuOf: Shelf<string>
  replyTokens: Map<string, { chat: string; issuedAt: number }>
  log: LogLine[]
  misbehaviour: Misbehaviour
  /** The plan's messages a month; null: a paid plan without a limit. */
  quota: number | null
  watchers: Set<(event: WorldEvent) => void>
  /** Aborted when the world closes: deliveries under way give up. */
  closing: AbortSignal
  close: () => void
}

/** What watchers of a world are told. */
export type WorldEvent = { type: 'state' | 'entry' | 'log' | 'loading' | 'menu'; [field: string]: unknown }

/** Opens the world kept in a folder; people and groups of the configuration join those it remembers. */
export function openWorld(folder: string, config: SimulatorConfig): World {
  const shelves = openShelves(join(folder, 'simulator.sqlite'))
  const watchers: World['watchers'] = new Set()
  const { signal: closing, abort } = closer()
  const changed = () => tell({ watchers }, { type: 'state' })
  const clock = new Clock(shelves.shelf<number>('clock'), Date.parse(config.startAt), changed)
  const idTokenKey = openKey(folder)
  const { quota } = config
  const told = { config, folder, idTokenKey, clock, quota }
  const world: World = { ...told, ...remembered(shelves), watchers, closing, close }
  function close() {
    abort()
    clock.stop()
    shelves.close()
  }
  for (const entry of world.entries.all()) chatOf(world, entry.chat).push(entry)
  for (const { key, at } of world.accepted.all()) if (Date.now() - at > keyHoldsMs) world.accepted.remove(key)
  welcome(world)
  return world
}

function closer(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}

function remembered(shelves: Shelves) {
  return {
    people: shelves.shelf<Person>('people'),
    groups: shelves.shelf<Group>('groups'),
    entries: shelves.shelf<ChatEntry>('entries'),
    chats: new Map<string, ChatEntry[]>(),
    accepted: shelves.shelf<Accepted>('accepted'),
    used: shelves.shelf<number>('used'),
    menus: shelves.shelf<RichMenu>('menus'),
    menuOf: shelves.shelf<string>('menuOf'),
    replyTokens: new Map<string, { chat: string; issuedAt: number }>(),
    log: [],
    misbehaviour: null,
  }
}

function welcome({ config, people, groups }: World): void {
  for (const { friend, ...person } of config.people) {
    const relation = people.get(person.userId)?.relation ?? (friend === false ? 'none' : 'friend')
    people.put(person.userId, { ...person, relation })
  }
  for (const group of config.groups) {
    const known = groups.get(group.groupId)
    const members = [...new Set([...(known?.members ?? []), ...group.members])]
    groups.put(group.groupId, { ...group, members, botIn: known?.botIn ?? group.botIn })
  }
}

/** The entries of a chat, oldest first. */
export function chatOf(world: World, chat: string): ChatEntry[] {
  const known = world.chats.get(chat)
  if (known) return known
  const fresh: ChatEntry[] = []
  world.chats.set(chat, fresh)
  return fresh
}

/** Tells every watcher. */
export function tell({ watchers }: Pick<World, 'watchers'>, event: WorldEvent): void {
  for (const watcher of watchers) watcher(event)
}

/** Streams everything that happens from now on. */
export function watch(world: World, response: ServerResponse): void {
  const send = openStream(response)
  world.watchers.add(send)
  response.on('close', () => world.watchers.delete(send))
}

/** A random id of 32 hexadecimal digits after a prefix. */
export function freshId(prefix = ''): string {
  return prefix + randomBytes(16).toString('hex')
}
