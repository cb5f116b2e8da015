import { askedPreview } from '@/app/_root/preview-facts'
import { previewImage } from '@/app/_root/preview-image'
import { askerOf } from '@/app/api/_door/door'
import { problem } from '@/app/api/_door/problem'
import { getRuntime } from '@/lib/runtime'
import { sameVersion } from '@/lib/standards/http-negotiation'

const BUSY_SECONDS = 5

/** The image of a shared link. What an address shows never alters; a newer state has a newer address. */
export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  const runtime = getRuntime()
  try {
    const wait = await runtime.throttle('preview', askerOf(request))
    if (wait > 0) return problem('too-many-requests', { headers: { 'retry-after': String(wait) } })
    const asked = await askedPreview(runtime, (await params).path)
    if (!asked) return problem('not-found')
    const image = previewImage(runtime, asked)
    if (image === 'busy')
      return problem('too-many-requests', { status: 503, headers: { 'retry-after': String(BUSY_SECONDS) } })
    const { png, etag } = await image
    const headers = { etag, 'cache-control': 'public, max-age=31536000, immutable' }
    if (sameVersion(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
    return new Response(png, {
      headers: { ...headers, 'content-type': 'image/png', 'content-length': String(png.byteLength) },
    })
  } catch (error) {
    runtime.log.error({ err: error, path: new URL(request.url).pathname }, 'preview not drawn')
    return problem('internal-error')
  }
}
