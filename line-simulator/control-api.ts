import * as z from 'zod/mini'
import { planOf } from './bot-api.ts'
import { contentFile } from './content.ts'
import { jsonOf, Refusal } from './http.ts'
import type { Answer, Call, Route } from './http.ts'
import { idToken } from './id-tokens.ts'
import {
  addPerson,
  follow,
  joinGroup,
  leaveGroup,
  NewPerson,
  OneGroup,
  OnePerson,
  personOf,
  unfollow,
} from './people-api.ts'
import { menuSeenBy } from './rich-menu-links.ts'
import { Postback, postBack, say, Say, SendFile, sendFile, Unsend, unsend } from './talking.ts'
import { chatOf, tell, watch } from './world.ts'
import type { World } from './world.ts'

const fileBody = 15 * 1024 * 1024
const kinds = ['down', 'slow', 'rate-limit', 'accept-then-drop'] as const
const Faults = z.object({
  kind: z.nullable(z.enum(kinds)),
  ms: z.optional(z.int().check(z.nonnegative(), z.lte(600_000))),
})
const Plan = z.object({ limit: z.nullable(z.int().check(z.nonnegative())) })
const MoveTo = z.object({ to: z.iso.datetime({ offset: true }) })
const Seen = z.object({ offsetMs: z.number(), who: z.string().check(z.minLength(1)) })

/** The clock's doors, for whoever follows it. */
export function clockRoutes(world: World): Route[] {
  return [
    {
      at: 'GET /clock',
      handle: ({ response, url }) => {
        world.clock.follow(response, url.searchParams.get('who'))
        return null
      },
    },
    act('POST /clock/seen', Seen, ({ offsetMs, who }) => world.clock.seen(offsetMs, who)),
    act('POST /simulator/clock', MoveTo, ({ to }) => world.clock.move(Date.parse(to))),
  ]
}

/** What people do, for the page and for tests. */
export function actRoutes(world: World): Route[] {
  return [
    act('POST /simulator/people', NewPerson, (body) => addPerson(world, body)),
    act('POST /simulator/say', Say, (body) => say(world, body)),
    act('POST /simulator/postback', Postback, (body) => postBack(world, body)),
    { ...act('POST /simulator/file', SendFile, (body) => sendFile(world, body)), limit: fileBody },
    act('POST /simulator/unsend', Unsend, (body) => unsend(world, body)),
    act('POST /simulator/follow', OnePerson, ({ from }) => follow(world, from)),
    act('POST /simulator/unfollow', OnePerson, ({ from }) => unfollow(world, from)),
    act('POST /simulator/join-group', OneGroup, (body) => joinGroup(world, body) ?? { status: null }),
    act('POST /simulator/leave-group', OneGroup, (body) => leaveGroup(world, body) ?? { status: null }),
    act('POST /simulator/plan', Plan, ({ limit }) => {
      world.quota = limit
      tell(world, { type: 'state' })
    }),
    act('POST /simulator/faults', Faults, ({ kind, ms }) => {
      world.misbehaviour = kind && { kind, ms }
      tell(world, { type: 'state' })
    }),
  ]
}

/** What can be looked at. */
export function lookRoutes(world: World): Route[] {
  return [
    { at: 'GET /simulator/state', handle: () => ({ status: 200, body: stateOf(world) }) },
    { at: 'GET /simulator/chats/:chat', handle: (_, param) => chat(world, param('chat')) },
    { at: 'GET /simulator/log', handle: () => ({ status: 200, body: world.log }) },
    { at: 'GET /simulator/id-token', handle: (call) => token(world, call) },
    { at: 'GET /simulator/content/:id', handle: (_, param) => stored(world, param('id')) },
    {
      at: 'GET /simulator/events',
      handle: ({ response }) => {
        watch(world, response)
        return null
      },
    },
  ]
}

function act<T extends z.ZodMiniType>(at: string, schema: T, run: (body: z.infer<T>) => unknown): Route {
  return {
    at,
    handle: async (call) => {
      const read = schema.safeParse(jsonOf(call))
      if (read.success) return { status: 200, body: await run(read.data) }
      const details = read.error.issues.map(({ path, message }) => ({ message, property: path.join('.') }))
      throw new Refusal(400, 'The request body is wrong', { details })
    },
  }
}

function stateOf(world: World) {
  const { config, clock, misbehaviour } = world
  const { botName, botUserId, liffId, appUrl, clockMarks = [] } = config
  return {
    bot: { name: botName, userId: botUserId },
    liffId,
    appUrl,
    people: inOrder(world),
    groups: world.groups.all(),
    clock: {
      now: new Date(clock.now()).toISOString(),
      offsetMs: clock.offsetMs,
      moving: clock.moving(),
      missing: clock.missing(),
      marks: clockMarks,
    },
    quota: planOf(world),
    misbehaviour,
  }
}

/** People as the configuration lists them, newcomers last. */
function inOrder({ people, config }: World) {
  const listed = config.people.flatMap(({ userId }) => people.get(userId) ?? [])
  return [...new Set([...listed, ...people.all()])]
}

function chat(world: World, id: string): Answer {
  if (!world.people.get(id) && !world.groups.get(id)) throw new Refusal(404, 'No such chat')
  const richMenu = world.people.get(id) ? menuSeenBy(world, id) : null
  return { status: 200, body: { messages: chatOf(world, id), richMenu } }
}

function token(world: World, { url }: Call): Answer {
  const query = url.searchParams
  const person = personOf(world, query.get('userId') ?? '')
  const lifetime = Number(query.get('lifetime') ?? 3600)
  const [channel, scope] = [query.get('channel') ?? undefined, query.get('scope') ?? undefined]
  return { status: 200, body: { idToken: idToken(world, person, channel, lifetime, scope) } }
}

function stored(world: World, id: string): Answer {
  const { bytes, type } = contentFile(world, id)
  const headers = {
    'content-type': type,
    'content-security-policy': 'sandbox',
    'cache-control': 'private, max-age=3600',
  }
  return { status: 200, body: bytes, headers }
}
