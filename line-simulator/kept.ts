/** Someone with LINE; `relation` is to the bot. */
export type Person = {
  userId: string
  name: string
  note: string
  picture?: string | undefined
  relation: 'friend' | 'none' | 'blocked'
}

/** A group chat; `members` are people, the bot stands apart. */
export type Group = { groupId: string; name: string; members: string[]; botIn: boolean }

/** One entry of a chat (`chat`: a userId for 1:1, else a groupId); `from` is a userId or "bot"; `at` simulated. */
export type ChatEntry = {
  id: string
  chat: string
  from: string
  at: string
  kind: string
  body: Record<string, unknown>
  via?: string
  state: 'delivering' | 'read' | 'undelivered' | 'sent' | 'unsent'
}

/** One line of the log: a call of the bot (`cost` in messages) or a delivery to it. */
export type LogLine = { at: string; what: string; text: string; status: number; cost: number | null }

/** How the simulated LINE misbehaves at present, or null. */
export type Misbehaviour = {
  kind: 'down' | 'slow' | 'rate-limit' | 'accept-then-drop'
  ms?: number | undefined
} | null

/** A request accepted under a retry key (`at` in real milliseconds). */
export type Accepted = { key: string; requestId: string; sent: unknown[]; at: number }

/** A rich menu as it was given, and the type of its picture once it has one. */
export type RichMenu = { richMenuId: string; menu: Record<string, unknown>; picture?: string }
