import { expect, test } from '@jest/globals'
import { cleanLine, line } from '#shared/sheets/row.ts'

test.each(['\u202e', '\u2066', '\u200e', '\ufeff', '\u0000', '\u2028', '\u2029', '\u3164', '\u115f'])(
  'N-2: a name with the hidden character %j is refused',
  (hidden) => {
    expect(line(40).safeParse(`ผ้า${hidden}ทอ`).success).toBe(false)
  },
)

test.each(['\u200c', '\u200d'])('N-2: the joiner %j may stand in a name', (joiner) => {
  expect(line(40).safeParse(`ผ้า${joiner}ทอ`).success).toBe(true)
})

test.each(['\u200b\u200b', '\u2060', '\u3164', '\u200d', '\u0e34', '   '])(
  'N-2: %j shows nothing, so it is no name',
  (nothing) => {
    expect(line(40).safeParse(nothing).success).toBe(false)
    expect(cleanLine(nothing)).toBe(null)
  },
)

test('P-12: of a name from elsewhere what hides or turns is left out', () => {
  expect(cleanLine(' \u202eกานดา\u2028 ')).toBe('กานดา')
  expect(cleanLine(undefined)).toBe(null)
})
