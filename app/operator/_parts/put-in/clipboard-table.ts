const cellText = (cell: Element): string => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()

/**
 * A pasted table as tab-separated lines, for sources whose plain text lost the
 * columns. Null where the plain text is good as it is: no table, or tabs kept.
 * Text around the tables stays, a paragraph a line.
 */
export function tableText(plain: string, html: string): string | null {
  if (plain.includes('\t') || !/<table/i.test(html)) return null
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const lines: string[] = []
  for (const part of body.querySelectorAll('tr, p, li, h1, h2, h3, h4')) {
    if (part.tagName === 'TR') lines.push([...part.querySelectorAll('td, th')].map(cellText).join('\t'))
    else if (!part.closest('tr')) lines.push(cellText(part))
  }
  const text = lines.filter((line) => line.trim() !== '').join('\n')
  return text === '' ? null : text
}
