/** What is known while a session is being opened through LIFF. */
type Known = {
  /** Whom LIFF says is logged in; null: nobody. Its `sub` is null when LIFF gives no ID token all the same. */
  identity: { sub: string | null } | null
  /** Whose token was exchanged for the cookie that this device may still have. */
  remembered: string | null
  /** The ways that the server answered with 401 already. */
  refused: readonly ('cookie' | 'token')[]
  /** LINE's login page was asked just before, and not by a press. */
  cameBack: boolean
}

/**
 * P-3: our cookie outlives LINE's token, so the same person's cookie is tried first, then the token; a token that is
 * refused is had anew from LINE, once: a second login without a press would only go round in circles.
 */
export function nextSessionStep({
  identity,
  remembered,
  refused,
  cameBack,
}: Known): 'cookie' | 'token' | 'log-in' | 'give-up' {
  if (identity?.sub === null) return 'give-up'
  if (identity && identity.sub === remembered && !refused.includes('cookie')) return 'cookie'
  if (identity && !refused.includes('token')) return 'token'
  return cameBack ? 'give-up' : 'log-in'
}
