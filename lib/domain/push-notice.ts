import type { PushKind } from './push-plan'

/** What a notification carries, as JSON text inside the encrypted message. */
export type PushNotice = {
  v: 1
  kind: PushKind | 'test'
  /** The same for the same news: a browser shows one notification a tag. */
  tag: string
  /** The change's seq, or the first of the act; null for a test. */
  seq: number | null
  title: string
  body: string
  /** Where it leads, from the root of the installation. */
  url: string
  /** When the change was written, ISO 8601. */
  at: string
}

/** Also the Topic of RFC 8030 §5.4: at most 32 URL-safe characters. */
export const tagOf = (kind: PushKind, seq: number): string => `${kind}-${seq}`
/** Of one try: whoever tries twice is shown two. */
export const testTagAt = (now: Date): string => `test-${now.getTime()}`

/** RFC 8291 lets a message carry 3,993 bytes; some push services count differently, so less. */
export const MOST_NOTICE_BYTES = 3_000

/** Cuts a text to a number of characters, at a whole character, and shows that it did. */
export function shorten(text: string, most: number): string {
  const characters = [...text]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}
