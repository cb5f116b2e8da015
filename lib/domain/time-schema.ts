import { z } from 'zod'

/** An instant in ISO 8601 with an offset. */
export const instantSchema = z.iso
  .datetime({ offset: true })
  .meta({ id: 'Instant', description: 'ISO 8601 with an offset.', example: '2021-08-15T00:00:00+07:00' })
