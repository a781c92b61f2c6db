import { expect, test } from '@jest/globals'
import { codeLetters } from '#liff-app/src/people/code-letters.ts'
import { groupPosts, mayInvite, type PostLine, rolesToInvite } from '#liff-app/src/people/people-groups.ts'
import type { Role } from '#shared/people/role.ts'

const post = (name: string, role: Role, area: string, areaName: string): PostLine => ({
  id: name,
  person: { id: name, name },
  role,
  area,
  areaName,
  since: '2024-01-01T00:00:00.000Z',
  friend: true,
  phone: null,
  mayEnd: false,
})
const held = (role: Role, area: string) => [{ id: 'x', role, area, areaName: area }]

const posts = [
  post('กานดา', 'district-officer', '5201', 'เมืองลำปาง'),
  post('มาลี', 'province-officer', '52', 'ลำปาง'),
  post('สมใจ', 'district-officer', '5203', 'เกาะคา'),
  post('วิชัย', 'district-head', '5201', 'เมืองลำปาง'),
]

test('people stand in groups, the province before its districts', () => {
  expect(groupPosts(posts, '').map(({ area, posts: of }) => [area, of.length])).toEqual([
    ['52', 1],
    ['5201', 2],
    ['5203', 1],
  ])
})

test('people are found by their own name and by their district', () => {
  expect(groupPosts(posts, ' กานดา ').map((group) => group.area)).toEqual(['5201'])
  expect(groupPosts(posts, 'เกาะคา').flatMap((group) => group.posts)).toHaveLength(1)
})

test.each([
  ['district-officer', '5201', []],
  ['district-head', '5201', ['district-officer']],
  ['province-officer', '52', ['district-officer', 'district-head', 'province-officer']],
  ['department-officer', 'TH', ['province-officer', 'department-officer']],
] as const)('P-2: %s of %s is offered exactly the roles he may invite', (role, area, roles) => {
  expect(rolesToInvite(held(role, area))).toEqual(roles)
})

test('P-2: a hand-over is offered only inside the own area', () => {
  expect(mayInvite(held('province-officer', '52'), 'district-officer', '5213')).toBe(true)
  expect(mayInvite(held('province-officer', '52'), 'district-officer', '5001')).toBe(false)
})

test('a code may be pasted with its dash, in lower case, and with words around are cut at eight', () => {
  expect(codeLetters('abcd-efgh')).toBe('ABCDEFGH')
  expect(codeLetters(' ABCD EFGH 99')).toBe('ABCDEFGH')
})
