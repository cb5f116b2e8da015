import { createHash } from 'node:crypto'
import { createImageShelf, type ShelfLimits } from '../preview/image-shelf'
import type { Job, MadeFile } from './make-file'

export type KeptFile = MadeFile & { etag: string }
const MEBIBYTE = 2 ** 20
const LIMITS = { kept: 32 * MEBIBYTE, atOnce: 1, waiting: 30 }

/** Bounded by bytes. Each file is made once however many ask, one at a time; `'busy'` when too many wait. */
export function createFileShelf(make: (job: Job) => Promise<MadeFile>, limits: ShelfLimits = LIMITS) {
  const shelf = createImageShelf<KeptFile>(limits, ({ bytes }) => bytes.byteLength)
  return (job: Job): Promise<KeptFile> | 'busy' =>
    shelf.get(`${job.change.seq} ${job.kind} ${job.options.language}`, async () => {
      const made = await make(job)
      return { ...made, etag: `"${createHash('sha256').update(made.bytes).digest('base64url')}"` }
    })
}
export type FileShelf = ReturnType<typeof createFileShelf>
