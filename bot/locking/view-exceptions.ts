import type * as z from 'zod/mini'
import { areaName } from '#shared/areas/area-names.ts'
import type { ExceptionsView, ReadExceptions } from '#shared/locking/exception.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { findExceptions } from './exceptions.store.ts'

const MOST = 200

/** D-6: every exception granted, newest first, for the Department. */
export async function viewExceptions(
  deps: Deps,
  actor: Actor,
  _input: ReadExceptions,
): Promise<z.input<typeof ExceptionsView>> {
  permit(actor, 'grant-exceptions', 'TH')
  const exceptions = await findExceptions(MOST)
  return {
    now: deps.clock().toISOString(),
    exceptions: exceptions.map(({ _id, by, at, until, ended, ...one }) => ({
      id: _id,
      form: one.form,
      period: one.period,
      district: one.district,
      districtName: areaName(one.district),
      provinceName: areaName(one.province),
      by: by.name,
      at: at.toISOString(),
      reason: one.reason,
      until: until.toISOString(),
      ended: ended && { at: ended.at.toISOString(), how: ended.how },
    })),
  }
}
