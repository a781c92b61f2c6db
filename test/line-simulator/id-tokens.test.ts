import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { call, startLine } from './start-line.ts'

let line: Awaited<ReturnType<typeof startLine>>
beforeAll(async () => {
  line = await startLine()
})
afterAll(() => line.stop())

async function tokenFor(query: string): Promise<string> {
  const { body } = await call(`${line.origin()}/simulator/id-token?${query}`)
  return String(body['idToken'])
}

function verify(form: Record<string, string>) {
  const at = `${line.origin()}/oauth2/v2.1/verify`
  return call(at, { method: 'POST', body: new URLSearchParams(form) })
}

test('an ID token tells who someone is, for the Login channel, for one hour of real time', async () => {
  const { status, body } = await verify({ id_token: await tokenFor('userId=Usomsri'), client_id: '1234' })
  expect({ status, body }).toMatchObject({
    status: 200,
    body: { iss: 'https://access.line.me', sub: 'Usomsri', aud: '1234', name: 'สมศรี' },
  })
  expect(Number(body['exp']) - Number(body['iat'])).toBe(3600)
  expect(Math.abs(Number(body['iat']) * 1000 - Date.now())).toBeLessThan(60_000)
})

test('an ID token is refused: another client, expired, of another channel, of another person, tampered, none', async () => {
  const good = await tokenFor('userId=Usomsri')
  const [head, , signature] = good.split('.')
  const other = (await tokenFor('userId=Uprasert')).split('.')[1]
  const cases: [Record<string, string>, string][] = [
    [{ id_token: good, client_id: '999' }, 'Invalid IdToken Audience.'],
    [{ id_token: await tokenFor('userId=Usomsri&lifetime=-1'), client_id: '1234' }, 'IdToken expired.'],
    [
      { id_token: await tokenFor('userId=Usomsri&channel=999'), client_id: '1234' },
      'Invalid IdToken Audience.',
    ],
    [{ id_token: good, client_id: '1234', user_id: 'Uprasert' }, 'Invalid IdToken Subject Identifier.'],
    [{ id_token: `${head}.${other}.${signature}`, client_id: '1234' }, 'Invalid IdToken.'],
    [{ id_token: 'x', client_id: '1234' }, 'Invalid IdToken.'],
    [{ client_id: '1234' }, 'Invalid IdToken.'],
  ]
  for (const [form, error_description] of cases) {
    expect(await verify(form)).toMatchObject({
      status: 400,
      body: { error: 'invalid_request', error_description },
    })
  }
})
