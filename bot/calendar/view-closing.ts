import type * as z from 'zod/mini'
import { areaName } from '#shared/areas/area-names.ts'
import type { ClosingView, ReadClosing } from '#shared/calendar/closing.ts'
import type { Deps } from '../deps.ts'
import { districtsExcepted } from '../locking/exceptions.store.ts'
import type { Actor } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { findClosing } from './closings.store.ts'

/** D-11: what stood in a province's period when it closed and after each exception, the latest first; throws not-found outside one's area. */
export async function viewClosing(
  _deps: Deps,
  actor: Actor,
  { form, period, province }: ReadClosing,
): Promise<z.input<typeof ClosingView>> {
  permit(actor, 'read-sheets', province)
  const closing = await findClosing(form, period, province)
  if (!closing) return { versions: [] }
  const versions = [closing, ...closing.earlier.toReversed()]
  const districts = await districtsExcepted(versions.flatMap(({ exception }) => exception ?? []))
  return {
    versions: versions.map(({ at, exception, ...figures }) => {
      const district = exception && districts.get(exception)
      return { ...figures, at: at.toISOString(), after: district ? areaName(district) : null }
    }),
  }
}
