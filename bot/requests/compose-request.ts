import type { Composer } from '../messages/composers.ts'

/** replaced below. */
export const composeRequest: Composer = async () => null

/** replaced below. */
export const composeRequestAnswered: Composer = async () => null
