import * as z from 'zod/mini'
import { addEntry, issueReplyToken } from './chat.ts'
import { deliverEvent } from './deliveries.ts'
import type { Delivered } from './deliveries.ts'
import { Refusal } from './http.ts'
import { tell } from './world.ts'
import type { Group, Person } from './kept.ts'
import type { World } from './world.ts'

const word = z.string().check(z.minLength(1), z.maxLength(200))

/** The bodies of the acts on people and groups. */
export const NewPerson = z.object({ userId: word, name: word, note: z.optional(z.string()) })
export const OnePerson = z.object({ from: word })
export const OneGroup = z.object({ groupId: word, userId: z.optional(word) })

/** Someone known; a 404 Refusal otherwise. */
export function personOf(world: World, userId: string): Person {
  const person = world.people.get(userId)
  if (!person) throw new Refusal(404, 'No such person')
  return person
}

/** A known group; a 404 Refusal otherwise. */
export function groupOf(world: World, groupId: string): Group {
  const group = world.groups.get(groupId)
  if (!group) throw new Refusal(404, 'No such group')
  return group
}

/** Adds a newcomer, who is not a friend yet; a 409 Refusal for a known userId. */
export function addPerson(world: World, { userId, name, note = '' }: z.infer<typeof NewPerson>): Person {
  if (world.people.get(userId)) throw new Refusal(409, 'This userId is taken')
  const person: Person = { userId, name, note, relation: 'none' }
  world.people.put(userId, person)
  tell(world, { type: 'state' })
  return person
}

/** Adds the bot as a friend, or unblocks it. */
export function follow(world: World, userId: string): Promise<Delivered> {
  const person = personOf(world, userId)
  const isUnblocked = person.relation === 'blocked'
  relate(world, person, 'friend')
  const replyToken = issueReplyToken(world, userId)
  const event = { type: 'follow', source: { type: 'user', userId }, replyToken, follow: { isUnblocked } }
  return deliverEvent(world, event, 'follow')
}

/** Blocks the bot. */
export function unfollow(world: World, userId: string): Promise<Delivered> {
  relate(world, personOf(world, userId), 'blocked')
  return deliverEvent(world, { type: 'unfollow', source: { type: 'user', userId } }, 'unfollow')
}

function relate(world: World, person: Person, relation: Person['relation']): void {
  world.people.put(person.userId, { ...person, relation })
  addNote(world, person.userId, person.userId, relation === 'friend' ? 'follow' : 'unfollow')
  tell(world, { type: 'state' })
}

function addNote(world: World, chat: string, from: string, event: string): void {
  addEntry(world, { chat, from, kind: 'note', body: { event }, state: 'sent' })
}

/** Lets the bot (or a person) into a group, and tells the bot. */
export function joinGroup(
  world: World,
  { groupId, userId }: z.infer<typeof OneGroup>,
): Promise<Delivered> | null {
  const group = groupOf(world, groupId)
  const members = userId ? [...new Set([...group.members, personOf(world, userId).userId])] : group.members
  regroup(world, { ...group, members, botIn: userId ? group.botIn : true })
  addNote(world, groupId, userId ?? 'bot', 'join')
  if (!groupOf(world, groupId).botIn) return null
  const replyToken = issueReplyToken(world, groupId)
  const source = { type: 'group', groupId }
  const event = userId
    ? { type: 'memberJoined', source, replyToken, joined: { members: [{ type: 'user', userId }] } }
    : { type: 'join', source, replyToken }
  return deliverEvent(world, event, event.type)
}

/** Takes the bot (or a person) out of a group, and tells the bot. */
export function leaveGroup(
  world: World,
  { groupId, userId }: z.infer<typeof OneGroup>,
): Promise<Delivered> | null {
  const group = groupOf(world, groupId)
  if (!group.botIn && !userId) return null
  const members = group.members.filter((one) => one !== userId)
  regroup(world, { ...group, members, botIn: userId ? group.botIn : false })
  addNote(world, groupId, userId ?? 'bot', 'leave')
  if (!group.botIn) return null
  const source = { type: 'group', groupId }
  const event = userId
    ? { type: 'memberLeft', source, left: { members: [{ type: 'user', userId }] } }
    : { type: 'leave', source }
  return deliverEvent(world, event, event.type)
}

function regroup(world: World, group: Group): void {
  world.groups.put(group.groupId, group)
  tell(world, { type: 'state' })
}
