import { orSayWhy } from '#bot/lifetime.ts'
import { makeFirstInvitation } from '#bot/people/make-invitation.ts'
import { areaName } from '#shared/areas/area-names.ts'
import { NewInvitation } from '#shared/people/invitation.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { argumentsOf, endWithUsage } from './arguments.ts'
import { withWorld } from './open-world.ts'
import { whichWorld } from './which-world.ts'

const ROLES = 'district-officer|district-head|province-officer|department-officer'
const USAGE = `npm run --silent invite -- --role ${ROLES} --area 5201|52|TH --name NAME [--demo | --real]`

async function invite(): Promise<void> {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  const options = { role: text, area: text, name: text, demo: flag, real: flag }
  const { role, area, name, demo, real } = argumentsOf(USAGE, { options }).values
  const asked = NewInvitation.safeParse({ role, area, name })
  if (!asked.success) endWithUsage(USAGE, `--${String(asked.error.issues[0]?.path[0])} is missing or wrong`)
  await withWorld(await whichWorld(process.env, { demo, real }), process.env, async (deps) => {
    const { code, expiresAt } = await makeFirstInvitation(deps, asked.data)
    process.stdout.write(`${code}\n`)
    const whose = `${asked.data.name}, ${asked.data.role} of ${areaName(asked.data.area)}`
    process.stderr.write(`for ${whose}, until ${dayAndTime(new Date(expiresAt))}\n`)
  })
}

await orSayWhy(invite)
process.exit(0)
