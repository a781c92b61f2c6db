import { resolve } from 'node:path'
import * as z from 'zod/mini'
import { readRunning, readSecrets } from './demo-folder.ts'

/** The six settings of a real LINE account; all of them, or none for the demo. */
const SIX = [
  'LINE_CHANNEL_SECRET',
  'LINE_CHANNEL_ACCESS_TOKEN',
  'LINE_LOGIN_CHANNEL_ID',
  'LIFF_ID',
  'PUBLIC_URL',
  'SESSION_SECRET',
] as const
const DEMO_ONLY = ['SIMULATOR_PORT', 'CLOCK_ORIGIN'] as const
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]', '::1']

const port = z.pipe(
  z.pipe(z.string().check(z.regex(/^\d{1,5}$/)), z.transform(Number)),
  z.number().check(z.minimum(1), z.maximum(65_535)),
)
const origin = z.url().check(z.refine((text) => URL.canParse(text) && new URL(text).origin === text))
const Environment = z.object({
  PORT: z._default(port, 3000),
  HOST: z._default(z.string().check(z.minLength(1)), '127.0.0.1'),
  DATA_DIR: z._default(z.string().check(z.minLength(1)), './data'),
  MONGODB_URI: z.optional(z.string().check(z.regex(/^mongodb(\+srv)?:\/\//))),
  LINE_API_ORIGIN: z._default(origin, 'https://api.line.me'),
  LINE_DATA_API_ORIGIN: z._default(origin, 'https://api-data.line.me'),
  LOG_LEVEL: z._default(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']), 'info'),
  SIMULATOR_PORT: z.optional(port),
  CLOCK_ORIGIN: z.optional(origin),
})
const RealLine = z.object({
  LINE_CHANNEL_SECRET: z.string().check(z.minLength(8)),
  LINE_CHANNEL_ACCESS_TOKEN: z.string().check(z.minLength(8)),
  LINE_LOGIN_CHANNEL_ID: z.string().check(z.regex(/^\d+$/)),
  LIFF_ID: z.string().check(z.regex(/^\d+-\w+$/)),
  PUBLIC_URL: origin.check(
    z.refine((text) => text.startsWith('https:') || LOOPBACK.includes(new URL(text).hostname)),
  ),
  SESSION_SECRET: z.string().check(z.refine((text) => Buffer.byteLength(text) >= 32)),
})

export type Config = {
  world: 'demo' | 'real'
  port: number
  host: string
  /** The folder of this world's data. */
  folder: string
  /** Set by the environment; null: the embedded store of `folder`. */
  mongodbUri: string | null
  logLevel: string
  publicUrl: string
  sessionSecret: string
  line: {
    channelSecret: string
    channelAccessToken: string
    loginChannelId: string
    liffId: string
    apiOrigin: string
    dataApiOrigin: string
  }
  /** Demo: where the clock is followed and the chat is looked at. */
  clockOrigin: string | null
  simulatorPort: number
}

/** A wrong or missing setting; the start stops with its name. */
export class ConfigError extends Error {}

type Env = Readonly<Record<string, string | undefined>>

function parse<S extends z.ZodMiniType>(schema: S, env: Env): z.infer<S> {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value))
  const parsed = z.safeParse(schema, present)
  if (parsed.success) return parsed.data
  throw new ConfigError(`setting ${String(parsed.error.issues[0]?.path[0])} is missing or wrong`)
}

/** MONGODB_URI alone, for what needs nothing of LINE; null: the embedded store. Throws ConfigError. */
export const readMongodbUri = (env: Env): string | null =>
  parse(z.pick(Environment, { MONGODB_URI: true }), env).MONGODB_URI ?? null

/** Which world the settings name; some of the six but not all is an error that names the missing. */
export function worldOf(env: Env): 'demo' | 'real' {
  const missing = SIX.filter((name) => !env[name])
  if (missing.length === SIX.length) return 'demo'
  if (missing.length > 0) throw new ConfigError(`settings of LINE missing: ${missing.join(', ')}`)
  const forbidden = DEMO_ONLY.find((name) => env[name])
  if (forbidden) throw new ConfigError(`setting ${forbidden} is for the demo only`)
  return 'real'
}

/** Reads every setting; throws ConfigError with the setting's name. In the demo `demo.json` must exist already. */
export function readConfig(env: Env): Config {
  const world = worldOf(env)
  const read = parse(Environment, env)
  const common = {
    world,
    port: read.PORT,
    host: read.HOST.replace(/^\[(.*)\]$/, '$1'), // IPv6 may be written as in an URL
    mongodbUri: read.MONGODB_URI ?? null,
    logLevel: read.LOG_LEVEL,
    simulatorPort: read.SIMULATOR_PORT ?? read.PORT + 1,
  }
  return world === 'real' ? realConfig(env, read, common) : demoConfig(read, common)
}

type Common = Pick<Config, 'world' | 'port' | 'host' | 'mongodbUri' | 'logLevel' | 'simulatorPort'>
type Read = z.infer<typeof Environment>

function realConfig(env: Env, read: Read, common: Common): Config {
  const line = parse(RealLine, env)
  return {
    ...common,
    folder: resolve(read.DATA_DIR),
    publicUrl: line.PUBLIC_URL,
    sessionSecret: line.SESSION_SECRET,
    clockOrigin: null,
    line: {
      channelSecret: line.LINE_CHANNEL_SECRET,
      channelAccessToken: line.LINE_CHANNEL_ACCESS_TOKEN,
      loginChannelId: line.LINE_LOGIN_CHANNEL_ID,
      liffId: line.LIFF_ID,
      apiOrigin: read.LINE_API_ORIGIN,
      dataApiOrigin: read.LINE_DATA_API_ORIGIN,
    },
  }
}

function demoConfig(read: Read, common: Common): Config {
  if (common.simulatorPort === common.port)
    throw new ConfigError('setting SIMULATOR_PORT is the same as PORT')
  if (!LOOPBACK.includes(common.host))
    throw new ConfigError('setting HOST: the demo listens on this machine only')
  const folder = resolve(read.DATA_DIR, 'demo')
  const secrets = readSecrets(folder)
  if (!secrets) throw new ConfigError(`the demo in ${folder} has not been started yet: run npm start first`)
  const running = readRunning(folder)
  const name = common.host.includes(':') ? `[${common.host}]` : common.host // as an URL writes it
  const simulator = running?.simulatorOrigin ?? `http://${name}:${common.simulatorPort}`
  return {
    ...common,
    folder,
    publicUrl: running?.publicUrl ?? `http://${name}:${common.port}`,
    sessionSecret: secrets.sessionSecret,
    clockOrigin: read.CLOCK_ORIGIN ?? simulator,
    line: { ...secrets, liffId: 'demo', apiOrigin: simulator, dataApiOrigin: simulator },
  }
}
