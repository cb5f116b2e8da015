/**
 * What must not stand in a log, wherever it comes from: e-mail addresses, keys and
 * personal links, passwords in addresses, telephone numbers, IP addresses. What an
 * exception says is somebody else's words, and may quote a row.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '…@…'],
  [/\b(z[lmk])[_.][\w.-]{6,}/g, '$1_…'],
  [/\b(bearer|basic)\s+[\w.~+/=-]+/gi, '$1 …'],
  [/\b([a-z][a-z\d+.-]*:\/\/)[^\s/@:]*:[^\s/@]*@/gi, '$1…@'],
  [/([?&](?:token|key|password|code)=)[^&\s"']+/gi, '$1…'],
  [/(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g, '…'],
  [/(?<![\w:])(?:[\da-f]{0,4}:){3,7}[\da-f]{0,4}(?![\w:])/gi, '…'],
  [/(?<![\w.-])(?:\+?84|0)[1-9]\d{8}(?!\w)/g, '…'],
]

/** The same words without what identifies a person or opens a door. */
export const scrub = (words: string): string =>
  RULES.reduce((text, [what, instead]) => text.replace(what, instead), words)

const DEEPEST = 4
const LONGEST = 4_000

const isError = (value: object): value is Error =>
  value instanceof Error || ('stack' in value && 'message' in value && typeof value.message === 'string')

/** Of an exception its kind, words, code and stack: what else hangs on it (a row, a request, a query) stays out. */
function plainError(error: Error): Record<string, unknown> {
  const { code, cause, digest } = error as { code?: unknown; cause?: unknown; digest?: unknown }
  return {
    type: error.name,
    message: scrub(error.message.slice(0, LONGEST)),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(typeof digest === 'string' ? { digest } : {}),
    ...(error.stack ? { stack: scrub(error.stack.slice(0, LONGEST)) } : {}),
    ...(cause instanceof Error ? { cause: plainError(cause) } : {}),
  }
}

/** Facts for a log, made harmless: exceptions by themselves, words scrubbed, nothing deeper than a few levels. */
export function scrubFacts(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrub(value.slice(0, LONGEST))
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object' || value === null) return value
  if (isError(value)) return plainError(value)
  if (depth >= DEEPEST) return '…'
  if (Array.isArray(value)) return value.slice(0, 50).map((one) => scrubFacts(one, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, scrubFacts(one, depth + 1)]))
}
