import type { SimulatorConfig } from '#line-simulator/index.ts'
import type { Config } from '#bot/config.ts'
import { CAST, lineIdOf } from './cast.ts'

const CHANNEL = {
  channelSecret: 'channel-secret-of-tests',
  channelAccessToken: 'access-token-of-tests',
  loginChannelId: '1234567890',
}
export const GROUP = `C${'7'.repeat(32)}`

/** The bot's settings in a test: the demo's world, at these addresses. */
export const configAt = (origin: string, simulator: string, folder: string): Config => ({
  world: 'demo',
  port: Number(new URL(origin).port),
  host: '127.0.0.1',
  folder,
  mongodbUri: null,
  logLevel: 'info',
  publicUrl: origin,
  sessionSecret: 'a secret of thirty-two bytes or more',
  clockOrigin: simulator,
  simulatorPort: Number(new URL(simulator).port),
  line: { ...CHANNEL, liffId: 'demo', apiOrigin: simulator, dataApiOrigin: simulator },
})

/** The simulator's settings in a test: the cast as friends, and one group that the bot is in. */
export const simulatorConfig = (origin: string, startAt: string): SimulatorConfig => ({
  ...CHANNEL,
  botUserId: `U${'b'.repeat(32)}`,
  botName: 'ยอดชุมชน',
  liffId: 'demo',
  appUrl: `${origin}/liff`,
  webhookUrl: `${origin}/webhook`,
  startAt,
  people: Object.entries(CAST).map(([id, { name }]) => ({
    userId: lineIdOf(id),
    name,
    note: id,
    friend: true,
  })),
  groups: [{ groupId: GROUP, name: 'OTOPip', members: Object.keys(CAST).map(lineIdOf), botIn: true }],
  quota: 300,
})
