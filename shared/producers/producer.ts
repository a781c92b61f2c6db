import * as z from 'zod/mini'
import { District, Subdistrict } from '../areas/area.ts'
import { Month } from '../calendar/month.ts'
import { Category, ProducerType } from '../otop-sales/category.ts'
import { line } from '../sheets/row.ts'

const distinct = z.refine<readonly string[]>((list) => new Set(list).size === list.length)
const fields = {
  name: line(200),
  type: ProducerType,
  categories: z.array(Category).check(z.minLength(1), z.maxLength(5), distinct),
  subdistrict: Subdistrict,
}

/** A new registry entry of a district. */
export const NewProducer = z.strictObject({ district: District, ...fields })
export type NewProducer = z.infer<typeof NewProducer>

/** A producer's id: lower-case letters and digits. */
export const ProducerId = z.string().check(z.regex(/^[a-z0-9]{1,32}$/))

/** What changes of a registry entry; categories may be added, and are stopped rather than taken away. */
export const ProducerChange = z.strictObject({
  id: ProducerId,
  name: z.optional(fields.name),
  type: z.optional(fields.type),
  categories: z.optional(fields.categories),
  subdistrict: z.optional(fields.subdistrict),
})
export type ProducerChange = z.infer<typeof ProducerChange>

/** A stopped category starts again with month `since`. */
export const Resume = z.strictObject({ id: ProducerId, category: Category, since: Month, saveId: z.uuid() })
export type Resume = z.infer<typeof Resume>

/** A producer as it leaves the server. */
export const ProducerView = z.object({
  id: z.string(),
  no: z.number(),
  district: z.string(),
  name: z.string(),
  type: ProducerType,
  subdistrict: z.string(),
  subdistrictName: z.string(),
  categories: z.array(z.object({ category: Category, stoppedSince: z.nullable(Month) })),
})
export type ProducerView = z.infer<typeof ProducerView>
export const ProducersView = z.object({ district: z.string(), producers: z.array(ProducerView) })
export type ProducersView = z.infer<typeof ProducersView>
