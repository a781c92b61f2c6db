/** Whom LIFF says is here; both null when it holds no ID token. */
export type LiffIdentity = { token: string | null; sub: string | null }

// LIFF waits for LINE without an end of its own.
const INIT_MS = 20_000

async function sdk() {
  const [
    { default: liff },
    { default: IsLoggedIn },
    { default: Login },
    { default: Logout },
    { default: GetIDToken },
    { default: GetDecodedIDToken },
  ] = await Promise.all([
    import('@line/liff/core'),
    import('@line/liff/is-logged-in'),
    import('@line/liff/login'),
    import('@line/liff/logout'),
    import('@line/liff/get-id-token'),
    import('@line/liff/get-decoded-id-token'),
  ])
  liff.use(new IsLoggedIn())
  liff.use(new Login())
  liff.use(new Logout())
  liff.use(new GetIDToken())
  liff.use(new GetDecodedIDToken())
  return liff
}

/**
 * The LINE identity of this person by the LIFF SDK; null when nobody is logged in. Throws what LIFF throws, or that it took too long.
 * Nothing may touch the address before init resolves: LIFF reads its own parameters there.
 */
export async function liffIdentity(liffId: string): Promise<LiffIdentity | null> {
  const liff = await sdk()
  await inTime(liff.init({ liffId }))
  if (!liff.isLoggedIn()) return null
  const token = liff.getIDToken()
  return { token, sub: (token && liff.getDecodedIDToken()?.sub) ?? null }
}

/** Lets LINE's login page take over; forgets first the token that LIFF keeps, which it never renews. */
export async function logIn(): Promise<void> {
  const liff = await sdk()
  if (liff.isLoggedIn()) liff.logout()
  liff.login({ redirectUri: location.href })
}

async function inTime(work: Promise<void>): Promise<void> {
  let timer = 0
  const late = new Promise<never>((_, reject) => {
    timer = window.setTimeout(() => reject(new Error('LIFF takes too long')), INIT_MS)
  })
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}
