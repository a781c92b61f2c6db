import mongoose, { Schema } from 'mongoose'
import { randomId } from '../random-id.ts'

export type PersonDocument = {
  _id: string
  lineUserId: string
  name: string
  /** Can be pushed to: has added the account and not blocked it. */
  friend: boolean
}

const schema = new Schema<PersonDocument>(
  {
    _id: String,
    lineUserId: { type: String, required: true },
    name: { type: String, required: true },
    friend: { type: Boolean, required: true },
  },
  { versionKey: false, collection: 'people' },
)
schema.index({ lineUserId: 1 }, { unique: true })
const People = mongoose.model('Person', schema)

/** A person by id, null when unknown. */
export const findPerson = (id: string): Promise<PersonDocument | null> => People.findById(id).lean()

/** A person by the LINE account, null when unknown. */
export const findPersonByLine = (lineUserId: string): Promise<PersonDocument | null> =>
  People.findOne({ lineUserId }).lean()

/** Persons by id. */
export const findPersons = (ids: readonly string[]): Promise<PersonDocument[]> =>
  People.find({ _id: { $in: [...ids] } }).lean()

/** Meets a LINE account: the person it belongs to, made as `fresh` says at the first time; a name (null: none) is brought up to date. */
export function meetPerson(
  lineUserId: string,
  name: string | null,
  fresh: Pick<PersonDocument, 'name' | 'friend'>,
): Promise<PersonDocument> {
  const { name: placeholder, friend } = fresh
  const born = { _id: randomId(), friend, ...(name === null ? { name: placeholder } : {}) }
  return People.findOneAndUpdate(
    { lineUserId },
    { ...(name === null ? {} : { $set: { name } }), $setOnInsert: born },
    { upsert: true, returnDocument: 'after' },
  ).lean() as Promise<PersonDocument>
}

/** Notes whether the account can be pushed to. */
export async function saveFriend(lineUserId: string, friend: boolean): Promise<void> {
  await People.updateOne({ lineUserId }, { $set: { friend } })
}

/** Bulk, for a seed. */
export async function insertPeople(people: PersonDocument[]): Promise<void> {
  await People.insertMany(people)
}
