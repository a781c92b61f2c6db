import { MAX_DOCUMENT } from '../bson/codec.ts'
import type { Handler } from '../server/call.ts'
import { MAX_MESSAGE } from '../wire/framer.ts'

/** The name of the replica set this single node says it is. */
export const SET_NAME = 'embedded'

/** hello: a primary of a replica set of one. */
export const hello: Handler = ({ connectionId, shared }) => ({
  helloOk: true,
  ismaster: true,
  isWritablePrimary: true,
  secondary: false,
  setName: SET_NAME,
  setVersion: 1,
  hosts: [shared.address],
  primary: shared.address,
  me: shared.address,
  maxBsonObjectSize: MAX_DOCUMENT,
  maxMessageSizeBytes: MAX_MESSAGE,
  maxWriteBatchSize: 100_000,
  localTime: new Date(),
  logicalSessionTimeoutMinutes: 30,
  connectionId,
  minWireVersion: 0,
  maxWireVersion: 21,
  readOnly: false,
})
