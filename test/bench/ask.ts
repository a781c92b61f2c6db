import { Agent, request } from 'undici'
import { insertPosts } from '#bot/people/posts.store.ts'
import { CAST } from '#bot/seed/cast.data.ts'
import type { RoleInArea } from '#shared/people/role.ts'
import { signIn } from '../support/client.ts'
import type { Product } from '../support/product.ts'

/** Puts a line into the table: what was measured, the figure, what is wanted, and whether it is reached. */
export type Add = (what: string, figure: string, wanted: string, reached: boolean) => void

/** Asks the API as one person; a body is sent by POST unless told otherwise. */
export type Ask = (path: string, body?: object, method?: 'POST' | 'PUT') => Promise<Answered>
type Answered = { status: number; text: string }

const dispatcher = new Agent({ connections: 100, pipelining: 1 })

/** Signs in one of the cast, given a post besides the own if told so. */
export async function as(product: Product, id: string, more?: RoleInArea): Promise<Ask> {
  if (more) await insertPosts([{ ...more, person: id, since: new Date() }])
  const { userId } = CAST.find((one) => one.id === id)!
  const { cookie } = await signIn(product.origin, product.simulator, userId)
  return async (path, body, method = 'POST') => {
    const headers = { cookie, 'content-type': 'application/json' }
    const sent = body ? { method, headers, body: JSON.stringify(body) } : { headers: { cookie } }
    const answer = await request(`${product.origin}/api/${path}`, { ...sent, dispatcher })
    return { status: answer.statusCode, text: await answer.body.text() }
  }
}

/** "4.4 s" */
export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`

/** "12.3 ms" */
export const ms = (milliseconds: number): string => `${milliseconds.toFixed(1)} ms`
