/** What the product asks of LINE; bot/line/ alone knows the SDK. */
export type Line = {
  /** Answers an event once, within a minute; free. Never repeated. */
  reply: (replyToken: string, messages: LineMessage[]) => Promise<void>
  /** Pushes; `retryKey` (UUID) makes a repeat harmless. 409 counts as done. */
  push: (to: string, messages: LineMessage[], retryKey: string) => Promise<void>
  /** Pushes the same to up to 500; counts as one each, and who is no friend is left out. */
  multicast: (to: string[], messages: LineMessage[], retryKey: string) => Promise<void>
  /** The name that a person shows, null when LINE does not tell. */
  profileName: (userId: string) => Promise<string | null>
  /** Shows the waiting dots in a 1:1 chat. */
  loading: (userId: string) => Promise<void>
  /** Who an ID token is for, name null when it tells none; null when LINE does not accept it for our channel. */
  verifyIdToken: (idToken: string) => Promise<{ userId: string; name: string | null } | null>
  /** This month's limit (null: none) and use. */
  quota: () => Promise<{ limit: number | null; used: number }>
  richMenus: RichMenus
}

/** Rich menus by name; a name holds its content's hash, so an unchanged menu is not made again. */
export type RichMenus = {
  list: () => Promise<{ id: string; name: string }[]>
  create: (menu: object, picture: Buffer) => Promise<string>
  remove: (id: string) => Promise<void>
  setDefault: (id: string) => Promise<void>
  link: (userId: string, id: string) => Promise<void>
}

/** A LINE message as the SDK types it; kept loose here so that only bot/line/ depends on the SDK. */
export type LineMessage = { type: string } & Record<string, unknown>
