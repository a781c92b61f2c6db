import { createPublicKey, sign, verify } from 'node:crypto'
import type { Answer, Call, Route } from './http.ts'
import type { Person } from './kept.ts'
import type { World } from './world.ts'

type Claims = {
  iss: string
  sub: string
  aud: string
  exp: number
  iat: number
  name?: string
  picture?: string
}

const issuer = 'https://access.line.me'

/** The check of an ID token, as LINE Login answers it. */
export function verifyRoute(world: World): Route {
  return { at: 'POST /oauth2/v2.1/verify', handle: (call) => answer(world, call) }
}

/** A fresh ID token of a person: signed, for the Login channel (or another), good for `lifetime` s of real time; the scope "openid" alone tells no name. */
export function idToken(
  world: World,
  person: Person,
  channel?: string,
  lifetime = 3600,
  scope = 'openid profile',
): string {
  const iat = Math.floor(Date.now() / 1000)
  const aud = channel ?? world.config.loginChannelId
  const { userId: sub, name, picture } = person
  const claims: Claims = {
    iss: issuer,
    sub,
    aud,
    exp: iat + lifetime,
    iat,
    ...(scope.includes('profile') ? { name, ...(picture ? { picture } : {}) } : {}),
  }
  const head = { alg: 'ES256', typ: 'JWT', kid: 'simulator' }
  const signed = [head, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  const signature = sign('sha256', Buffer.from(signed), { key: world.idTokenKey, dsaEncoding: 'ieee-p1363' })
  return `${signed}.${signature.toString('base64url')}`
}

function answer(world: World, call: Call): Answer {
  const form = new URLSearchParams(call.body.toString('utf8'))
  const refused = (error_description: string): Answer => ({
    status: 400,
    body: { error: 'invalid_request', error_description },
  })
  const claims = claimsOf(world, form.get('id_token') ?? '')
  if (!form.get('client_id')) return refused("The value of 'client_id' is missing")
  if (!claims) return refused('Invalid IdToken.')
  if (claims.exp * 1000 <= Date.now()) return refused('IdToken expired.')
  if (claims.aud !== form.get('client_id')) return refused('Invalid IdToken Audience.')
  const userId = form.get('user_id')
  if (userId && userId !== claims.sub) return refused('Invalid IdToken Subject Identifier.')
  return { status: 200, body: claims }
}

function claimsOf(world: World, token: string): Claims | null {
  const [head = '', body = '', signature = ''] = token.split('.')
  const key = { key: createPublicKey(world.idTokenKey), dsaEncoding: 'ieee-p1363' } as const
  const good = verify('sha256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))
  return good ? (JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Claims) : null
}
