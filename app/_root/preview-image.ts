import { createHash } from 'node:crypto'
import { createImageShelf } from '@/lib/preview/image-shelf'
import { renderPreview } from '@/lib/preview/render-preview'
import type { Runtime } from '@/lib/runtime'
import type { Asked } from './preview-facts'

export type PreparedImage = { png: Uint8Array<ArrayBuffer>; etag: string }
type Shelf = ReturnType<typeof createImageShelf<PreparedImage>>

/** About 5 MB of images; drawing keeps the process busy, so few are drawn and few may wait. */
const LIMITS = { kept: 64, atOnce: 1, waiting: 30 }

/** One shelf for the process, however many copies of this module there are. */
const SLOT = Symbol.for('soc-trang-zone-map.preview-images')
const slots = globalThis as { [SLOT]?: Shelf }

/** The image, drawn once and kept; `'busy'` when too many wait to be drawn. */
export function previewImage(runtime: Runtime, asked: Asked): Promise<PreparedImage> | 'busy' {
  slots[SLOT] ??= createImageShelf<PreparedImage>(LIMITS)
  return slots[SLOT].get(asked.key, async () => {
    const png = new Uint8Array(await renderPreview(await asked.load(), runtime.demo))
    return { png, etag: `"${createHash('sha256').update(png).digest('base64url')}"` }
  })
}
