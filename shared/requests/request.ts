import * as z from 'zod/mini'

/** What a district may ask for: an unlock or a new producer of the province, a late opening of the Department. */
export const RequestKind = z.enum(['unlock', 'late-opening', 'new-producer'])
export type RequestKind = z.infer<typeof RequestKind>

/** `lapsed`: what was asked for came about otherwise. */
export const RequestState = z.enum(['open', 'granted', 'refused', 'lapsed'])
export type RequestState = z.infer<typeof RequestState>
