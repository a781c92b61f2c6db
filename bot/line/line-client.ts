import { HTTPFetchError, LineBotClient, type messagingApi } from '@line/bot-sdk'
import { Agent, setGlobalDispatcher } from 'undici'
import * as z from 'zod/mini'
import { Problem } from '#shared/problem/problem.ts'
import { cleanLine } from '#shared/sheets/row.ts'
import type { Config } from '../config.ts'
import type { Line, LineMessage, RichMenus } from './line.ts'
import { LineError } from './line-error.ts'

const LIMIT_MS = 10_000
const LOADING_SECONDS = 20

/** LINE through the official SDK; every failure is a LineError. Sets the process's time limits for fetch, as the SDK has none. */
export function makeLine(line: Config['line']): Line {
  setGlobalDispatcher(
    new Agent({ headersTimeout: LIMIT_MS, bodyTimeout: LIMIT_MS, connect: { timeout: LIMIT_MS } }),
  )
  const client = LineBotClient.fromChannelAccessToken({
    channelAccessToken: line.channelAccessToken,
    apiBaseURL: line.apiOrigin,
    dataApiBaseURL: line.dataApiOrigin,
  })
  return {
    reply: (replyToken, messages) => accepted(client.replyMessage({ replyToken, messages: typed(messages) })),
    push: (to, messages, retryKey) =>
      accepted(client.pushMessage({ to, messages: typed(messages) }, retryKey)),
    multicast: (to, messages, retryKey) =>
      accepted(client.multicast({ to, messages: typed(messages) }, retryKey)),
    profileName: (userId) =>
      client.getProfile(userId).then(
        ({ displayName }) => cleanLine(displayName),
        () => null,
      ),
    loading: (chatId) => accepted(client.showLoadingAnimation({ chatId, loadingSeconds: LOADING_SECONDS })),
    verifyIdToken: (idToken) => verifyIdToken(line, idToken),
    quota: () => quotaOf(client),
    richMenus: richMenusOf(client),
  }
}

const typed = (messages: LineMessage[]): messagingApi.Message[] =>
  messages as unknown as messagingApi.Message[]

/** A retry key known already (409) and a broken body after 2xx both mean that LINE has accepted. */
async function accepted(call: Promise<unknown>): Promise<void> {
  await sorted(call).catch((error: unknown) => {
    if (error instanceof SyntaxError || (error instanceof LineError && error.status === 409)) return
    throw error
  })
}

async function sorted<T>(call: Promise<T>): Promise<T> {
  return call.catch((error: unknown) => {
    if (error instanceof SyntaxError) throw error
    throw error instanceof HTTPFetchError ? failureOf(error.status, error.body) : new LineError('again', null)
  })
}

function failureOf(status: number, body: string): LineError {
  if (status === 429) return new LineError(body.includes('monthly limit') ? 'quota' : 'rate-limited', status)
  return new LineError(status >= 500 || status === 408 ? 'again' : 'refused', status)
}

const Verified = z.object({ sub: z.string().check(z.minLength(1)), name: z.optional(z.string()) })

/** P-3: LINE itself says who an ID token is for; null when it does not accept it. Throws away while LINE is not reached. */
async function verifyIdToken(line: Config['line'], idToken: string): ReturnType<Line['verifyIdToken']> {
  const body = new URLSearchParams({ id_token: idToken, client_id: line.loginChannelId })
  const answer = await fetch(`${line.apiOrigin}/oauth2/v2.1/verify`, { method: 'POST', body }).catch(
    () => null,
  )
  if (!answer || answer.status >= 500 || answer.status === 429) throw new Problem('away', {})
  const told: unknown = await answer.json().catch(() => null)
  const read = answer.ok ? Verified.safeParse(told) : null
  return read?.success ? { userId: read.data.sub, name: cleanLine(read.data.name) } : null
}

async function quotaOf(client: LineBotClient): ReturnType<Line['quota']> {
  const [quota, { totalUsage }] = await sorted(
    Promise.all([client.getMessageQuota(), client.getMessageQuotaConsumption()]),
  )
  return { limit: quota.type === 'limited' ? (quota.value ?? 0) : null, used: totalUsage }
}

function richMenusOf(client: LineBotClient): RichMenus {
  return {
    list: async () => {
      const { richmenus } = await sorted(client.getRichMenuList())
      return richmenus.map(({ richMenuId, name }) => ({ id: richMenuId, name }))
    },
    create: async (menu, picture) => {
      const { richMenuId } = await sorted(client.createRichMenu(menu as messagingApi.RichMenuRequest))
      const blob = new Blob([new Uint8Array(picture)], { type: 'image/png' })
      await accepted(client.setRichMenuImage(richMenuId, blob))
      return richMenuId
    },
    remove: (id) => accepted(client.deleteRichMenu(id)),
    setDefault: (id) => accepted(client.setDefaultRichMenu(id)),
    link: (userId, id) => accepted(client.linkRichMenuIdToUser(userId, id)),
  }
}
