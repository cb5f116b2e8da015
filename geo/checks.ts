import { pathToFileURL } from 'node:url'
import { keptAreas, statedAreas } from './checks/areas'
import { codes } from './checks/codes'
import { gaps, overlaps } from './checks/coverage'
import { connected, labels, neighbourRelation } from './checks/facts'
import { fileProblems } from './checks/files'
import { names } from './checks/names'
import { rfc7946 } from './checks/rfc7946'
import { rings } from './checks/rings'
import type { Check, Subject } from './checks/subject'
import { type Problem, problemLine } from './problem'
import { readProduct } from './read-product'

/** What must hold for any shapes, from a survey as from the product. */
export const checks: Check[] = [
  codes,
  names,
  rings,
  rfc7946,
  gaps,
  overlaps,
  statedAreas,
  keptAreas,
  labels,
  neighbourRelation,
  connected,
]

/** All problems of all subjects; what two levels share is said once. */
export function findProblems(subjects: Subject[]): Problem[] {
  const problems = subjects.flatMap((subject) => checks.flatMap((check) => check(subject)))
  return [...new Map(problems.map((problem) => [problemLine(problem), problem])).values()]
}

/** All problems of a product on disk: its files against their manifest, then its shapes. */
export function checkFolder(folder: string): Problem[] {
  const files = fileProblems(folder)
  const product = readProduct(folder)
  return [...files, ...(product.ok ? findProblems(product.subjects) : product.problems)]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = process.argv[2] ?? 'public/geo'
  const problems = checkFolder(folder)
  for (const problem of problems) console.error(problemLine(problem))
  console.log(problems.length === 0 ? `${folder}: không có vấn đề nào` : `${folder}: ${problems.length} vấn đề`)
  process.exitCode = problems.length === 0 ? 0 : 1
}
