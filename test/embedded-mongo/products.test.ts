import { Agenda } from 'agenda'
import { MongoBackend } from '@agendajs/mongo-backend'
import { expect, test } from '@jest/globals'
import { GridFSBucket } from 'mongodb'
import mongoose, { Schema } from 'mongoose'
import { until, useEmbedded } from './open-store.ts'

const store = useEmbedded()

test('mongoose 9: a transaction is carried to every write inside it, and undone as a whole', async () => {
  mongoose.set('transactionAsyncLocalStorage', true)
  const connection = await mongoose.createConnection(store.uri, { dbName: 'shop' }).asPromise()
  const Head = connection.model('Head', new Schema({ _id: String, version: Number }, { versionKey: false }))
  const Row = connection.model(
    'Row',
    new Schema({ sheet: String, producer: String, amount: Number }).index(
      { sheet: 1, producer: 1 },
      { unique: true },
    ),
  )
  await Promise.all([Head.init(), Row.init()])
  await Head.create({ _id: 's1', version: 0 })
  const save = (producer: string, end?: () => void) =>
    connection.transaction(async () => {
      await Row.updateOne({ sheet: 's1', producer }, { $set: { amount: 5 } }, { upsert: true })
      await Head.findOneAndUpdate({ _id: 's1' }, { $inc: { version: 1 } })
      end?.()
    })
  await Promise.all(['a', 'b', 'c', 'd', 'e'].map((producer) => save(producer)))
  const undone = save('f', () => {
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await Head.findById('s1').lean()).toEqual({ _id: 's1', version: 5 })
  expect(await Row.countDocuments()).toBe(5)
  await expect(Row.create({ sheet: 's1', producer: 'a' })).rejects.toMatchObject({ code: 11000 })
  const doc = (await Row.findOne({ producer: 'a' }))!
  doc.amount = 9
  await doc.save()
  expect(await Row.findOne({ producer: 'a' }, 'amount -_id').lean()).toEqual({ amount: 9 })
  await connection.close()
})

test('agenda 6: a job is run once, and its end is recorded', async () => {
  const backend = new MongoBackend({ mongo: store.client.db('jobs'), collection: 'agenda' })
  const agenda = new Agenda({ backend, processEvery: 100 })
  const seen: unknown[] = []
  const remind = (job: { attrs: { data?: unknown } }) => {
    seen.push(job.attrs.data)
    return Promise.resolve()
  }
  agenda.define('remind', remind, { lockLifetime: 400 }) // Agenda keeps a timer for half of it, also when stopped
  await agenda.start()
  await agenda.now('remind', { month: '2024-07' })
  const jobs = store.client.db('jobs').collection('agenda')
  await until(
    async () => (await jobs.countDocuments({ lastFinishedAt: { $exists: true } })) >= 1 && seen.length >= 1,
  )
  await agenda.stop(false)
  expect(seen.filter((data) => JSON.stringify(data).includes('2024-07'))).toHaveLength(1)
})

test('GridFS: a file comes back as it went in, and is deleted whole', async () => {
  const bucket = new GridFSBucket(store.db, { bucketName: 'files' })
  const sent = Buffer.alloc(700_000, 'ก')
  const upload = bucket.openUploadStream('รต1.xlsx')
  await new Promise((resolve, reject) => {
    upload.once('finish', resolve).once('error', reject)
    upload.end(sent)
  })
  const received: Buffer[] = []
  for await (const part of bucket.openDownloadStream(upload.id)) received.push(part as Buffer)
  expect(Buffer.concat(received).equals(sent)).toBe(true)
  await bucket.delete(upload.id)
  expect(await store.db.collection('files.chunks').countDocuments()).toBe(0)
})
