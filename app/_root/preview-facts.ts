import { unclassifiedCounts } from '@/lib/domain/zone-trend'
import type { PreviewFacts } from '@/lib/preview/preview-facts'
import type { Runtime } from '@/lib/runtime'
import { changeFacts } from '@/lib/services/view-change'

/** A seq as an address writes it. */
const seqOf = (text: string): number | null => (/^(0|[1-9]\d{0,8})$/.test(text) ? Number(text) : null)

/** What an address under `/preview` shows, with the key under which its image is kept; null where there is no such image. */
export type Asked = { key: string; load: () => Promise<PreviewFacts> }

async function ofChange(runtime: Runtime, seq: number, commune?: string): Promise<Asked | null> {
  const change = await runtime.services.read.change(seq)
  if (!change || (commune !== undefined && change.commune !== commune)) return null
  const load = async (): Promise<PreviewFacts> => ({
    kind: 'change',
    change: changeFacts(change, runtime.places),
    // The province as it was then: a change's image never alters.
    zones: await runtime.services.read.zonesAfter(change.batch),
  })
  return { key: `change ${seq}`, load }
}

/** A commune's image is its newest change's; one that no decision named has an image without zones. */
async function ofCommune(runtime: Runtime, code: string, seq: number): Promise<Asked | null> {
  const place = runtime.places.communes.get(code)
  if (!place) return null
  if (seq > 0) return ofChange(runtime, seq, code)
  const { name, districtName } = place
  return { key: `commune ${code}`, load: async () => ({ kind: 'unclassified', place: { code, name, districtName } }) }
}

async function ofProvince(runtime: Runtime, seq: number): Promise<Asked | null> {
  // Only where an act ends: what can be drawn is bounded by what was decided.
  const step = await runtime.services.trend.step(seq)
  if (seq > 0 && !step) return null
  const load = async (): Promise<PreviewFacts> => ({
    kind: 'province',
    counts: step?.counts ?? unclassifiedCounts(runtime.places.communes.size),
    at: step?.at ?? null,
    zones: await runtime.services.read.zonesAfter(seq),
  })
  return { key: `province ${seq}`, load }
}

/** Reads an image's address: `neutral.png`, `province/SEQ.png`, `changes/SEQ.png`, `communes/CODE/SEQ.png`. */
export async function askedPreview(runtime: Runtime, path: readonly string[]): Promise<Asked | null> {
  const [kind, one = '', two = '', ...rest] = path
    .join('/')
    .replace(/\.png$/, '')
    .split('/')
  if (rest.length > 0 || !path.at(-1)?.endsWith('.png')) return null
  if (kind === 'neutral' && one === '') return { key: 'neutral', load: async () => ({ kind: 'neutral' }) }
  // Nothing of what stands behind a sign-in leaves by an image.
  if (runtime.access !== 'public') return null
  const seq = seqOf(kind === 'communes' ? two : one)
  if (seq === null) return null
  if (kind === 'communes') return ofCommune(runtime, one, seq)
  if (two !== '') return null
  if (kind === 'changes') return ofChange(runtime, seq)
  return kind === 'province' ? ofProvince(runtime, seq) : null
}
