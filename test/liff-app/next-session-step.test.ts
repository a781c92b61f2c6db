import { expect, test } from '@jest/globals'
import { nextSessionStep } from '#liff-app/src/session/next-session-step.ts'

const known = { identity: { sub: 'U1' }, remembered: 'U1', refused: [], cameBack: false } as const

test('P-3: whoever returns with an expired token is let in by the cookie', () => {
  expect(nextSessionStep(known)).toBe('cookie')
})

test('P-3: another LINE account, or a device that remembers nobody, exchanges its own token', () => {
  expect(nextSessionStep({ ...known, remembered: 'U2' })).toBe('token')
  expect(nextSessionStep({ ...known, remembered: null })).toBe('token')
})

test('P-3: a cookie that has ended gives way to the token, a refused token to one new login', () => {
  expect(nextSessionStep({ ...known, refused: ['cookie'] })).toBe('token')
  expect(nextSessionStep({ ...known, refused: ['cookie', 'token'] })).toBe('log-in')
  expect(nextSessionStep({ ...known, remembered: 'U2', refused: ['token'] })).toBe('log-in')
  expect(nextSessionStep({ ...known, refused: ['cookie', 'token'], cameBack: true })).toBe('give-up')
})

test('P-3: no token although logged in is said, not waited for', () => {
  expect(nextSessionStep({ ...known, identity: { sub: null } })).toBe('give-up')
})

test('P-3: whoever is not logged in is sent to LINE once; back without a login, only a press sends again', () => {
  expect(nextSessionStep({ ...known, identity: null })).toBe('log-in')
  expect(nextSessionStep({ ...known, identity: null, cameBack: true })).toBe('give-up')
})
