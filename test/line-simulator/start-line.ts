import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LineBotClient } from '@line/bot-sdk'
import { startSimulator } from '#line-simulator/index.ts'
import type { SimulatorConfig } from '#line-simulator/index.ts'

/** A webhook delivery as the bot got it. */
export type Got = { raw: string; signature: string; event: Record<string, unknown> }

const secrets = { channelSecret: 'the-secret', channelAccessToken: 'the-token' }

/** The world of these tests: two friends, one who is none, and a group of both friends with the bot. */
function configFor(webhookUrl: string): SimulatorConfig {
  const people = [
    { userId: 'Usomsri', name: 'สมศรี', note: '' },
    { userId: 'Uprasert', name: 'ประเสริฐ', note: '' },
    { userId: 'Ustranger', name: 'ผู้มาใหม่', note: '', friend: false },
  ]
  const groups = [{ groupId: 'Cgroup', name: 'กลุ่ม', members: ['Usomsri', 'Uprasert'], botIn: true }]
  const channel = { ...secrets, botUserId: 'Ubot', botName: 'บอต', loginChannelId: '1234', liffId: 'demo' }
  const places = { appUrl: 'http://127.0.0.1:9/liff', webhookUrl, startAt: '2024-07-23T09:00:00+07:00' }
  return { ...channel, ...places, people, groups, quota: 10 }
}

/** Starts a simulator in a fresh folder with a bot that only records; `answers` are its next statuses, else 200. */
export async function startLine() {
  const got: Got[] = []
  const answers: number[] = []
  const bot = createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece)
    const raw = Buffer.concat(pieces).toString('utf8')
    const { events } = JSON.parse(raw) as { events: [Got['event']] }
    got.push({ raw, signature: String(request.headers['x-line-signature']), event: events[0] })
    response.writeHead(answers.shift() ?? 200).end()
  })
  await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve))
  const { port } = bot.address() as AddressInfo
  const folder = mkdtempSync(join(tmpdir(), 'line-'))
  const config = configFor(`http://127.0.0.1:${port}/webhook`)
  let simulator = await startSimulator({ folder, port: 0, config })
  return {
    got,
    answers,
    folder,
    config,
    origin: () => simulator.origin,
    client: () => clientOf(simulator.origin),
    restart: async (meanwhile = () => {}) => {
      await simulator.stop()
      meanwhile()
      simulator = await startSimulator({ folder, port: 0, config })
    },
    stop: async () => {
      await simulator.stop()
      bot.closeAllConnections()
      await new Promise((resolve) => bot.close(resolve))
      rmSync(folder, { recursive: true })
    },
  }
}

/** LINE's own client, led to the simulator. */
export function clientOf(origin: string): LineBotClient {
  const { channelAccessToken } = secrets
  return LineBotClient.fromChannelAccessToken({
    channelAccessToken,
    apiBaseURL: origin,
    dataApiBaseURL: origin,
  })
}

/** A call whose status and JSON body are both of interest. */
export async function call(url: string, init: RequestInit & { json?: unknown } = {}) {
  const { json, ...rest } = init
  const body = json === undefined ? {} : { method: 'POST', body: JSON.stringify(json) }
  const response = await fetch(url, { ...body, ...rest })
  const text = await response.text()
  const parsed = text.startsWith('{') || text.startsWith('[') ? (JSON.parse(text) as unknown) : text
  return { status: response.status, headers: response.headers, body: parsed as Record<string, unknown> }
}

/** The last entry of a chat. */
export async function lastEntry(origin: string, chat: string): Promise<Record<string, unknown> | undefined> {
  const { body } = await call(`${origin}/simulator/chats/${chat}`)
  return (body['messages'] as Record<string, unknown>[]).at(-1)
}
