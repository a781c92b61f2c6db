import { randomId } from '../random-id.ts'
import { saveOwed } from './outbox.store.ts'

/** What is owed when a person's posts have changed: no message, the rich menu that fits them. */
export const MENU_KIND = 'menu'

/** C-9: owes a person the rich menu of the posts held when it is linked, in the transaction that changes them. */
export function queueMenu(person: string): Promise<void> {
  return saveOwed([{ key: `menu:${person}:${randomId()}`, person, kind: MENU_KIND, data: {}, quiet: false }])
}
