import type { Role } from '#shared/people/role.ts'
import type { Category, ProducerType } from '#shared/otop-sales/category.ts'

/** The fixed cast of every test; all invented. */
export type CastName = keyof typeof CAST

type Player = { name: string; posts: readonly { role: Role; area: string }[] }

const player = (name: string, ...posts: [Role, string][]): Player => ({
  name,
  posts: posts.map(([role, area]) => ({ role, area })),
})

export const CAST = {
  kanda: player('กานดา', ['district-officer', '5201']),
  nipa: player('นิภา', ['district-officer', '5201']),
  wichai: player('วิชัย', ['district-head', '5201']),
  somsak: player('สมศักดิ์', ['district-officer', '5202']),
  malee: player('มาลี', ['province-officer', '52']),
  chai: player('ชัย', ['district-officer', '5001']),
  chiang: player('เชียง', ['province-officer', '50']),
  prasert: player('ประเสริฐ', ['department-officer', 'TH']),
  newcomer: player('ผู้มาใหม่'),
} as const

/** A person's LINE account, the same in every run. */
export const lineIdOf = (name: string): string =>
  `U${Buffer.from(name).toString('hex').padEnd(32, '0').slice(0, 32)}`

type Listed = { id: string; district: string; name: string; type: ProducerType; categories: Category[] }

/** Small registries: four producers (five rows) in 5201, two in 5202, one in Chiang Mai. */
export const PRODUCERS: readonly Listed[] = [
  { id: 'rice', district: '5201', name: 'กลุ่มข้าวแต๋นบ้านทดสอบ', type: 'group', categories: ['food'] },
  {
    id: 'chili',
    district: '5201',
    name: 'น้ำพริกบ้านทดสอบ',
    type: 'single-owner',
    categories: ['food', 'herb'],
  },
  { id: 'cloth', district: '5201', name: 'ผ้าทอบ้านทดสอบ', type: 'group', categories: ['textile'] },
  { id: 'bowl', district: '5201', name: 'ชามตราไก่บ้านทดสอบ', type: 'sme', categories: ['craft'] },
  { id: 'tea', district: '5202', name: 'ชาสมุนไพรบ้านลอง', type: 'group', categories: ['beverage'] },
  { id: 'soap', district: '5202', name: 'สบู่บ้านลอง', type: 'group', categories: ['herb'] },
  { id: 'umbrella', district: '5001', name: 'ร่มบ้านลอง', type: 'group', categories: ['craft'] },
]
