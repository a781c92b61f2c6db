import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'

const word = z.string().check(z.minLength(1))

const Config = z.object({
  channelSecret: word,
  channelAccessToken: word,
  botUserId: word,
  botName: word,
  loginChannelId: word,
  liffId: word,
  appUrl: z.url(),
  webhookUrl: z.url(),
  startAt: z.iso.datetime({ offset: true }),
  clockMarks: z.optional(z.array(z.object({ label: word, at: z.iso.datetime({ offset: true }) }))),
  people: z.array(
    z.object({
      userId: word,
      name: word,
      note: z.string(),
      picture: z.optional(z.string()),
      friend: z.optional(z.boolean()),
    }),
  ),
  groups: z.array(z.object({ groupId: word, name: word, members: z.array(z.string()), botIn: z.boolean() })),
  quota: z.int().check(z.nonnegative()),
})

/** What a simulator is told: the channel's secrets, where bot and mini-app are, who there is, messages a month. */
export type SimulatorConfig = z.infer<typeof Config>

/** Reads a configuration file; throws with the field's name when one is missing or wrong. */
export function readConfig(file: string): SimulatorConfig {
  const read = Config.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (read.success) return read.data
  const wrong = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`${file}: ${wrong.join('; ')}`)
}
