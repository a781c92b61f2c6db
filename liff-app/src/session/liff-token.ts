/**
 * The LINE ID token of this person by the LIFF SDK; null while LINE's login page takes over.
 * Nothing may touch the address before init resolves: LIFF reads its own parameters there.
 */
export async function liffToken(liffId: string): Promise<string | null> {
  const [{ default: liff }, { default: IsLoggedIn }, { default: Login }, { default: GetIDToken }] =
    await Promise.all([
      import('@line/liff/core'),
      import('@line/liff/is-logged-in'),
      import('@line/liff/login'),
      import('@line/liff/get-id-token'),
    ])
  liff.use(new IsLoggedIn())
  liff.use(new Login())
  liff.use(new GetIDToken())
  await liff.init({ liffId })
  if (liff.isLoggedIn()) return liff.getIDToken()
  liff.login({ redirectUri: location.href })
  return null
}
