import { describe, expect, test } from '@jest/globals'
import { areaName } from '#shared/areas/area-names.ts'
import {
  AreaCode,
  District,
  PROVINCE_CODES,
  Province,
  Subdistrict,
  districtsOf,
  inArea,
  isDistrict,
  isProvince,
  provinceOf,
} from '#shared/areas/area.ts'
import { DISTRICTS } from '#shared/areas/districts.data.ts'
import { subdistrictName, subdistrictsOf } from '#shared/areas/subdistricts.ts'

const allDistricts = PROVINCE_CODES.flatMap(districtsOf)

describe('the country in official codes', () => {
  test('76 provinces report, Bangkok does not', () => {
    expect(PROVINCE_CODES).toHaveLength(76)
    expect(isProvince('10')).toBe(false)
    expect(new Set(PROVINCE_CODES.map(areaName)).size).toBe(76)
  })

  test('878 districts, each with a name of its own in its province', () => {
    expect(allDistricts).toHaveLength(878)
    expect(new Set(allDistricts.map((code) => provinceOf(code) + areaName(code))).size).toBe(878)
    expect(allDistricts.filter((code) => !/^[\u0e01-\u0e4e-]{2,}$/.test(areaName(code)))).toEqual([])
  })

  test('the numbers in use and the names of the districts agree', () => {
    const named = Object.entries(DISTRICTS).flatMap(([province, names]) =>
      names.split('|').flatMap((name, i) => (name ? [province + String(i + 1).padStart(2, '0')] : [])),
    )
    expect(named.toSorted()).toEqual(allDistricts.toSorted())
  })

  test('7,256 subdistricts, none twice in its district', () => {
    const all = allDistricts.flatMap(subdistrictsOf)
    expect(all).toHaveLength(7256)
    expect(new Set(all.map(({ code, name }) => code.slice(0, 4) + name)).size).toBe(7256)
    expect(allDistricts.filter((code) => subdistrictsOf(code).length === 0)).toEqual([])
  })

  test('Lampang has 13 districts, 5201 to 5213, and 100 subdistricts', () => {
    expect(districtsOf('52')).toEqual(Array.from({ length: 13 }, (_, i) => String(5201 + i)))
    expect(districtsOf('52').flatMap(subdistrictsOf)).toHaveLength(100)
    expect(subdistrictsOf('5201')[0]).toEqual({ code: '520101', name: 'เวียงเหนือ' })
  })

  test('the districts of Bueng Kan are 3801 to 3808', () => {
    expect(districtsOf('38')).toEqual(Array.from({ length: 8 }, (_, i) => String(3801 + i)))
    expect(areaName('38')).toBe('บึงกาฬ')
    expect([areaName('3801'), areaName('3804'), areaName('3808')]).toEqual(['เมืองบึงกาฬ', 'เซกา', 'บุ่งคล้า'])
    expect(districtsOf('38').flatMap(subdistrictsOf)).toHaveLength(53)
    expect(isProvince('97')).toBe(false)
  })

  test('districts that shared a code with a neighbour have their own', () => {
    expect([areaName('5003'), areaName('5025')]).toEqual(['แม่แจ่ม', 'กัลยาณิวัฒนา'])
    expect([areaName('5303'), areaName('5304')]).toEqual(['ท่าปลา', 'น้ำปาด'])
    expect(subdistrictName('810801')).toBe('เหนือคลอง')
  })
})

describe('what is an area', () => {
  test.each(['', '52', '5200', '5214', '520', '5201 ', '52o1', '1001', '__proto__', 'constructor', '٥٢٠١'])(
    '%j is no district',
    (code) => {
      expect(isDistrict(code)).toBe(false)
      expect(District.safeParse(code).success).toBe(false)
    },
  )

  test('a number that is not in use is no district, nor are things of another kind', () => {
    expect(isDistrict('5304')).toBe(true)
    expect(isDistrict('2504')).toBe(false)
    expect(District.safeParse(5201).success).toBe(false)
    expect(Province.safeParse('97').success).toBe(false)
    expect(Province.parse('52')).toBe('52')
  })

  test('a post is held in the country, a province or a district', () => {
    expect(['TH', '52', '5201'].map((code) => AreaCode.safeParse(code).success)).toEqual([true, true, true])
    expect(['th', '520101', '99', 'toString'].map((code) => AreaCode.safeParse(code).success)).toEqual(
      Array(4).fill(false),
    )
  })

  test('a subdistrict belongs to a district, and has a name if its number is in use', () => {
    expect(Subdistrict.safeParse('520101').success).toBe(true)
    expect(Subdistrict.safeParse('521401').success).toBe(false)
    expect(subdistrictName('521009')).toBeNull()
    expect(subdistrictsOf('toString')).toEqual([])
  })

  test('names: a province, a district, the Department; what is no area stays as it is', () => {
    expect(['52', '5201', 'TH', '9999'].map(areaName)).toEqual([
      'ลำปาง',
      'เมืองลำปาง',
      'กรมการพัฒนาชุมชน',
      '9999',
    ])
  })
})

describe('own = own area and below', () => {
  test.each([
    ['5201', '5201', true],
    ['5201', '52', true],
    ['52', '52', true],
    ['520101', '5201', true],
    ['5201', 'TH', true],
    ['TH', 'TH', true],
    ['52', '5201', false],
    ['5202', '5201', false],
    ['5301', '52', false],
    ['TH', '52', false],
  ])('%s in %s: %s', (area, within, expected) => expect(inArea(area, within)).toBe(expected))
})
