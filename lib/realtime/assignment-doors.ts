import * as z from 'zod/mini'
import type { Assignment } from '../domain/assignment'
import type { AssignmentSnapshot } from '../domain/fold-assignments'
import { assignmentSchema } from './door-schemas'

const TIMEOUT_MS = 15_000
const pageSchema = z.object({ epoch: z.string(), seq: z.int(), assignments: z.array(assignmentSchema) })

async function fetchPage(query: string): Promise<AssignmentSnapshot | 'refused'> {
  const response = await fetch(`/api/v1/assignments?${query}`, {
    cache: 'no-store',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  if (response.status === 401 || response.status === 403) return 'refused'
  if (!response.ok) throw new Error(`assignments answered ${response.status}`)
  const { seq, assignments } = pageSchema.parse(await response.json())
  return { seq, assignments: assignments as Assignment[] }
}

/** What several questions to the door answer together; `'refused'` when this browser may not see assignments (any more). */
export async function loadAssignments(queries: readonly string[]): Promise<AssignmentSnapshot[] | 'refused'> {
  const pages = await Promise.all(queries.map(fetchPage))
  const found = pages.filter((page) => page !== 'refused')
  return found.length === pages.length ? found : 'refused'
}
