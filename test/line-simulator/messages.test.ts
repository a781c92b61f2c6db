import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { call, startLine } from './start-line.ts'

let line: Awaited<ReturnType<typeof startLine>>
beforeAll(async () => {
  line = await startLine()
})
afterAll(() => line.stop())

const validate = (messages: unknown[]) =>
  call(`${line.origin()}/v2/bot/message/validate/push`, {
    json: { messages },
    headers: { authorization: 'Bearer the-token' },
  })

const text = (value: string) => ({ type: 'text', text: value })
const flex = (contents: unknown, altText = 'การ์ด') => ({ type: 'flex', altText, contents })
const bubble = (...contents: unknown[]) => ({
  type: 'bubble',
  body: { type: 'box', layout: 'vertical', contents },
})
const button = (action: unknown) => flex(bubble({ type: 'button', action }))
const withQuick = (count: number) => ({
  ...text('เลือก'),
  quickReply: {
    items: Array.from({ length: count }, () => ({
      type: 'action',
      action: { type: 'message', label: 'ก', text: 'ก' },
    })),
  },
})
const para = (length: number) => ({ type: 'text', text: 'ก'.repeat(length) })

test.each([
  ['a text of 5,000 letters', [text('ก'.repeat(5000))]],
  ['five messages', Array.from({ length: 5 }, () => text('ก'))],
  [
    'a card with each kind of button',
    [
      flex(
        bubble(
          { type: 'text', text: 'หัวข้อ', wrap: true, scaling: true, size: 'lg', weight: 'bold' },
          { type: 'separator', margin: 'md' },
          {
            type: 'button',
            style: 'primary',
            action: { type: 'uri', label: 'เปิด', uri: 'https://liff.line.me/demo/x' },
          },
          { type: 'button', action: { type: 'postback', label: 'กด', data: 'd', displayText: 'กด' } },
          { type: 'button', action: { type: 'message', label: 'ก'.repeat(40), text: 'สถานะ' } },
          { type: 'button', action: { type: 'uri', label: 'ใกล้', uri: 'http://127.0.0.1:3000/liff' } },
        ),
      ),
    ],
  ],
  [
    'twelve bubbles',
    [flex({ type: 'carousel', contents: Array.from({ length: 12 }, () => bubble(para(5))) })],
  ],
  ['13 quick replies on the last message', [text('ก'), withQuick(13)]],
])('a message is accepted: %s', async (_, messages) => {
  expect(await validate(messages)).toMatchObject({ status: 200 })
})

const uri = (value: string) => [button({ type: 'uri', label: 'ไป', uri: value })]
const action = 'messages[0].contents.body.contents[0].action'
test.each<[string, unknown[], string]>([
  ['no message', [], 'messages'],
  ['six messages', Array.from({ length: 6 }, () => text('ก')), 'messages'],
  ['an unknown type', [{ type: 'letter' }], 'messages[0].type'],
  ['an unknown property', [{ ...text('ก'), colour: 'red' }], 'messages[0].colour'],
  ['an empty text', [text('')], 'messages[0].text'],
  ['a text of 5,001 letters', [text('ก'.repeat(5001))], 'messages[0].text'],
  ['no altText', [{ type: 'flex', contents: bubble(para(1)) }], 'messages[0].altText'],
  ['an altText of 1,501 letters', [flex(bubble(para(1)), 'ก'.repeat(1501))], 'messages[0].altText'],
  ['an empty text in a card', [flex(bubble(para(0)))], 'messages[0].contents.body.contents[0].text'],
  ['a wrong size word', [flex({ ...bubble(para(1)), size: 'huge' })], 'messages[0].contents.size'],
  ['a bubble over 30 KB', [flex(bubble(para(5000), para(5000), para(500)))], 'messages[0].contents'],
  [
    '13 bubbles',
    [flex({ type: 'carousel', contents: Array.from({ length: 13 }, () => bubble(para(1))) })],
    'messages[0].contents.contents',
  ],
  [
    'a carousel over 50 KB',
    [flex({ type: 'carousel', contents: Array.from({ length: 3 }, () => bubble(para(5000), para(1000))) })],
    'messages[0].contents',
  ],
  ['14 quick replies', [withQuick(14)], 'messages[0].quickReply.items'],
  ['quick replies before the last message', [withQuick(2), text('ก')], 'messages[0].quickReply'],
  ['a button without a label', [button({ type: 'message', text: 'ก' })], `${action}.label`],
  [
    'a label of 41 letters',
    [button({ type: 'message', label: 'ก'.repeat(41), text: 'ก' })],
    `${action}.label`,
  ],
  ['a postback without data', [button({ type: 'postback', label: 'กด' })], `${action}.data`],
  [
    'postback data of 301 letters',
    [button({ type: 'postback', label: 'กด', data: 'x'.repeat(301) })],
    `${action}.data`,
  ],
  ['a link of 1,001 letters', uri(`https://x.th/${'a'.repeat(988)}`), `${action}.uri`],
  ['a link on http elsewhere', uri('http://example.com/'), `${action}.uri`],
  ['a link that is none', uri('liff/path'), `${action}.uri`],
  ['a script as a link', uri('javascript:alert(1)'), `${action}.uri`],
  [
    'a picture on http',
    [flex(bubble({ type: 'image', url: 'http://127.0.0.1/a.png' }))],
    'messages[0].contents.body.contents[0].url',
  ],
])('a message is refused with 400: %s', async (_, messages, property) => {
  const { status, body } = await validate(messages)
  expect({
    status,
    properties: (body['details'] as { property: string }[]).map((one) => one.property),
  }).toEqual({
    status: 400,
    properties: expect.arrayContaining([property]) as unknown,
  })
  expect(body['message']).toMatch(/^The request body has \d+ errors?$/)
})

test('broken JSON, JSON that is no object, and a body over 1 MB are refused', async () => {
  const at = `${line.origin()}/v2/bot/message/push`
  const headers = { authorization: 'Bearer the-token' }
  for (const body of ['{', '"x"', 'null']) {
    expect(await call(at, { method: 'POST', headers, body })).toMatchObject({ status: 400 })
  }
  expect(await call(at, { method: 'POST', headers, body: 'x'.repeat(1024 * 1024 + 1) })).toMatchObject({
    status: 413,
  })
})
