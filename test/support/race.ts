import { setTimeout as pause } from 'node:timers/promises'
import { expect } from '@jest/globals'
import { findHead } from '#bot/sheets/sheets.store.ts'
import type { Answer } from './client.ts'
import { addsUp, type July } from './july.ts'

/** 'ok', or the refusal's code. */
export const codeOf = ({ status, body }: Answer): string => (status === 200 ? 'ok' : body.code)

/**
 * Lets an act race another one, round after round: it is sent ever later while it comes in time, and ever earlier after it came too
 * late, so that both happen on a machine of any speed, most of all what lies between.
 */
export function racing() {
  let wait = 0
  const seen = new Set<string>()
  const after = <T>(ms: number, act: () => Promise<T>): Promise<T> => pause(Math.max(0, ms)).then(act)
  return {
    seen,
    mine: <T>(act: () => Promise<T>): Promise<T> => after(wait, act),
    theirs: <T>(act: () => Promise<T>): Promise<T> => after(-wait, act),
    /** What came of mine. */
    told: (code: string): string => {
      seen.add(code)
      const [late, early] = [code === 'ok' && wait >= 0, code !== 'ok' && wait <= 0]
      wait = late ? wait * 2 + 1 : early ? wait * 2 - 1 : Math.trunc(wait / 2)
      return code
    },
  }
}

/** S-3, L-7: totals are those of the rows; what a lock made official is what stands. */
export async function balanced(july: July): Promise<void> {
  const { stored, computed } = await addsUp(july)
  expect(stored).toEqual(computed)
  const { lock, unlocked, official, totals } = (await findHead(july.id))!
  if (lock && !unlocked) expect(official?.totals).toEqual(totals)
}
