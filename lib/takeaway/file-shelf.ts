import { createHash } from 'node:crypto'
import { createImageShelf } from '../preview/image-shelf'
import type { Job, MadeFile } from './make-file'

export type KeptFile = MadeFile & { etag: string }
/** A file is a few hundred kilobytes: at most some tens of megabytes are kept. */
const LIMITS = { kept: 48, atOnce: 1, waiting: 30 }

/** Each file is made once however many ask, one at a time; `'busy'` when too many wait. */
export function createFileShelf(make: (job: Job) => Promise<MadeFile>) {
  const shelf = createImageShelf<KeptFile>(LIMITS)
  return (job: Job): Promise<KeptFile> | 'busy' =>
    shelf.get(`${job.change.seq} ${job.kind} ${job.options.language}`, async () => {
      const made = await make(job)
      return { ...made, etag: `"${createHash('sha256').update(made.bytes).digest('base64url')}"` }
    })
}
export type FileShelf = ReturnType<typeof createFileShelf>
