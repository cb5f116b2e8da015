import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { manifestSchema, sha256 } from '../manifest'
import type { Problem } from '../problem'

/** Largest transfer sizes, gzip bytes. */
export const SIZE_LIMITS: Record<string, number> = {
  'communes-overview.topojson': 20_480,
  'communes-detail.topojson': 40_960,
  'overview-svg.json': 12_288,
}

/** Every file of the manifest is there, unaltered, and small enough for a phone. */
export function fileProblems(folder: string): Problem[] {
  const path = join(folder, 'manifest.json')
  if (!existsSync(path)) return [{ check: 'files', message: 'thiếu manifest.json' }]
  const manifest = manifestSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (!manifest.success)
    return [
      {
        check: 'files',
        message: `manifest.json không đúng dạng: ${manifest.error.issues.map((i) => i.path.join('.')).join(', ')}`,
      },
    ]
  return manifest.data.files.flatMap(({ name, sha256: expected, gzipBytes }) => {
    const problem = (message: string) => ({ check: 'files', message: `${name}: ${message}` })
    const limit = SIZE_LIMITS[name] ?? Number.POSITIVE_INFINITY
    if (!existsSync(join(folder, name))) return problem('thiếu tệp')
    return [
      ...(sha256(readFileSync(join(folder, name))) === expected
        ? []
        : [problem('nội dung khác với mã băm trong manifest')]),
      ...(gzipBytes <= limit ? [] : [problem(`nén còn ${gzipBytes} byte, giới hạn ${limit}`)]),
    ]
  })
}
