import type { MessagePackage } from '../domain/message-package'

/** The languages besides Vietnamese that any text of a package stands in. */
export function languagesOf(messages: MessagePackage): ReadonlySet<string> {
  const { purpose, starts, continues, stops, keyMessages, dos, donts, channels } = messages
  const items = [purpose, starts, continues, stops, keyMessages, dos, donts, ...Object.values(channels)].flat()
  return new Set(items.flatMap(({ variants }) => Object.keys(variants ?? {})))
}
