// One socket: one message at a time, in order. What is not the protocol closes it.
import type { Socket } from 'node:net'
import { Framer } from '../wire/framer.ts'
import { parseRequest } from '../wire/message.ts'
import { replyTo, withOk } from '../wire/reply.ts'
import type { CommandTable, Shared } from './call.ts'
import { execute } from './execute.ts'
import { failureAnswer } from './failure.ts'

/** Answers the messages of a socket until it closes. */
export function serve(socket: Socket, id: number, shared: Shared, table: CommandTable): void {
  const framer = new Framer()
  const waiting: Buffer[] = []
  let busy = false
  socket.setNoDelay(true)
  socket.on('error', () => socket.destroy())
  socket.on('close', () => shared.sessions.leave(id))
  socket.on('data', (chunk) => {
    try {
      for (const message of framer.feed(chunk)) waiting.push(message)
    } catch {
      socket.destroy()
      return
    }
    if (waiting.length > 0 && !busy) void work()
  })
  const work = async () => {
    busy = true
    for (let message = waiting.shift(); message && !socket.destroyed; message = waiting.shift()) {
      if (waiting.length > 0) socket.pause() // a client that does not wait is not read further
      await answer(socket, message, id, shared, table).catch(() => socket.destroy())
    }
    busy = false
    socket.resume()
  }
}

async function answer(
  socket: Socket,
  message: Buffer,
  id: number,
  shared: Shared,
  table: CommandTable,
): Promise<void> {
  const request = parseRequest(message)
  const body = await execute(request, id, shared, table).then(withOk, (error: unknown) =>
    failureAnswer(error, request.command),
  )
  if (!request.wantsReply || socket.destroyed) return
  if (!socket.write(replyTo(request, body))) await drained(socket)
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      socket.off('drain', done)
      socket.off('close', done)
      resolve()
    }
    socket.on('drain', done)
    socket.on('close', done)
  })
}
