import { areaName } from '#shared/areas/area-names.ts'
import type { Form } from '#shared/sheets/forms.ts'
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
  'late-market': 'brand',
} as const satisfies Record<SheetAct, string>

/** What leaves nothing to mend. */
const LOOKED_AT: readonly SheetAct[] = ['locked', 'locked-again', 'late-market']

type Told = {
  by?: string | null
  reason?: string | null
  market?: string
  until?: string | null
  rows?: number
}

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
  const open = LOOKED_AT.includes(kind) ? ACTED.look : ACTED.fix
  const message = card(deps.config.line, {
    tone: TONES[kind],
    head: [ACTED.job(key.period, key.form)],
    title: ACTED.titles[kind],
    facts: [[ACTED.district, names], ...factsOf(key.form, data)],
    notes: [ACTED.note(key.form)[kind]],
    buttons: [{ label: open, path: sheetPath(key) }],
  })
  return [message]
}

function factsOf(form: Form, data: Told): [string, string][] {
  const { by, reason, market, until, rows } = data
  const facts: [string, string | undefined | null][] = [
    [ACTED.market, market],
    [ACTED.by, by],
    [ACTED.reason, reason],
    [ACTED.rows, rows ? ACTED.rowsOf(form, rows) : null],
    [ACTED.until, until ? ACTED.when(new Date(until)) : null],
  ]
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]))
}
