// OP_MSG, and OP_QUERY for the first hello of older drivers. Every length is checked against the message.
import { decode, type Document } from '../bson/codec.ts'
import { ProtocolError } from './protocolError.ts'

export type Request = {
  id: number
  legacy: boolean // answer with OP_REPLY
  wantsReply: boolean
  command: Document
  sequences: ReadonlyMap<string, Buffer[]> // documents sent beside the command
}

const OP_MSG = 2013
const OP_QUERY = 2004
const CHECKSUM = 1
const MORE_TO_COME = 2
const REQUIRED_FLAGS = 0xffff

/** A message's command. Throws ProtocolError when its parts do not fit. */
export function parseRequest(message: Buffer): Request {
  const id = message.readInt32LE(4)
  const operation = message.readInt32LE(12)
  if (operation === OP_MSG) return parseMsg(message, id)
  if (operation === OP_QUERY) return parseQuery(message, id)
  throw new ProtocolError(`operation ${operation}`)
}

function parseMsg(message: Buffer, id: number): Request {
  if (message.length < 26) throw new ProtocolError('message too short')
  const flags = message.readUInt32LE(16)
  if (flags & REQUIRED_FLAGS & ~(CHECKSUM | MORE_TO_COME)) throw new ProtocolError(`flags ${flags}`)
  const end = message.length - (flags & CHECKSUM ? 4 : 0)
  const sequences = new Map<string, Buffer[]>()
  let body: Buffer | undefined
  for (let at = 20; at < end;) {
    const kind = message[at]
    at += 1
    if (kind === 0 && !body) {
      body = documentAt(message, at, end)
      at += body.length
    } else if (kind === 1) at = readSequence(message, at, end, sequences)
    else throw new ProtocolError(`section kind ${kind}`)
  }
  if (!body) throw new ProtocolError('no command')
  return { id, legacy: false, wantsReply: !(flags & MORE_TO_COME), command: parse(body), sequences }
}

/** Adds the section's documents to `into`; answers where the section ends. */
function readSequence(message: Buffer, start: number, end: number, into: Map<string, Buffer[]>): number {
  if (start + 4 > end) throw new ProtocolError('section cut off')
  const stop = start + message.readInt32LE(start)
  if (stop < start + 6 || stop > end) throw new ProtocolError('section length')
  const nameEnd = stringEnd(message, start + 4, stop)
  const documents: Buffer[] = []
  for (let at = nameEnd + 1; at < stop;) {
    const document = documentAt(message, at, stop)
    documents.push(document)
    at += document.length
  }
  into.set(message.toString('utf8', start + 4, nameEnd), documents)
  return stop
}

function parseQuery(message: Buffer, id: number): Request {
  if (message.length < 30) throw new ProtocolError('message too short')
  const nameEnd = stringEnd(message, 20, message.length)
  const body = documentAt(message, nameEnd + 9, message.length)
  const database = message.toString('utf8', 20, nameEnd).split('.')[0]
  return {
    id,
    legacy: true,
    wantsReply: true,
    command: { ...parse(body), $db: database },
    sequences: new Map(),
  }
}

function parse(body: Buffer): Document {
  try {
    return decode(body)
  } catch (error) {
    throw new ProtocolError('the command is not BSON', { cause: error })
  }
}

function documentAt(message: Buffer, at: number, end: number): Buffer {
  const length = at + 5 <= end ? message.readInt32LE(at) : 0
  if (length < 5 || at + length > end || message[at + length - 1] !== 0)
    throw new ProtocolError('document length')
  return message.subarray(at, at + length)
}

function stringEnd(message: Buffer, at: number, end: number): number {
  const zero = message.indexOf(0, at)
  if (zero < 0 || zero >= end) throw new ProtocolError('string not ended')
  return zero
}
