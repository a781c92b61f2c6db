/** Whom LIFF says is here; both null when it holds no ID token. */
export type LiffIdentity = { token: string | null; sub: string | null }

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
 * The LINE identity of this person by the LIFF SDK; null while LINE's login page takes over.
 * Nothing may touch the address before init resolves: LIFF reads its own parameters there.
 */
export async function liffIdentity(liffId: string): Promise<LiffIdentity | null> {
  const liff = await sdk()
  await liff.init({ liffId })
  if (liff.isLoggedIn()) return { token: liff.getIDToken(), sub: liff.getDecodedIDToken()?.sub ?? null }
  liff.login({ redirectUri: location.href })
  return null
}

/** Forgets the token that LIFF keeps, which it never renews, and lets LINE's login page take over. */
export async function logInAgain(): Promise<void> {
  const liff = await sdk()
  liff.logout()
  liff.login({ redirectUri: location.href })
}
