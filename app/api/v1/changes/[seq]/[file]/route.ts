import { fileParams, fileQuery } from '@/app/api/_contract/inputs'
import { door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'
import { problem } from '@/app/api/_door/problem'
import { sameVersion } from '@/lib/standards/http-negotiation'
import { mediaType } from '@/lib/takeaway/file-kind'
import { languagesOf } from '@/lib/takeaway/languages-of'

const BUSY_SECONDS = 5

/** A change as a file. Made from what the public sees, so that everybody gets the same bytes for ever. */
export const GET = door(
  { action: 'change:read', params: fileParams, query: fileQuery, throttle: 'take-away' },
  async ({ request, runtime, params: { seq, file }, query }) => {
    const found = await runtime.services.change.publicView(seq)
    if (!found.ok) return found
    const change = found.value
    // Another language only where a text has it: addresses made up at will must not fill the shelf.
    const language = languagesOf(change.package).has(query.language) ? query.language : 'vi'
    const options = { baseUrl: runtime.publicUrl, language, demo: runtime.demo }
    const made = runtime.takeAway({ kind: file, change, options })
    if (made === 'busy')
      return problem('too-many-requests', { status: 503, headers: { 'retry-after': String(BUSY_SECONDS) } })
    const { bytes, etag, name } = await made
    const scope = runtime.access === 'public' ? 'public' : 'private'
    const headers = { etag, 'cache-control': `${scope}, max-age=31536000, immutable` }
    if (sameVersion(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
    return new Response(new Uint8Array(bytes), {
      headers: {
        ...headers,
        'content-type': mediaType(file),
        'content-disposition': `attachment; filename="${name}"; filename*=UTF-8''${name}`,
      },
    })
  },
)

const others = notAllowed('GET, HEAD')

export { others as DELETE, others as PATCH, others as POST, others as PUT }
