import { randomUUID } from 'node:crypto'
import type { Answer, Client } from './client.ts'

/** The Department sets columns ([place, label] each) from a month on. */
export const setColumns = (
  by: Client,
  from: string,
  columns: readonly (readonly [at: number, label: string])[],
  more: object = {},
): Promise<Answer> =>
  by.put('/market-settings/columns', {
    saveId: randomUUID(),
    version: 0,
    reason: 'หนังสือสั่งการ',
    from,
    columns: columns.map(([at, label]) => ({ at, label })),
    ...more,
  })

/** The Department sets the first month of market sales. */
export const setFirstMonth = (by: Client, month: string, more: object = {}): Promise<Answer> =>
  by.put('/market-settings/first-month', {
    saveId: randomUUID(),
    version: 0,
    reason: 'หนังสือสั่งการ',
    month,
    ...more,
  })
