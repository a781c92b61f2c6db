import { readFileSync } from 'node:fs'
import { PROVINCE_CODES, type ProvinceCode } from '#shared/areas/area.ts'
import { areaName } from '#shared/areas/area-names.ts'
import { Month } from '#shared/calendar/month.ts'

const TABLE = new URL('./cdd_fy2567_sales_by_province_month.csv', import.meta.url)
const MONTHS = ['มกราคม', 'กุมภาพันธ์', 'มีนาคม', 'เมษายน', 'พฤษภาคม', 'มิถุนายน'].concat([
  'กรกฎาคม',
  'สิงหาคม',
  'กันยายน',
  'ตุลาคม',
  'พฤศจิกายน',
  'ธันวาคม',
])

/** "ตุลาคม 2566" → "2023-10". */
function monthOf(heading: string): Month {
  const [name = '', year = ''] = heading.trim().split(' ')
  return Month.parse(`${Number(year) - 543}-${String(MONTHS.indexOf(name) + 1).padStart(2, '0')}`)
}

/** "161871689.0" → satang, from the digits alone because 0.1 has no exact binary form; throws on anything else. */
export function satangOf(baht: string): number {
  const [, whole, decimals = ''] = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(baht.trim()) ?? []
  if (whole === undefined) throw new Error(`"${baht}" is no amount in baht`)
  return Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
}

/** The Department's published sales of fiscal year 2567: satang by province and month (76 × 12). */
export function publishedTotals(): Map<ProvinceCode, Map<Month, number>> {
  const codes = new Map(PROVINCE_CODES.map((code) => [areaName(code), code]))
  const [heading = '', ...lines] = readFileSync(TABLE, 'utf8').trim().split(/\r?\n/)
  const months = heading.split(',').slice(1).map(monthOf)
  return new Map(
    lines.map((line) => {
      const [name = '', ...cells] = line.split(',')
      const code = codes.get(name)
      if (code === undefined) throw new Error(`The published table names "${name}", which is no province`)
      return [code, new Map(months.map((month, i) => [month, satangOf(cells[i] ?? '')]))]
    }),
  )
}
