import type { Refusal } from '@/lib/domain/refusal'
import type { Refused } from '@/lib/domain/result'
import { getTranslator } from '@/lib/i18n/translator'

/** RFC 9457 §3.1; `code` names the refusal for programs. */
export type Problem = {
  type: string
  title: string
  status: number
  detail: string
  code: Refusal
  errors?: { path: string; message: string }[]
}

const STATUS: Record<Refusal, number> = {
  'invalid-input': 400,
  'invalid-json': 400,
  'body-too-large': 413,
  'body-unfinished': 408,
  'unsupported-media-type': 415,
  'not-found': 404,
  'method-not-allowed': 405,
  unauthenticated: 401,
  forbidden: 403,
  'too-many-requests': 429,
  'unknown-commune': 422,
  'unknown-district': 422,
  'unknown-decision': 404,
  'unknown-change': 404,
  'unknown-assignment': 404,
  'outside-province': 404,
  'board-moved': 409,
  'already-revoked': 409,
  'epoch-changed': 410,
  'idempotency-key-reused': 422,
  'invalid-idempotency-key': 400,
  'assignment-state': 409,
  'assignment-superseded': 409,
  'undo-too-late': 409,
  'unknown-link': 404,
  'link-unknown': 401,
  'link-expired': 410,
  'link-withdrawn': 410,
  'unknown-unit': 404,
  'unknown-user': 404,
  'unknown-unit-kind': 422,
  'unit-moved': 409,
  'invalid-units-file': 422,
  'setting-moved': 409,
  'unknown-text': 404,
  'unknown-revision': 404,
  'text-moved': 409,
  'text-faults': 422,
  'revision-state': 409,
  'own-approval': 403,
  'not-your-draft': 403,
  'local-moved': 409,
  'unreadable-file': 422,
  'file-too-large': 413,
  'suspicious-archive': 422,
  'reading-too-long': 422,
  'too-many-uploads': 503,
  'setup-link-invalid': 410,
  'unknown-subscription': 404,
  'unknown-push-service': 422,
  'too-many-subscriptions': 503,
  'push-refused': 502,
  'push-unreachable': 502,
  'push-gone': 410,
  'storage-unavailable': 503,
  'storage-full': 507,
  'internal-error': 500,
}

const TITLES = {
  400: 'Yêu cầu chưa đúng',
  401: 'Chưa đăng nhập',
  403: 'Không được phép',
  404: 'Không tìm thấy',
  405: 'Phương thức không được nhận',
  408: 'Chưa nhận đủ nội dung',
  409: 'Dữ liệu đã thay đổi',
  410: 'Không còn nữa',
  413: 'Nội dung quá lớn',
  415: 'Kiểu nội dung không được nhận',
  422: 'Nội dung không dùng được',
  429: 'Quá nhiều yêu cầu',
  500: 'Lỗi máy chủ',
  502: 'Bên ngoài không nhận',
  503: 'Tạm thời ngừng phục vụ',
  507: 'Hết chỗ lưu',
} as Record<number, string>

const words = getTranslator('refusals')

export type ProblemFacts = {
  detail?: string
  errors?: { path: string; message: string }[]
  extra?: Readonly<Record<string, unknown>>
  headers?: Readonly<Record<string, string>>
  status?: number
}

/** Answers a refusal as problem+json, with words that say what is wrong and how to mend it. */
export function problem(code: Refusal, facts: ProblemFacts = {}): Response {
  const status = facts.status ?? STATUS[code]
  const body: Problem & Record<string, unknown> = {
    ...facts.extra,
    type: `urn:soc-trang-zone-map:problem:${code}`,
    title: TITLES[status] ?? TITLES[500] ?? '',
    status,
    detail: facts.detail ?? words(code),
    code,
    ...(facts.errors ? { errors: facts.errors } : {}),
  }
  const headers = {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': 'vi',
    'cache-control': 'no-store',
    // What is still to come of the body is not waited for.
    ...(status === 408 || status === 413 ? { connection: 'close' } : {}),
    ...(status === 401 ? { 'www-authenticate': 'Bearer realm="api"' } : {}),
    ...facts.headers,
  }
  return new Response(JSON.stringify(body), { status, headers })
}

/** A service's refusal at a door; what it says of the case travels along as extension members. */
export const refusalProblem = ({ reason, detail }: Refused): Response =>
  problem(reason, detail ? { extra: detail } : {})
