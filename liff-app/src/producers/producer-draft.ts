import type { Category, ProducerType } from '#shared/otop-sales/category.ts'
import { NewProducer, type ProducerView } from '#shared/producers/producer.ts'
import { Refusal } from '../api/request.ts'
import type { ProducerFields } from './producer-queries.ts'

/** What is being typed in the producer's form. */
export type ProducerDraft = {
  name: string
  type: ProducerType | null
  categories: Category[]
  subdistrict: string
}
export type Field = keyof ProducerDraft
export const FIELDS: readonly Field[] = ['name', 'type', 'categories', 'subdistrict']

/** The form as it opens: empty, or with what the registry holds. */
export function draftOf(producer: ProducerView | null): ProducerDraft {
  if (!producer) return { name: '', type: null, categories: [], subdistrict: '' }
  const { name, type, subdistrict } = producer
  return { name, type, categories: producer.categories.map((one) => one.category), subdistrict }
}

type ReadDraft = { fields: ProducerFields | null; wrong: Field[] }

/** Reads the draft by the server's own schema: the fields to send, or which of them are wrong. */
export function readDraft(district: string, draft: ProducerDraft): ReadDraft {
  const read = NewProducer.safeParse({ ...draft, district })
  if (!read.success) {
    const paths = read.error.issues.map((issue) => issue.path[0])
    return { fields: null, wrong: FIELDS.filter((field) => paths.includes(field)) }
  }
  const { name, type, categories, subdistrict } = read.data
  return { fields: { name, type, categories, subdistrict }, wrong: [] }
}

/** The field that a refusal of the server is about; null for the form as a whole. */
export function refusedField(error: Error): Field | null {
  if (!(error instanceof Refusal)) return null
  if (error.code === 'already-exists') return 'name'
  const details = error.details
  if (error.code !== 'bad-input' || typeof details !== 'object' || details === null) return null
  const named = 'field' in details ? String(details.field).split('.')[0] : ''
  return FIELDS.find((field) => field === named) ?? null
}
