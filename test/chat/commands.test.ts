import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { CARDS } from '#shared/text/cards.th.ts'
import { lineIdOf } from '../support/cast.ts'
import { ask, heard, quiet, until, wordsOf } from '../support/chat-room.ts'
import { saving } from '../support/client.ts'
import { count, startWorld, type World } from '../support/world.ts'

const SHEET = '/sheets/otop-sales/2024-07/5201'
let world: World

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  const kanda = await world.as('kanda')
  await kanda.put(`${SHEET}/rows/rice.food`, saving())
}, 30_000)
afterAll(() => world.stop())

test('C-6: สถานะ tells in one free reply what is left and until when, and leads into the month', async () => {
  const answer = await ask(world, 'kanda', 'เหลืออะไร')
  expect(answer).toHaveLength(2) // and the registry, which is empty still
  expect(answer[0]).toMatchObject({ kind: 'flex', via: 'reply' })
  expect(answer[0]?.body['altText']).toContain(CARDS.left('otop-sales', 4))
  const words = wordsOf(answer)
  expect(words).toContain('น้ำพริกบ้านทดสอบ')
  expect(words).not.toContain('กลุ่มข้าวแต๋นบ้านทดสอบ')
  expect(words).toContain(CARDS.due('25\u00a0ก.ค.', 2))
  expect(words).toContain('https://liff.line.me/demo/otop/2024-07?d=5201')
})

test('C-6: words are known with other spaces, quotes and a split sara am', async () => {
  const status = wordsOf(await ask(world, 'kanda', 'สถานะ'))
  for (const said of [' เหลือ อะไร ', '“สถานะ”', 'สถานะ?'])
    expect(wordsOf(await ask(world, 'kanda', said))).toBe(status)
  expect(wordsOf(await ask(world, 'newcomer', 'ท\u0e4d\u0e32อะไรได้บ้าง'))).toContain('ผู้ช่วยรายงาน')
})

test('C-6: ยอด tells the own district its total', async () => {
  const words = wordsOf(await ask(world, 'wichai', 'ยอด'))
  expect(words).toContain('รวม 12,500.00 บาท')
  expect(words).toContain(CARDS.rowsOf('otop-sales', 1, 5))
})

test('C-6: each role is answered about its own area', async () => {
  expect(wordsOf(await ask(world, 'malee', 'ภาพรวม'))).toMatch(/0\/13.*province\/2024-07\?p=52/s)
  expect(wordsOf(await ask(world, 'prasert', 'สถานะ'))).toContain('0/878')
  expect(wordsOf(await ask(world, 'somsak', 'งานของฉัน'))).toContain('แม่เมาะ')
  expect(wordsOf(await ask(world, 'malee', 'ยอด'))).toMatch(/0\/13.*province\/2024-07/s)
  expect(wordsOf(await ask(world, 'prasert', 'ยอด'))).toContain('0/878')
  expect(wordsOf(await ask(world, 'malee', 'กรอก'))).toContain('ไม่มีในหน้าที่ของท่าน')
})

test('C-6: every command of the menu is answered, and leads somewhere', async () => {
  for (const said of ['เมนู', 'กรอก', 'ผู้ผลิต', 'ช่วยเหลือ', 'งานของฉัน']) {
    const answer = await ask(world, 'kanda', said)
    expect(answer).toHaveLength(1)
    expect(answer[0]?.kind).toBe('flex')
  }
  expect(wordsOf(await ask(world, 'malee', 'คนและสิทธิ์'))).toContain('liff.line.me/demo/people')
})

test('C-6: กรอก is one button into each form', async () => {
  const answer = await ask(world, 'kanda', 'กรอก')
  expect(JSON.stringify(answer[0]?.body).match(/"type":"button"/g)).toHaveLength(3)
  expect(wordsOf(answer)).toContain('https://liff.line.me/demo/otop/2024-07?d=5201')
  expect(wordsOf(answer)).not.toContain('น้ำพริกบ้านทดสอบ')
})

