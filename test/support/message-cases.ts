import { randomUUID } from 'node:crypto'
import type { Case } from './permission-cases.ts'

const toldIn = (area: '52' | '50' | 'TH'): Case => ({
  route: 'get /messages',
  act: 'read-messages',
  area,
  path: `/messages?province=${area}&month=2024-07`,
  hides: true,
})

const callsIn = (area: '52' | '50'): Case => ({
  route: 'get /provinces/:province/call-list',
  act: 'read-messages',
  area,
  path: `/provinces/${area}/call-list`,
  hides: true,
})

/** Of a month long closed: who may, is refused by its state. */
const nudgesIn = (area: '52' | '50'): Case[] => {
  const route = '/provinces/:province/:form/:period/nudge'
  const one = { act: 'nudge', area, path: `/provinces/${area}/otop-sales/2024-05/nudge` } as const
  return [
    { route: `get ${route}`, ...one },
    { route: `post ${route}`, ...one, body: () => ({ saveId: randomUUID() }) },
  ]
}

/** The view of the outbox, whom the province calls, and reminding by hand. */
export const MESSAGE_CASES: Case[] = [
  toldIn('52'),
  toldIn('50'),
  toldIn('TH'),
  ...(['52', '50'] as const).flatMap((area) => [callsIn(area), ...nudgesIn(area)]),
]
