import { z } from 'zod'

/** The guideline that a package is written from. Nothing but lib/content assumes which one it is. */
export const editionSchema = z.object({
  /** Short stable id, used in the log: "22-HD/BTGTU". */
  id: z.string().min(1),
  /** Date of the guideline, YYYY-MM-DD. */
  date: z.iso.date(),
  issuer: z.string().min(1),
  title: z.string().min(1),
})
export type Edition = z.infer<typeof editionSchema>