test('C-6: a greeting and thanks get a short answer with suggestions, and are not in the help', async () => {
  expect(wordsOf(await ask(world, 'kanda', 'สวัสดีค่ะ'))).toMatch(/สวัสดี บัญชีนี้.*quickReply/)
  expect(wordsOf(await ask(world, 'kanda', 'ขอบคุณครับ'))).toMatch(/ด้วยความยินดี.*quickReply/)
  expect(wordsOf(await ask(world, 'kanda', 'ช่วยเหลือ'))).not.toContain('ขอบคุณ')
})

test('C-6: a text that is not understood gets one short help with suggestions', async () => {
  const answer = await ask(world, 'kanda', 'สวัสดี '.repeat(400))
  expect(answer).toHaveLength(1)
  expect(answer[0]).toMatchObject({ kind: 'text', body: { quickReply: expect.anything() } })
  expect(wordsOf(answer)).toContain('“เมนู”')
})

test('C-6: an old button and a file are answered politely', async () => {
  const kanda = lineIdOf('kanda')
  const before = (await heard(world, kanda)).length
  await world.line('postback', { from: kanda, data: 'lock:5201' })
  await quiet()
  await world.line('file', { from: kanda, fileName: 'a.xlsx', kind: 'file', base64: 'AAAA' })
  await quiet()
  const words = (await heard(world, kanda)).slice(before).map((one) => wordsOf([one]))
  expect(words).toEqual([expect.stringContaining('การ์ดนี้เก่าแล้ว'), expect.stringContaining('ยังรับไฟล์')])
})

test('C-7: who has no post is told how to get in, and can by a code, once', async () => {
  expect(wordsOf(await ask(world, 'newcomer', 'สถานะ'))).toContain('liff.line.me/demo/join')
  const malee = await world.as('malee')
  const made = await malee.post('/invites', { role: 'district-officer', area: '5203', name: 'ผู้มาใหม่' })
  const answer = await ask(world, 'newcomer', made.body.code.toLowerCase().replace('-', ' '))
  expect(wordsOf(answer)).toContain('เริ่มใช้งานได้แล้ว')
  expect(await count('posts', { person: 'newcomer', area: '5203', ended: null })).toBe(1)
  await until(async () => wordsOf(await heard(world, lineIdOf('malee'))).includes('ผู้มาใหม่ เริ่มใช้งานแล้ว'))
  expect(wordsOf(await ask(world, 'somsak', made.body.code))).toContain('ใช้ไปแล้ว')
})

test('C-7: a wrong code counts as a try although nothing else is changed', async () => {
  expect(wordsOf(await ask(world, 'chai', 'ABCDEFGH'))).toContain('อีก 4 ครั้ง')
  expect(wordsOf(await ask(world, 'chai', 'ABCDEFGJ'))).toContain('อีก 3 ครั้ง')
})

test('C-7: what looks like a code but is none is told so, and is no try', async () => {
  for (const said of ['ABCD-EFG0', 'abcdefg', 'ABCDEFGHJ'])
    expect(wordsOf(await ask(world, 'chai', said))).toContain('รหัสเชิญไม่ถูกต้อง')
  expect(wordsOf(await ask(world, 'chai', 'ABCDEFGK'))).toContain('อีก 2 ครั้ง')
})

test('C-7: blocking and coming back is noted, and greeted', async () => {
  const nipa = lineIdOf('nipa')
  await world.line('unfollow', { from: nipa })
  await until(async () => (await count('people', { _id: 'nipa', friend: false })) === 1)
  await world.line('follow', { from: nipa })
  await until(async () => wordsOf(await heard(world, nipa)).includes('ยินดีต้อนรับ นิภา'))
  expect(await count('people', { _id: 'nipa', friend: true })).toBe(1)
})

test('C-6: before the month opens, สถานะ and ยอด tell how the closed one ended', async () => {
  world.clock.set('2024-08-07T09:00:00+07:00')
  const status = wordsOf(await ask(world, 'kanda', 'สถานะ'))
  expect(status).toContain(CARDS.notOpen('10\u00a0ส.ค.'))
  expect(status).toContain('ก.ค.\u00a067 · ปิดรับแล้ว · ไม่ได้ยืนยัน')
  const total = wordsOf(await ask(world, 'kanda', 'ยอด'))
  expect(total).toContain('รวม 12,500.00 บาท')
  expect(total).toContain('ไม่ได้ยืนยัน')
  expect(total).not.toContain('ยอดอาจเปลี่ยน')
})
