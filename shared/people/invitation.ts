import * as z from 'zod/mini'
import { line } from '../sheets/row.ts'
import { AreaCode } from '../areas/area.ts'
import { areaFits, Role } from './role.ts'

/** The letters of a code: none that looks like another (contract). */
export const CODE_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const CODE = new RegExp(`^[${CODE_LETTERS}]{4}-[${CODE_LETTERS}]{4}$`)

/** "abcd efgh" typed by a person becomes "ABCD-EFGH"; null when it cannot be a code. */
export function readCode(text: string): string | null {
  const plain = text.toUpperCase().replace(/[\s-]/g, '')
  const code = `${plain.slice(0, 4)}-${plain.slice(4)}`
  return CODE.test(code) ? code : null
}

/** Meant as a code, but none: a letter that no code has, or one letter too few or too many. */
export function looksLikeCode(text: string): boolean {
  return /^[A-Z0-9]{7,9}$/.test(text.toUpperCase().replace(/[\s-]/g, ''))
}

/** What an invitation asks: a role in an area, the name of who is meant, and whose post ends by it (a hand-over). */
export const NewInvitation = z
  .strictObject({
    role: Role,
    area: AreaCode,
    name: line(100),
    replaces: z.optional(z.string().check(z.maxLength(40))),
  })
  .check(z.refine((invitation) => areaFits(invitation.role, invitation.area), { path: ['area'] }))
export type NewInvitation = z.infer<typeof NewInvitation>

/** A code as typed, in chat or the mini-app. */
export const Join = z.strictObject({ code: z.string().check(z.maxLength(40)) })
export type Join = z.infer<typeof Join>
