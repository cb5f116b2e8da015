import type { UnreadText } from './decision-reading'
import { lineOf } from './mention'
import type { Token } from './tokens'

/** The words as they were typed. */
export const written = (tokens: readonly Token[]): string => {
  let text = ''
  let end = -1
  for (const { raw, start, gap } of tokens) {
    text += end >= 0 && start !== end ? (gap || ' ') + raw : raw
    end = start + raw.length
  }
  return text
}

/** One entry a line and reason. */
export function byLine(
  unread: readonly { tokens: Token[]; reason: UnreadText['reason']; line?: number }[],
): UnreadText[] {
  const gathered = new Map<string, { parts: string[]; line: number; reason: UnreadText['reason'] }>()
  for (const each of unread) {
    const { tokens, reason } = each
    const line = lineOf(each)
    const key = `${line} ${reason}`
    const known = gathered.get(key)
    if (known) known.parts.push(written(tokens))
    else gathered.set(key, { parts: [written(tokens)], line, reason })
  }
  const entries = [...gathered.values()].sort((a, b) => a.line - b.line)
  return entries.map(({ parts, line, reason }) => ({ text: parts.join(' … '), line, reason }))
}
