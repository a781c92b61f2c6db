import mongoose from 'mongoose'

/** Makes every collection and index of the stores that this process has loaded; what exists already stays. */
export async function makeCollections(): Promise<void> {
  const present = new Set((await mongoose.connection.listCollections()).map(({ name }) => name))
  for (const model of Object.values(mongoose.models)) {
    if (!present.has(model.collection.name)) await model.createCollection()
    await model.createIndexes()
  }
}

/** Whether people, producers and sheets are all without a document. */
export async function isEmptyStore(): Promise<boolean> {
  for (const name of ['people', 'producers', 'sheets']) {
    if (await mongoose.connection.collection(name).findOne({}, { projection: { _id: 1 } })) return false
  }
  return true
}

/** Removes every document but the settings: only for a store in which nothing but an interrupted seed has written. */
export async function emptyCollections(): Promise<void> {
  for (const { collection } of Object.values(mongoose.models)) {
    if (collection.name !== 'settings') await collection.deleteMany({})
  }
}
