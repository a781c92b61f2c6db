import { districtsOf, isDistrict, PROVINCE_CODES, provinceOf } from '#shared/areas/area.ts'
import { areaName } from '#shared/areas/area-names.ts'
import { squeeze } from '../chat/read-words.ts'

/** The district that is meant, those of alike names, those of that name in other provinces, or none. */
export type Found =
  | { kind: 'one'; district: string }
  | { kind: 'alike' | 'elsewhere'; districts: string[] }
  | { kind: 'none' }

const MARKS = /[\u0e47-\u0e4e]/g
const bare = (name: string): string =>
  squeeze(name)
    .replace(/^อำเภอ/, '')
    .replace(MARKS, '')

/** C-11: the district of these provinces that squeezed words name: by its whole name or code only, everything else is a question. */
export function findDistricts(typed: string, provinces: readonly string[]): Found {
  const words = typed.replace(/^อำเภอ/, '')
  const own = provinces.flatMap(districtsOf)
  if (isDistrict(words)) return own.includes(words) ? { kind: 'one', district: words } : elsewhere([words])
  const named = namedSo(words)
  const [meant, ...others] = named.filter((district) => own.includes(district))
  if (meant && others.length > 0) return { kind: 'alike', districts: [meant, ...others] }
  if (meant) return { kind: 'one', district: meant }
  if (named.length > 0) return elsewhere(named)
  const alike = own.filter((district) => isAlike(bare(areaName(district)), bare(words)))
  return alike.length > 0 ? { kind: 'alike', districts: alike } : { kind: 'none' }
}

/** Is it the whole name of a district, squeezed, anywhere in the country? */
export const isDistrictName = (words: string): boolean => namedSo(words).length > 0

const namedSo = (words: string): string[] =>
  PROVINCE_CODES.flatMap(districtsOf).filter((district) => squeeze(areaName(district)) === words)

const elsewhere = (districts: string[]): Found => ({ kind: 'elsewhere', districts })

function isAlike(name: string, typed: string): boolean {
  if (typed.length < 2) return false
  return name.includes(typed) || typed.includes(name) || differByOne(name, typed)
}

/** One letter more, less or another. */
function differByOne(a: string, b: string): boolean {
  let begin = 0
  while (begin < a.length && a[begin] === b[begin]) begin += 1
  const rests = [
    [a.slice(begin + 1), b.slice(begin + 1)],
    [a.slice(begin + 1), b.slice(begin)],
    [a.slice(begin), b.slice(begin + 1)],
  ]
  return rests.some(([one, other]) => one === other)
}

/** "เถิน"; with its province where an officer has several. */
export const nameIn = (
  district: string,
  provinces: readonly string[],
): [name: string, province: string | null] => [
  areaName(district),
  provinces.length > 1 ? areaName(provinceOf(district)) : null,
]
