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

/** The view of the outbox, and whom the province calls. */
export const MESSAGE_CASES: Case[] = [toldIn('52'), toldIn('50'), toldIn('TH'), callsIn('52'), callsIn('50')]
