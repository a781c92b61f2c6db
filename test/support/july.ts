import { randomUUID } from 'node:crypto'
import { rowsOf } from '#bot/sheets/rows.store.ts'
import { findHead } from '#bot/sheets/sheets.store.ts'
import { insertProducers } from '#bot/producers/producers.store.ts'
import { savePost } from '#bot/people/posts.store.ts'
import type { Role } from '#shared/people/role.ts'
import { totalsOf } from '#shared/sheets/totals.ts'
import type { CastName } from './cast.ts'
import { type Answer, type Client, saving } from './client.ts'

export const PROVINCE = '/provinces/52/otop-sales/2024-07'

/** A body with a saveId of its own. */
export const once = (more: object = {}) => ({ saveId: randomUUID(), ...more })

/** A district's July 2567, as people work on it through the doors. */
export function julyOf(district: string) {
  const path = `/sheets/otop-sales/2024-07/${district}`
  const seen = async (by: Client) => (await by.get(path)).body
  const act = (by: Client, what: string, more: object = {}): Promise<Answer> =>
    by.post(`${path}/${what}`, once(more))
  const atVersion = async (by: Client, what: string, more: object = {}): Promise<Answer> =>
    act(by, what, { version: (await seen(by)).head.version, ...more })
  /** A row's save, looked at and ready to be sent. */
  const ready = async (by: Client, row: string, amount: number): Promise<() => Promise<Answer>> => {
    const { rows } = await seen(by)
    const { version } = rows.find((one: { row: string }) => one.row === row)
    return () => by.put(`${path}/rows/${row}`, saving({ version, amounts: [amount, 0, 0, 0] }))
  }
  return {
    id: `otop-sales:2024-07:${district}`,
    path,
    seen,
    act,
    confirm: (by: Client) => atVersion(by, 'confirm'),
    certify: (by: Client) => atVersion(by, 'certify'),
    unlock: (by: Client, until = 'close') => act(by, 'unlock', { reason: 'แก้ยอด', until }),
    ready,
    save: async (by: Client, row: string, amount: number): Promise<Answer> =>
      (await ready(by, row, amount))(),
    /** The rows not entered have no sales. */
    rest: async (by: Client): Promise<Answer> => {
      const { rows } = await seen(by)
      const left = rows.filter(({ state }: { state: string }) => state === 'not-entered')
      return act(by, 'rest-none', {
        rows: left.map(({ row, version }: { row: string; version: number }) => ({ row, version })),
      })
    },
  }
}
export type July = ReturnType<typeof julyOf>

/** Saves a row, and takes the month as far as it is told; throws where a door refuses. */
export async function bring(
  july: July,
  to: 'draft' | 'confirmed' | 'certified',
  { officer, head }: { officer: Client; head: Client },
  row: string,
): Promise<void> {
  const all: number = (await july.seen(officer)).rows.length
  const steps = [() => july.save(officer, row, 100_000)]
  if (all > 1) steps.push(() => july.rest(officer))
  if (to !== 'draft') steps.push(() => july.confirm(officer))
  if (to === 'certified') steps.push(() => july.certify(head))
  for (const step of steps) {
    const { status, body } = await step()
    if (status !== 200) throw new Error(JSON.stringify(body))
  }
}

/** Gives a person a post. */
export const appoint = (person: CastName, role: Role, area: string) =>
  savePost({ person, role, area, since: new Date('2024-07-01T00:00:00+07:00') })

/** One producer of food for each of these districts: "h5203.food" and so on. */
export const produceIn = (districts: readonly string[]): Promise<void> =>
  insertProducers(
    districts.map((district, at) => ({
      _id: `h${district}`,
      no: 100 + at,
      district,
      province: district.slice(0, 2),
      name: `กลุ่มน้ำผึ้ง ${district}`,
      type: 'group',
      subdistrict: `${district}01`,
      categories: [{ category: 'food', stoppedSince: null }],
    })),
  )

/** What a head and its rows must agree on (S-3); null for a sheet nobody opened. */
export async function addsUp(july: July): Promise<{ stored: unknown; computed: unknown }> {
  const head = await findHead(july.id)
  return {
    stored: head && { totals: head.totals, counts: head.counts },
    computed: totalsOf(await rowsOf(july.id)),
  }
}
