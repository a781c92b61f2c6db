import * as z from 'zod/mini'

const Named = z.object({ code: z.string(), name: z.string() })

/** GET /api/areas/:code: what lies directly in it, a province's districts or a district's subdistricts. */
export const AreaView = z.object({
  code: z.string(),
  name: z.string(),
  districts: z.array(Named),
  subdistricts: z.array(Named),
})
export type AreaView = z.infer<typeof AreaView>
