import { z } from 'zod'
import type { Problem } from './problem'

const withCode = z.object({ code: z.string() })

/** Turns what a schema refused into problems, one each, with the commune's code where it can be read. */
export function schemaProblems(check: string, where: string, entry: unknown, error: z.ZodError): Problem[] {
  const code = withCode.safeParse(entry).data?.code
  return error.issues.map((issue) => {
    const path = issue.path.length === 0 ? '' : ` (${issue.path.join('.')})`
    return { check, ...(code === undefined ? {} : { code }), message: `${where}${path}: ${issue.message}` }
  })
}
