import { randomUUID } from 'node:crypto'
import { Agent, request } from 'undici'
import type { Call } from './load.ts'
import type { Product } from '../support/product.ts'

type Row = { row: string; version: number }
type Officer = { district: string; cookie: string; rows: Row[] }

const dispatcher = new Agent({ connections: 60, pipelining: 1 })
const json = { 'content-type': 'application/json' }

/** Signs in an officer of each district of the demo and reads the sheet; those whose months are open for entry. */
export async function officers(product: Product): Promise<Officer[]> {
  const state = (await (await fetch(`${product.simulator}/simulator/state`)).json()) as {
    people: { userId: string }[]
  }
  const found = new Map<string, Officer>()
  for (const { userId } of state.people) {
    const officer = await signIn(product, userId)
    if (officer && !found.has(officer.district)) found.set(officer.district, officer)
  }
  return [...found.values()]
}

async function signIn(product: Product, userId: string): Promise<Officer | null> {
  const { idToken } = (await (
    await fetch(`${product.simulator}/simulator/id-token?userId=${userId}`)
  ).json()) as { idToken: string }
  const answer = await fetch(`${product.origin}/api/session`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ idToken }),
  })
  const { posts } = (await answer.json()) as { posts: { role: string; area: string }[] }
  const district = posts.find((post) => post.role === 'district-officer')?.area
  if (!district) return null
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  const sheet = await fetch(`${product.origin}/api/sheets/otop-sales/2024-07/${district}`, {
    headers: { cookie },
  })
  const { rows } = (await sheet.json()) as { rows: Row[] }
  return { district, cookie, rows: rows.map(({ row, version }) => ({ row, version })) }
}

/** Each worker saves its own row again and again, the workers spread over the sheets. */
export function saving(product: Product, list: readonly Officer[]): Call {
  return async (worker) => {
    const officer = list[worker % list.length]!
    const row = officer.rows[Math.floor(worker / list.length)]!
    const body = {
      saveId: randomUUID(),
      version: row.version,
      state: 'amounts',
      amounts: [100 + row.version, 0, 0, 0],
    }
    const answer = await request(
      `${product.origin}/api/sheets/otop-sales/2024-07/${officer.district}/rows/${row.row}`,
      {
        method: 'PUT',
        headers: { ...json, cookie: officer.cookie },
        body: JSON.stringify(body),
        dispatcher,
      },
    )
    await answer.body.dump()
    if (answer.statusCode === 200) row.version += 1
    return answer.statusCode === 200
  }
}

/** Opens the longest sheet of the demo. */
export function opening(product: Product, list: readonly Officer[]): { rows: number; call: Call } {
  const officer = list.toSorted((a, b) => Math.abs(a.rows.length - 120) - Math.abs(b.rows.length - 120))[0]!
  const call: Call = async () => {
    const url = `${product.origin}/api/sheets/otop-sales/2024-07/${officer.district}`
    const answer = await request(url, { headers: { cookie: officer.cookie }, dispatcher })
    await answer.body.dump()
    return answer.statusCode === 200
  }
  return { rows: officer.rows.length, call }
}
