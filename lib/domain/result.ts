import type { Refusal } from './refusal'

/** A refusal is a value, not an exception: it crosses module copies and says what was wrong. */
export type Refused = { ok: false; reason: Refusal; detail?: Readonly<Record<string, unknown>> }
export type Result<T> = { ok: true; value: T } | Refused

export const accept = <T>(value: T): Result<T> => ({ ok: true, value })
export const refuse = (reason: Refusal, detail?: Readonly<Record<string, unknown>>): Refused => ({
  ok: false,
  reason,
  ...(detail ? { detail } : {}),
})
