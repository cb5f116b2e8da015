import { z } from 'zod'

/** A seq, revision or count of saves as the database keeps them: 32 bits; asked for a larger one it fails. */
export const countSchema = z.number().int().min(0).max(2_147_483_647)
