import { type ChildProcess, spawn } from 'node:child_process'
import { createHmac, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Agent, request } from 'undici'
import { type Call, type Measured, openLoop } from './load.ts'

/** The demo's channel secret, with which its webhooks are signed. */
export function channelSecretOf(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, 'demo/demo.json'), 'utf8')) as { channelSecret: string })
    .channelSecret
}

/** Signed webhooks of many invented guests at a fixed rate, each another event. */
export function webhookLoad(
  origin: string,
  secret: string,
  rate: number,
  seconds: number,
): Promise<Measured> {
  const dispatcher = new Agent({ connections: 50 })
  const call: Call = async () => {
    const body = JSON.stringify({ destination: `U${'b'.repeat(32)}`, events: [eventOf()] })
    const signature = createHmac('sha256', secret).update(body).digest('base64')
    const headers = { 'content-type': 'application/json', 'x-line-signature': signature }
    const answer = await request(`${origin}/webhook`, { method: 'POST', body, headers, dispatcher })
    await answer.body.dump()
    return answer.statusCode === 200
  }
  return openLoop(50, rate, seconds, call)
}

function eventOf(): object {
  return {
    type: 'message',
    mode: 'active',
    timestamp: Date.now(),
    webhookEventId: randomBytes(16).toString('hex').slice(0, 26).toUpperCase(),
    deliveryContext: { isRedelivery: false },
    source: {
      type: 'group',
      groupId: `C${randomBytes(16).toString('hex')}`,
      userId: `U${randomBytes(16).toString('hex')}`,
    },
    message: { type: 'text', id: String(Date.now()), text: 'สวัสดี' },
  }
}

/** A bare SDK server that stores nothing. */
export async function startEcho(secret: string): Promise<{ origin: string; stop: () => void }> {
  const child: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, 'echo-server.ts'), secret], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [port] = (await once(child.stdout!, 'data')) as [Buffer]
  return { origin: `http://127.0.0.1:${port.toString().trim()}`, stop: () => child.kill('SIGTERM') }
}
