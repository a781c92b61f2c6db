import { Ajv } from 'ajv'
import type { ErrorObject, ValidateFunction } from 'ajv'
import { Refusal } from './http.ts'
import type { Fault } from './action-limits.ts'
import { brokenLimits } from './limits.ts'
import { messageSchema } from './message-schema.data.ts'

/** The request bodies that LINE checks, by the names of its SDK. */
export type BodyName = 'PushMessageRequest' | 'ReplyMessageRequest' | 'MulticastRequest' | 'RichMenuRequest'

/** A message as the bot sends it: its type, and whatever that type has. */
export type LineMessage = { type: string; [field: string]: unknown }

const ajv = new Ajv({ discriminator: true, strict: false })
let compiled: Ajv | null = null

function validator(name: BodyName): ValidateFunction {
  compiled ??= ajv.addSchema(messageSchema)
  const validate = compiled.getSchema(`line#/definitions/${name}`)
  if (!validate) throw new Error(`No schema for ${name}`)
  return validate
}

/** Makes the validators ready, so that the first message does not wait for them. */
export function warmUp(): void {
  validator('PushMessageRequest')
}

/** Checks a body as LINE would: its shape, then its limits (`httpAllowed`: http URIs on this machine); else a 400 Refusal. */
export function checkBody<T>(name: BodyName, body: unknown, httpAllowed: boolean): T {
  const validate = validator(name)
  if (!validate(body)) throw refusal((validate.errors ?? []).map(shapeFault))
  const faults = brokenLimits(body as Record<string, unknown>, httpAllowed)
  if (faults.length > 0) throw refusal(faults)
  return body as T
}

function refusal(details: Fault[]): Refusal {
  const count = details.length === 1 ? '1 error' : `${details.length} errors`
  return new Refusal(400, `The request body has ${count}`, { details })
}

function shapeFault(error: ErrorObject): Fault {
  const parts = error.instancePath.split('/').slice(1)
  const { missingProperty, additionalProperty } = error.params as Record<string, string | undefined>
  const last = missingProperty ?? additionalProperty
  const property = propertyPath(last ? [...parts, last] : parts)
  if (error.keyword === 'discriminator') return { message: 'Unknown type', property: `${property}.type` }
  if (missingProperty) return { message: 'May not be empty', property }
  if (additionalProperty) return { message: 'Unknown property', property }
  return { message: error.message ?? 'Invalid', property }
}

function propertyPath(parts: string[]): string {
  const written = parts.map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
  return written.join('').replace(/^\./, '')
}
