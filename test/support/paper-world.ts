import { randomUUID } from 'node:crypto'
import { fileOf, type Lines, linesOf, paperOf } from './paper.ts'
import { startWorld } from './world.ts'

const MARKET = {
  name: 'ตลาดนัดวัดใหม่',
  subdistrict: '520201',
  traders: 24,
  status: 'new',
  places: ['offline', 'online'],
  rhythm: 'weekly',
}
const OLD = { ...MARKET, name: 'ตลาดเก่า', subdistrict: '520202', status: 'in-use', places: ['offline'] }

/** The line of a market that the system does not know: new, offline, of another rhythm, in whatever marks people use. */
export function newLine(name: string, more: Record<number, string | null> = {}): Lines[number] {
  const line: Lines[number] = `9|${name}|สบป้าด|แม่เมาะ|๑,๒๐๐|||/|||x|||||1`.split('|')
  for (const [at, value] of Object.entries(more)) line[Number(at)] = value
  return line
}

/** A world in which the district 5202 has two markets, and its officer the paper form. */
export async function startPaperWorld() {
  const world = await startWorld('2024-07-23T09:00:00+07:00')
  const somsak = await world.as('somsak')
  const paper = paperOf(world, somsak)
  for (const entry of [MARKET, OLD])
    await somsak.post('/registries/FY2024/5202/markets', { saveId: randomUUID(), entry })
  const downloaded = async (): Promise<Lines> => linesOf((await paper.download()).file)
  return {
    world,
    somsak,
    paper,
    rows: async () => (await somsak.get('/sheets/market-registry/FY2024/5202')).body.rows,
    downloaded,
    /** What the form tells after a change of its lines. */
    checked: async (change: (lines: Lines) => void) => {
      const lines = await downloaded()
      change(lines)
      return (await paper.check(fileOf(lines))).body
    },
  }
}
export type PaperWorld = Awaited<ReturnType<typeof startPaperWorld>>
