import { randomId } from '../random-id.ts'
import { saveOwed } from './outbox.store.ts'

/** What is owed when a person's posts have changed: no message, the rich menu that fits them. */
export const MENU_KIND = 'menu'

/** C-9: owes a person the rich menu of the posts held when it is linked, in the transaction that changes them. */
export function queueMenu(person: string): Promise<void> {
  const key = `menu:${person}:${randomId()}`
  const always = { quiet: false, notBefore: new Date(0), essential: true }
  return saveOwed([{ key, person, kind: MENU_KIND, data: {}, ...always }])
}
