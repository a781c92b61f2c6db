/** What is known while a session is being opened through LIFF. */
type Known = {
  /** Whose ID token LIFF holds; null: LIFF gives none although it says that somebody is logged in. */
  sub: string | null
  /** Whose token was exchanged for the cookie that this device may still have. */
  remembered: string | null
  /** The ways that the server answered with 401 already. */
  refused: readonly ('cookie' | 'token')[]
  /** LINE's login page was asked because of a refusal just before. */
  cameBack: boolean
}

/**
 * P-3: our cookie outlives LINE's token, so the same person's cookie is tried first, then the token; a token that is
 * refused is had anew from LINE, once: a second refusal would only go round in circles.
 */
export function nextSessionStep({
  sub,
  remembered,
  refused,
  cameBack,
}: Known): 'cookie' | 'token' | 'log-in-again' | 'give-up' {
  if (sub === null) return 'give-up'
  if (sub === remembered && !refused.includes('cookie')) return 'cookie'
  if (!refused.includes('token')) return 'token'
  return cameBack ? 'give-up' : 'log-in-again'
}
