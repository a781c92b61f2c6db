// Writes shared/areas/*.data.ts from thai-address-universal, mended; run it by hand when the package or the mends change.
import { writeFileSync } from 'node:fs'
import { getDatabase, setEngMode, setGeoMode } from 'thai-address-universal'
import { DISTRICT_CODES, NOT_SUBDISTRICTS, SUBDISTRICT_CODES, SUBDISTRICT_NAMES } from './area-mends.data.ts'

type Place = { province: string; district: string; name: string; code: string }

/** Every subdistrict of the 76 reporting provinces with its official code, once each; throws when two claim one code. */
async function mendedPlaces(): Promise<Place[]> {
  await setGeoMode(true)
  await setEngMode(false)
  const places = new Map<string, Place>()
  for (const row of getDatabase()) {
    const district = `${row.province}/${row.district}`
    const path = `${district}/${row.sub_district}`
    // Only places where nobody lives (43 islets, listed as subdistricts long ago) have no postcode.
    if (row.province === 'กรุงเทพมหานคร' || !row.postal_code || NOT_SUBDISTRICTS.has(path)) continue
    const name = SUBDISTRICT_NAMES[path] ?? row.sub_district
    const districtCode = DISTRICT_CODES[district] ?? row.district_code ?? ''
    const code = mendedNumber(districtCode, name) ?? row.sub_district_code ?? ''
    const other = places.get(code)
    if (other && (other.name !== name || other.district !== row.district))
      throw new Error(`${code}: ${path} and ${other.name}`)
    if (!/^\d{6}$/.test(code) || !code.startsWith(districtCode))
      throw new Error(`${path} has code "${code}" in "${districtCode}"`)
    places.set(code, { province: row.province, district: row.district, name, code })
  }
  return [...places.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1))
}

function mendedNumber(district: string, name: string): string | undefined {
  const found = SUBDISTRICT_CODES[district]?.split('|').find((entry) => entry.slice(3) === name)
  return found && district + found.slice(0, 2)
}

/** Names joined by "|" at the place of their number, first = 01; an empty place is a number that is not in use. */
function byNumber(entries: Iterable<readonly [string, string]>): string {
  const names: string[] = []
  for (const [code, name] of entries) names[Number(code.slice(-2)) - 1] = name
  return Array.from(names, (name) => name ?? '').join('|')
}

function grouped(units: Map<string, string>, length: number): Record<string, string> {
  const groups = Map.groupBy(units, ([code]) => code.slice(0, length))
  return Object.fromEntries([...groups].map(([code, entries]) => [code, byNumber(entries)]))
}

function districtNumbers(districts: Map<string, string>, province: string): number[] {
  const used = [...districts.keys()]
    .filter((code) => code.startsWith(province))
    .map((code) => Number(code.slice(2)))
  const last = Math.max(...used)
  return [last, ...Array.from({ length: last }, (_, i) => i + 1).filter((number) => !used.includes(number))]
}

function save(file: string, comment: string, name: string, type: string, value: object): void {
  const lines = Object.entries(value).map(
    ([code, entry]) => `  '${code}': ${JSON.stringify(entry).replaceAll('"', "'")},`,
  )
  const text = `// Written by bin/make-areas.ts.\n/** ${comment} */\nexport const ${name}: ${type} = {\n${lines.join('\n')}\n};\n`
  writeFileSync(new URL(`../shared/areas/${file}.data.ts`, import.meta.url), text)
}

const places = await mendedPlaces()
const provinces = new Map(places.map((place) => [place.code.slice(0, 2), place.province]))
const districts = new Map(places.map((place) => [place.code.slice(0, 4), place.district]))
const subdistricts = new Map(places.map((place) => [place.code, place.name]))
const named = (parents: string) =>
  `Names of ${parents}, joined by "|" at the place of their last two digits (first = 01).`

save(
  'provinces',
  'The 76 reporting provinces by code: name, highest district number, district numbers not in use.',
  'PROVINCES',
  'Readonly<Record<string, readonly [name: string, last: number, ...unused: number[]]>>',
  Object.fromEntries(
    [...provinces].map(([code, name]) => [code, [name, ...districtNumbers(districts, code)]]),
  ),
)
save(
  'districts',
  named("a province's districts"),
  'DISTRICTS',
  'Readonly<Record<string, string>>',
  grouped(districts, 2),
)
save(
  'subdistricts',
  named("a district's subdistricts"),
  'SUBDISTRICTS',
  'Readonly<Record<string, string>>',
  grouped(subdistricts, 4),
)
process.stdout.write(
  `${provinces.size} provinces, ${districts.size} districts, ${subdistricts.size} subdistricts\n`,
)
