import mongoose, { Schema } from 'mongoose'
import { inArea } from '#shared/areas/area.ts'
import type { Role } from '#shared/people/role.ts'
import { randomId } from '../random-id.ts'
import { readTogether } from '../read-together.ts'

/** A post, held or ended. */
export type PostDocument = {
  _id: string
  person: string
  role: Role
  /** "5201", "52" or "TH". */
  area: string
  since: Date
  /** An ended post stays, for what its holder did stays. */
  ended: { at: Date; by: string } | null
  /** Of the Department: the post that ended last while this one stayed. */
  outlived?: string
}

const schema = new Schema<PostDocument>(
  {
    _id: String,
    person: { type: String, required: true },
    role: { type: String, required: true },
    area: { type: String, required: true },
    since: { type: Date, required: true },
    ended: { type: Schema.Types.Mixed, default: null },
    outlived: String,
  },
  { versionKey: false, collection: 'posts' },
)
schema.index({ person: 1 })
schema.index({ area: 1 })
schema.index({ person: 1, role: 1, area: 1 }, { unique: true, partialFilterExpression: { ended: null } })
const Posts = mongoose.model('Post', schema)

type Held = { id: string; role: Role; area: string }

const heldBy = readTogether(async (persons) => {
  const posts = await Posts.find({ person: { $in: [...persons] }, ended: null }).lean()
  return Map.groupBy(posts, ({ person }) => person)
})

/** The posts that a person holds now; every request asks. */
export async function postsOf(person: string): Promise<Held[]> {
  const posts = (await heldBy([person])).get(person) ?? []
  return posts.map(({ _id, role, area }) => ({ id: _id, role, area }))
}

/** The posts held now in exactly these areas. */
export const postsIn = (areas: readonly string[]): Promise<PostDocument[]> =>
  Posts.find({ area: { $in: [...areas] }, ended: null }).lean()

/** The posts held now within "52…", or everywhere for "TH": in small parts, so that others are served in between. */
export const postsWithin = (area: string): Promise<PostDocument[]> =>
  Posts.find({ ended: null, ...(area === 'TH' ? {} : { area: { $regex: `^${area}` } }) })
    .batchSize(100)
    .lean()

/** The posts within "52…" that were held at some time from `from` until before `to`. */
export async function heldWithinDuring(area: string, from: Date, to: Date): Promise<PostDocument[]> {
  const posts = await Posts.find({ area: { $regex: `^${area}` }, since: { $lt: to } }).lean()
  return posts.filter(({ ended }) => ended === null || ended.at >= from)
}

/** Of each of these persons the post within the area ("TH": anywhere) that is held now, else the one held last. */
export async function everHeldBy(
  persons: readonly string[],
  area: string,
): Promise<Map<string, PostDocument>> {
  const posts = await Posts.find({ person: { $in: [...persons] } }).lean()
  const until = ({ ended }: PostDocument): number => ended?.at.getTime() ?? Infinity
  const within = posts.filter((post) => inArea(post.area, area))
  return new Map(within.toSorted((a, b) => until(a) - until(b)).map((post) => [post.person, post]))
}

/** A post by id, null when unknown. */
export const findPost = (id: string): Promise<PostDocument | null> => Posts.findById(id).lean()

/** Gives a person a post; the unique index refuses one held already. */
export async function savePost(post: {
  person: string
  role: Role
  area: string
  since: Date
}): Promise<PostDocument> {
  const made = { _id: randomId(), ...post, ended: null }
  await Posts.create([made])
  return made
}

/** Ends a post that is still held; null when it had ended. */
export const endPostNow = (id: string, by: string, at: Date): Promise<PostDocument | null> =>
  Posts.findOneAndUpdate(
    { _id: id, ended: null },
    { $set: { ended: { at, by } } },
    { returnDocument: 'after' },
  ).lean()

/** P-8: marks the Department's other posts as staying when this one ends, so that no two can end each other; false when there is none. */
export async function outliveInDepartment(id: string): Promise<boolean> {
  const others = { _id: { $ne: id }, role: 'department-officer', area: 'TH', ended: null } as const
  const { matchedCount } = await Posts.updateMany(others, { $set: { outlived: id } })
  return matchedCount > 0
}

/** Bulk, for a seed. */
export async function insertPosts(
  posts: (Omit<PostDocument, '_id' | 'ended'> & { _id?: string })[],
): Promise<void> {
  await Posts.insertMany(posts.map((post) => ({ _id: randomId(), ...post, ended: null })))
}
