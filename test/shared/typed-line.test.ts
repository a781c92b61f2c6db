import { expect, test } from '@jest/globals'
import { line } from '#shared/sheets/row.ts'

test.each(['\u202e', '\u2066', '\u200e', '\ufeff', '\u0000'])(
  'N-2: a name with the hidden character %j is refused',
  (hidden) => {
    expect(line(40).safeParse(`ผ้า${hidden}ทอ`).success).toBe(false)
  },
)

test.each(['\u200c', '\u200d'])('N-2: the joiner %j may stand in a name', (joiner) => {
  expect(line(40).safeParse(`ผ้า${joiner}ทอ`).success).toBe(true)
})
