import { useSyncExternalStore } from 'react'
import type { SheetView } from '#shared/sheets/sheet-view.ts'
import { useMe } from '../session/me.ts'
import { troubled, undecided } from './drafts.ts'
import { saverOf } from './row-saver.ts'

/** Ids of a sheet's rows whose figures are on this device only, those that wait for the officer's word first. */
export function useUnsent({
  form,
  period,
  district,
}: Pick<SheetView, 'form' | 'period' | 'district'>): readonly string[] {
  const { person } = useMe()
  const saver = saverOf({ form, period, district }, person.id)
  const drafts = useSyncExternalStore(saver.subscribe, saver.drafts)
  return [...new Set([...undecided(drafts), ...troubled(drafts)])]
}
