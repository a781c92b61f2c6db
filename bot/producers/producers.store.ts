import mongoose, { Schema } from 'mongoose'
import type { Month } from '#shared/calendar/month.ts'
import type { Category, ProducerType } from '#shared/otop-sales/category.ts'
import { nameKey } from '#shared/producers/name-key.ts'

/** A registry entry; its categories are stopped, never taken away. */
export type Producer = {
  _id: string
  /** Its place in the district's list, from 1. */
  no: number
  district: string
  province: string
  name: string
  type: ProducerType
  subdistrict: string
  categories: { category: Category; stoppedSince: Month | null }[]
}

const schema = new Schema<Producer & { nameKey: string }>(
  {
    _id: String,
    no: { type: Number, required: true },
    district: { type: String, required: true },
    province: { type: String, required: true },
    name: { type: String, required: true },
    nameKey: { type: String, required: true },
    type: { type: String, required: true },
    subdistrict: { type: String, required: true },
    categories: [
      {
        _id: false,
        category: { type: String, required: true },
        stoppedSince: { type: String, default: null },
      },
    ],
  },
  { versionKey: false, collection: 'producers' },
)
schema.index({ district: 1, no: 1 }, { unique: true })
schema.index({ district: 1, nameKey: 1 }, { unique: true })
const Producers = mongoose.model('Producer', schema)

/** A district's registry, in its order. */
export const producersOf = (district: string): Promise<Producer[]> =>
  Producers.find({ district }, { nameKey: 0 }).sort({ no: 1 }).lean()

/** The registries of several districts, each in its order. */
export const producersIn = (districts: readonly string[]): Promise<Producer[]> =>
  Producers.find({ district: { $in: [...districts] } }, { nameKey: 0 })
    .sort({ district: 1, no: 1 })
    .lean()

/** A registry entry by id, null when unknown. */
export const findProducer = (id: string): Promise<Producer | null> =>
  Producers.findById(id, { nameKey: 0 }).lean()

/** N-2: the district's entry of this name, however spaced, null when there is none. */
export const findProducerNamed = (district: string, name: string): Promise<Producer | null> =>
  Producers.findOne({ district, nameKey: nameKey(name) }, { nameKey: 0 }).lean()

/** The highest number in a district, 0 when it has no entry. */
export async function lastNumber(district: string): Promise<number> {
  return (await Producers.findOne({ district }, { no: 1 }).sort({ no: -1 }).lean())?.no ?? 0
}

/** Adds an entry; the unique indexes refuse a number or name that the district has. */
export async function insertProducer(producer: Producer): Promise<void> {
  await Producers.create([{ ...producer, nameKey: nameKey(producer.name) }])
}

/** Writes what may change of an entry. */
export async function saveProducer({ _id, name, type, subdistrict, categories }: Producer): Promise<void> {
  await Producers.updateOne(
    { _id },
    { $set: { name, nameKey: nameKey(name), type, subdistrict, categories } },
  )
}

/** N-6: an entry's category is stopped since a month, or (null) active again. */
export async function saveStopped(id: string, category: Category, stoppedSince: Month | null): Promise<void> {
  await Producers.updateOne(
    { _id: id, 'categories.category': category },
    { $set: { 'categories.$.stoppedSince': stoppedSince } },
  )
}

/** Bulk, for a seed. */
export async function insertProducers(producers: Producer[]): Promise<void> {
  const entries = producers.map((producer) => ({ ...producer, nameKey: nameKey(producer.name) }))
  await Producers.insertMany(entries, { lean: true })
}

/** How many rows a month would open with in each of these districts: entries × categories not stopped by `period`. */
export async function countActive(districts: readonly string[], period: Month): Promise<Map<string, number>> {
  const wanted = { district: { $in: [...districts] } }
  const entries = await Producers.find(wanted, { _id: 0, district: 1, 'categories.stoppedSince': 1 }).lean<
    Pick<Producer, 'district' | 'categories'>[]
  >()
  const counted = new Map<string, number>()
  for (const { district, categories } of entries) {
    const active = categories.filter(({ stoppedSince }) => stoppedSince === null || stoppedSince > period)
    counted.set(district, (counted.get(district) ?? 0) + active.length)
  }
  return counted
}
