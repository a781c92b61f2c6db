// The measure for webhooks: the SDK's own middleware on a server that stores nothing. Its channel secret is the first argument.
import { middleware } from '@line/bot-sdk'
import express from 'express'

const app = express()
app.post(
  '/webhook',
  middleware({ channelSecret: process.argv[2] ?? '' }),
  (_request, response) => void response.json({}),
)
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`)
})
