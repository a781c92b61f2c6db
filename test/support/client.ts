import { randomUUID } from 'node:crypto'

/** What came; a test looks at a body whatever its shape. */
export type Answer = { status: number; body: any }

/** The API as one person's mini-app uses it. */
export type Client = {
  person: string
  cookie: string
  ask: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>
  get: (path: string) => Promise<Answer>
  post: (path: string, body: unknown) => Promise<Answer>
  put: (path: string, body: unknown) => Promise<Answer>
  patch: (path: string, body: unknown) => Promise<Answer>
  delete: (path: string) => Promise<Answer>
}

/** Signs in as the mini-app does: an ID token from LINE, exchanged for a session. */
export async function signIn(origin: string, simulator: string, userId: string): Promise<Client> {
  const told = await fetch(`${simulator}/simulator/id-token?userId=${userId}`)
  const { idToken } = (await told.json()) as { idToken: string }
  const opened = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ idToken }),
  })
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
  const me = (await opened.json()) as { person?: { id: string } }
  return clientOf(origin, cookie, me.person?.id ?? '')
}

/** A client with this cookie; '' is nobody. */
export function clientOf(origin: string, cookie: string, person = ''): Client {
  const ask: Client['ask'] = async (method, path, body, headers = {}) => {
    const answer = await fetch(`${origin}/api${path}`, {
      method,
      headers: {
        ...(cookie ? { cookie } : {}),
        ...(person ? { 'x-person': person } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) }
  }
  const by = (method: string) => (path: string, body?: unknown) => ask(method, path, body)
  return {
    person,
    cookie,
    ask,
    get: by('GET'),
    post: by('POST'),
    put: by('PUT'),
    patch: by('PATCH'),
    delete: by('DELETE'),
  }
}

/** A row's save with a fresh saveId: 12,500 baht in the country, offline, unless told otherwise. */
export const saving = (change: object = {}) => ({
  saveId: randomUUID(),
  version: 0,
  state: 'amounts',
  amounts: [1_250_000, 0, 0, 0],
  ...change,
})
