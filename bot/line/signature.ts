import { validateSignature as validate } from '@line/bot-sdk'

/** Whether LINE signed these bytes with our channel's secret. */
export function validateSignature(body: Buffer, secret: string, signature: string): boolean {
  return signature !== '' && validate(body, secret, signature)
}
