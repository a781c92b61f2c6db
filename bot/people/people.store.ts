import mongoose, { Schema } from 'mongoose'
import { randomId } from '../random-id.ts'
import { readTogether } from '../read-together.ts'

export type PersonDocument = {
  _id: string
  lineUserId: string
  name: string
  /** Can be pushed to: has added the account and not blocked it. */
  friend: boolean
  /** wants the final reminders only. */
  muted?: boolean
  /** P-13: nine or ten digits; absent while nobody has told it. */
  phone?: string
}

const schema = new Schema<PersonDocument>(
  {
    _id: String,
    lineUserId: { type: String, required: true },
    name: { type: String, required: true },
    friend: { type: Boolean, required: true },
    muted: Boolean,
    phone: String,
  },
  { versionKey: false, collection: 'people' },
)
schema.index({ lineUserId: 1 }, { unique: true })
const People = mongoose.model('Person', schema)

const peopleById = readTogether(async (ids) => {
  const people = await findPersons(ids)
  return new Map(people.map((person) => [person._id, person]))
})

/** A person by id, null when unknown; every message that is sent asks. */
export const findPerson = async (id: string): Promise<PersonDocument | null> =>
  (await peopleById([id])).get(id) ?? null

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

/** Notes whether a person wants the final reminders only. */
export async function saveMuted(person: string, muted: boolean): Promise<void> {
  await People.updateOne({ _id: person }, { $set: { muted } })
}

/** P-13: keeps a person's telephone, '' for none; false when nobody is known by that id. */
export async function savePhone(_id: string, phone: string): Promise<boolean> {
  const change = phone === '' ? { $unset: { phone: 1 as const } } : { $set: { phone } }
  return (await People.updateOne({ _id }, change)).matchedCount === 1
}

/** Bulk, for a seed. */
export async function insertPeople(people: PersonDocument[]): Promise<void> {
  await People.insertMany(people)
}
