import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { COUNTRY, isDistrict, isProvince } from '#shared/areas/area.ts'
import { areaFits, ROLES } from '#shared/people/role.ts'

test('P-1: a role stands in an area of its own kind and in no other', () => {
  const area = fc.constantFrom('TH', '52', '50', '5201', '3808')
  fc.assert(
    fc.property(fc.constantFrom(...ROLES), area, (role, code) => {
      const kind = isDistrict(code)
        ? 'district'
        : isProvince(code)
          ? 'province'
          : code === COUNTRY
            ? 'department'
            : ''
      expect(areaFits(role, code)).toBe(role.startsWith(kind))
    }),
  )
})
