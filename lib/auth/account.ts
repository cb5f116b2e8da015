import { z } from 'zod'
import { lineSchema } from '../domain/text'
import { PASSWORD_MAX, PASSWORD_MIN, USERNAME_SHAPE } from './account-shape'
import { ROLES } from './role'

/** Stands in the audit as who acted: nothing hidden in it may make it look like somebody else's. */
export const nameSchema = lineSchema(120)
const emailSchema = z.string().trim().toLowerCase().pipe(z.email().max(254))

/** A new account as an administrator, the setup link or the demo gives it. */
export const newAccountSchema = z.object({
  name: nameSchema,
  email: emailSchema,
  password: z.string().min(PASSWORD_MIN).max(PASSWORD_MAX),
  username: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.string().trim().regex(USERNAME_SHAPE).optional(),
  ),
  role: z.enum(ROLES),
})
export type NewAccount = z.infer<typeof newAccountSchema>

/** The first administrator, as the setup form sends it. */
export const firstAdminSchema = newAccountSchema.omit({ role: true })
export type FirstAdmin = z.infer<typeof firstAdminSchema>

/** The names of the fields that a schema refused, each once. */
export const refusedFields = (error: z.ZodError): string[] => [
  ...new Set(error.issues.map((issue) => String(issue.path[0] ?? ''))),
]
