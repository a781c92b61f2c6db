type Kind = 'localStorage' | 'sessionStorage'

/** What this device keeps under `key`; null when there is nothing, or when the browser forbids storage. */
export function kept(kind: Kind, key: string): string | null {
  try {
    return window[kind].getItem(key)
  } catch {
    return null
  }
}

/** Keeps `value` on this device, null forgets it; false when the browser forbids storage or has no room. */
export function keep(kind: Kind, key: string, value: string | null): boolean {
  try {
    if (value === null) window[kind].removeItem(key)
    else window[kind].setItem(key, value)
    return true
  } catch {
    return false
  }
}
