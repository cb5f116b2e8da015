import type { z } from 'zod'
import { addressGroup, CLIENT_ADDRESS_HEADER } from '@/lib/auth/client-address'
import { isLocalCaller } from '@/lib/auth/local-caller'
import { originOf } from '@/lib/auth/origin-of'
import { type Action, can } from '@/lib/auth/permission'
import type { ThrottleKind } from '@/lib/boot/throttle'
import { REQUEST_ID_HEADER } from '@/lib/boot/watch-requests'
import { readGiven } from '@/lib/domain/read-given'
import type { Result } from '@/lib/domain/result'
import { getRuntime, type Identity, type Runtime } from '@/lib/runtime'
import type { Actor } from '@/lib/services/ports'
import { problem, refusalProblem } from './problem'
import { readJson } from './read-body'
import { storageTrouble } from './storage-trouble'

/** A decision for the communes of the whole country. Strangers and links send a few lines: many of them must not fill the memory. */
const JSON_LIMIT = { known: 1024 * 1024, other: 64 * 1024 }
/** Visible ASCII, as draft-ietf-httpapi-idempotency-key-header has it in practice. */
const KEY_SHAPE = /^[\x21-\x7e]{1,200}$/

export type DoorSpec<P, Q, B> = {
  /** What the asker must be allowed to do. */
  action: Action
  params?: z.ZodType<P>
  query?: z.ZodType<Q>
  /** Parses a JSON body; a door without it reads the body by itself or has none. */
  body?: z.ZodType<B>
  throttle?: ThrottleKind | ((address: URL) => ThrottleKind | undefined)
  /** Personal links are let in too, wherever reading is allowed; the handler sees to it that they stay with their own. */
  link?: boolean
  /** Programs on this machine are let in without a key. */
  local?: boolean
}

export type DoorContext<P, Q, B> = {
  request: Request
  runtime: Runtime
  identity: Identity
  params: P
  query: Q
  body: B
  /** The asker's Idempotency-Key, if any. */
  key: string | undefined
}

type Handler<P, Q, B> = (context: DoorContext<P, Q, B>) => Promise<Response | Result<unknown>>
type NextContext = { params: Promise<Record<string, string | string[] | undefined>> }

const errorsOf = (error: z.ZodError) =>
  error.issues.slice(0, 50).map(({ path, message }) => ({ path: path.map(String).join('.'), message }))

/** A browser's session works only from our own pages; a program's key is not sent by browsers unasked. */
function isForged(request: Request, identity: Identity, runtime: Runtime): boolean {
  if (identity.kind !== 'user' || request.method === 'GET' || request.method === 'HEAD') return false
  // Browsers that say where a request comes from (Fetch Metadata) are taken at their word.
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return true
  const origin = request.headers.get('origin')
  return origin === null || !runtime.isOwnOrigin(origin, request.headers.get('host'))
}

/** Whom a limit counts for: those signed in by themselves, all others by where they come from. */
export const askerOf = (request: Request, identity?: Identity): string =>
  !identity || identity.kind === 'anonymous'
    ? addressGroup(request.headers.get(CLIENT_ADDRESS_HEADER) ?? '')
    : identity.id

async function tooMany(runtime: Runtime, kind: ThrottleKind, who: string): Promise<Response | null> {
  const wait = await runtime.throttle(kind, who)
  return wait > 0 ? problem('too-many-requests', { headers: { 'retry-after': String(wait) } }) : null
}

/** Wrong keys cost a look into the database each: whoever tries many has to wait. */
async function wrongKey(request: Request, runtime: Runtime): Promise<Response> {
  const link = /^bearer\s+(zl_\S*)\s*$/i.exec(request.headers.get('authorization')?.trim() ?? '')?.[1]
  if (link === undefined) return problem('unauthenticated')
  return (await tooMany(runtime, 'link-guess', askerOf(request))) ?? problem(await runtime.linkEnd(link))
}

const isNobody = ({ role, kind }: Identity): boolean => role === null && kind !== 'link'

async function admit(
  request: Request,
  runtime: Runtime,
  {
    action,
    throttle,
    link,
    local,
  }: Pick<DoorSpec<unknown, unknown, unknown>, 'action' | 'throttle' | 'link' | 'local'>,
) {
  const identity = await runtime.identify(request.headers)
  if (identity === 'invalid-credentials') return { refused: await wrongKey(request, runtime) }
  const isLink = identity.kind === 'link'
  const isLetIn = (isLink && link) || (local && isLocalCaller(request.headers))
  if (!isLetIn && !can(identity.role, action, runtime.access))
    return { refused: problem(isNobody(identity) ? 'unauthenticated' : 'forbidden') }
  if (isForged(request, identity, runtime)) return { refused: problem('forbidden') }
  const kind = isLink ? 'link' : typeof throttle === 'function' ? throttle(new URL(request.url)) : throttle
  const refused = kind ? await tooMany(runtime, kind, askerOf(request, identity)) : null
  return refused ? { refused } : { identity: { ...identity, origin: originOf(request.headers) } }
}

/**
 * One way in: who asks and whether they may, then parsing of all that came, then
 * one service, then the answer. What the handler returns as a refusal, and what
 * it throws, becomes problem+json; nothing of an exception reaches the asker.
 */
export const door =
  <P = unknown, Q = unknown, B = unknown>(spec: DoorSpec<P, Q, B>, handle: Handler<P, Q, B>, status = 200) =>
  async (request: Request, next: NextContext): Promise<Response> => {
    const runtime = getRuntime()
    try {
      const { identity, refused } = await admit(request, runtime, spec)
      if (refused) return refused

      const params = spec.params?.safeParse(await next.params)
      if (params && !params.success) return problem('not-found')
      const query = spec.query?.safeParse(Object.fromEntries(new URL(request.url).searchParams))
      if (query && !query.success) return problem('invalid-input', { errors: errorsOf(query.error) })
      const json = spec.body
        ? await readJson(request, isNobody(identity) || identity.kind === 'link' ? JSON_LIMIT.other : JSON_LIMIT.known)
        : null
      if (json && !json.ok) return refusalProblem(json)
      const body = spec.body && readGiven(spec.body, json?.value)
      if (body && !body.success) return problem('invalid-input', { errors: errorsOf(body.error) })

      const key = request.headers.get('idempotency-key')?.trim()
      if (key !== undefined && !KEY_SHAPE.test(key)) return problem('invalid-idempotency-key')

      const answer = await handle({
        request,
        runtime,
        identity,
        params: params?.data as P,
        query: query?.data as Q,
        body: body?.data as B,
        key,
      })
      if (answer instanceof Response) return answer
      return answer.ok ? jsonAnswer(answer.value, status) : refusalProblem(answer)
    } catch (error) {
      const trouble = storageTrouble(error) ?? 'internal-error'
      const id = request.headers.get(REQUEST_ID_HEADER)
      runtime.log.error({ err: error, request: id, method: request.method }, trouble)
      const extra = id ? { instance: `urn:soc-trang-zone-map:request:${id}` } : {}
      const headers: Record<string, string> = trouble === 'storage-unavailable' ? { 'retry-after': '5' } : {}
      return problem(trouble, { extra, headers })
    }
  }

const jsonAnswer = (value: unknown, status: number): Response =>
  Response.json(value, { status, headers: { 'cache-control': 'no-store' } })

/** Who did it, from where, for the audit. */
export const actorOf = ({ id, name, kind, origin }: Identity): Actor => ({
  id,
  name,
  ...(kind === 'anonymous' ? {} : { via: kind }),
  ...(origin ? { origin } : {}),
})
