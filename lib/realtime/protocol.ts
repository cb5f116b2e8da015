import { z } from 'zod'
import { logEventSchema } from '../domain/event'
import { instantSchema } from '../domain/time-schema'

/** Most events in one frame. */
export const MAX_EVENTS_IN_FRAME = 256
/** Largest frame that the server reads, bytes. */
export const MAX_FRAME_BYTES = 16 * 1024
/** Unsent bytes at which a slow client is dropped. */
export const MAX_UNSENT_BYTES = 1024 * 1024

export const eventsFrameSchema = z.object({
  epoch: z.string(),
  events: z.array(logEventSchema).min(1).max(MAX_EVENTS_IN_FRAME),
})
export const headFrameSchema = z.object({
  epoch: z.string(),
  /** Where the audience of this client stands. */
  seq: z.number().int().nonnegative(),
  /** The server's clock. */
  now: instantSchema,
  /** Which build of the screens the server has. */
  build: z.string(),
})

/** Everything the server says. A client says nothing but what the library itself sends. */
export const serverMessages = { events: eventsFrameSchema, head: headFrameSchema } satisfies Record<string, z.ZodType>

export type EventsFrame = z.infer<typeof eventsFrameSchema>
export type HeadFrame = z.infer<typeof headFrameSchema>
export type ServerToClient = {
  [M in keyof typeof serverMessages]: (frame: z.infer<(typeof serverMessages)[M]>) => void
}
export type ClientToServer = Record<never, never>
