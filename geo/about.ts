import { z } from 'zod'

const exception = z.strictObject({ code: z.string(), reason: z.string().min(1) })

/** Departures from the checks that someone looked at and explained. */
export const exceptionsSchema = z.strictObject({
  /** Communes whose area is known to differ from what is stated or measured elsewhere, and the largest share to let pass. */
  areas: z.array(exception.extend({ upTo: z.number().positive() })).default([]),
  /** Communes with no neighbour by land, such as islands. */
  detached: z.array(exception).default([]),
})
export type Exceptions = z.infer<typeof exceptionsSchema>

/** What a data set's owner says about it; goes into the manifest as it stands. */
export const aboutSchema = z.strictObject({
  /** The day whose administrative units the boundaries show, YYYY-MM-DD. */
  vintage: z.iso.date({ error: 'mốc thời gian (vintage) phải có dạng YYYY-MM-DD' }).nullable().default(null),
  /** The line that a map must show. */
  attribution: z.string().default(''),
  sources: z.array(z.string()).default([]),
  notices: z.array(z.string()).default([]),
  limitations: z.array(z.string()).default([]),
  known: exceptionsSchema.default({ areas: [], detached: [] }),
})
export type About = z.infer<typeof aboutSchema>
