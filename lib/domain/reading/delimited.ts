/** A row of a table and the line of the text that it starts on. */
export type Row = { cells: string[]; line: number }

/** Cuts text into cells at a delimiter; a cell in double quotes may hold delimiters, line ends and doubled quotes (RFC 4180). */
export function parseDelimited(text: string, delimiter: string, firstLine = 1): Row[] {
  const rows: Row[] = []
  let cells: string[] = []
  let line = firstLine
  let startLine = firstLine
  let quotes = true
  for (let at = 0; at <= text.length; ) {
    const quoted: { value: string; end: number } | null = quotes && text[at] === '"' ? readQuoted(text, at) : null
    // An opening quote that never closes is a letter like any other, and so are all after it.
    if (quotes && text[at] === '"' && !quoted) quotes = false
    const end = nextBreak(text, quoted?.end ?? at, delimiter)
    const value = quoted ? quoted.value + text.slice(quoted.end, end) : text.slice(at, end)
    line += quoted ? quoted.value.split('\n').length - 1 : 0
    cells.push(value.replace(/[\r\n]+/g, '; ').trim())
    if (text[end] !== delimiter) {
      if (cells.some((cell) => cell !== '')) rows.push({ cells, line: startLine })
      cells = []
      line += 1
      startLine = line
    }
    at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1
  }
  return rows
}

function nextBreak(text: string, from: number, delimiter: string): number {
  let at = from
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1
  return at
}

function readQuoted(text: string, at: number): { value: string; end: number } | null {
  let value = ''
  for (let from = at + 1; ; ) {
    const close = text.indexOf('"', from)
    if (close === -1) return null
    value += text.slice(from, close)
    if (text[close + 1] !== '"') return { value, end: close + 1 }
    value += '"'
    from = close + 2
  }
}
