import { areaName } from '#shared/areas/area-names.ts'
import { SheetKey } from '#shared/sheets/sheet-id.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { ACTED } from '#shared/text/locking.th.ts'
import { card } from '../chat/card.ts'
import type { Composer } from '../messages/composers.ts'
import { postsOf } from '../people/posts.store.ts'
import type { SheetAct } from './tell-officers.ts'

const TONES = {
  locked: 'brand',
  unlocked: 'warn',
  'locked-again': 'brand',
  returned: 'warn',
  excepted: 'warn',
  'not-certified': 'warn',
} as const satisfies Record<SheetAct, string>

/** what was done to an officer's sheets (data of tellOfficers), as it was; null when he has none of the posts any more. */
export const composeActed: Composer = async (deps, person, data) => {
  const kind = data['kind'] as SheetAct
  const held = new Set((await postsOf(person)).map(({ area }) => area))
  const sheets = (data['sheets'] as string[])
    .map((id) => id.split(':'))
    .filter(([, , area]) => held.has(area!))
  const [first] = sheets
  if (!first) return null
  const [form, period, district] = first
  const key = SheetKey.parse({ form, period, district })
  const names = sheets.map(([, , area]) => areaName(area!)).join(' · ')
  const { by, reason, until, rows } = data as { by?: string; reason?: string; until?: string; rows?: number }
  const facts: [string, string][] = [
    [ACTED.district, names],
    ...(by ? [[ACTED.by, by] as [string, string]] : []),
    ...(reason ? [[ACTED.reason, reason] as [string, string]] : []),
    ...(rows ? [[ACTED.rows, ACTED.rowsOf(key.form, rows)] as [string, string]] : []),
    ...(until ? [[ACTED.until, ACTED.when(new Date(until))] as [string, string]] : []),
  ]
  const open = kind === 'locked' || kind === 'locked-again' ? ACTED.look : ACTED.fix
  const message = card(deps.config.line, {
    tone: TONES[kind],
    head: [ACTED.job(key.period, key.form)],
    title: ACTED.titles[kind],
    facts,
    notes: [ACTED.note(key.form)[kind]],
    buttons: [{ label: open, path: sheetPath(key) }],
  })
  return [message]
}
