import mammoth from 'mammoth'
import { z } from 'zod'
import type { ReadText } from './limits'
import { tabbed } from './tabbed'

/** The part of mammoth's document that matters here; it has no types of its own. */
type Node = { type: string; value?: string; children: Node[]; colSpan?: number; rowSpan?: number }
const nodeSchema: z.ZodType<Node> = z.lazy(() =>
  z.object({
    type: z.string(),
    value: z.string().optional(),
    children: z.array(nodeSchema).default([]),
    colSpan: z.number().optional(),
    rowSpan: z.number().optional(),
  }),
)

/** Paragraphs as lines and tables as tab-separated lines, in the order of the document. */
export async function readDocx(bytes: Uint8Array): Promise<ReadText> {
  let root: unknown
  const buffer = Buffer.from(bytes)
  // Its HTML is not wanted, only the tree that it would be made from.
  const keepTree = (element: { children: unknown[] }) => {
    root = element
    return { ...element, children: [] }
  }
  await mammoth.convertToHtml({ buffer }, { transformDocument: keepTree, externalFileAccess: false })
  const parsed = nodeSchema.safeParse(root)
  if (!parsed.success) return 'unreadable'
  const parts: string[] = []
  for (const node of parsed.data.children) {
    const part = node.type === 'table' ? tableText(node) : { text: textOf(node) }
    if (typeof part === 'string') return part
    parts.push(part.text)
  }
  return { text: parts.join('\n') }
}

function textOf(node: Node): string {
  if (node.type === 'text') return node.value ?? ''
  if (node.type === 'tab') return ' '
  if (node.type === 'break') return '\n'
  return node.children.map(textOf).join(node.type === 'tableCell' ? '; ' : '')
}

/** Cells merged downwards leave an empty cell in the rows below, so that columns stay in line. */
function tableText(table: Node): ReadText {
  const below = new Map<number, number>()
  const rows = table.children.map((row) => {
    const cells: string[] = []
    const skipMerged = () => {
      for (let left = below.get(cells.length); left !== undefined && left > 0; left = below.get(cells.length)) {
        below.set(cells.length, left - 1)
        cells.push('')
      }
    }
    for (const cell of row.children) {
      skipMerged()
      const start = cells.length
      cells.push(textOf(cell), ...Array.from({ length: Math.min(50, (cell.colSpan ?? 1) - 1) }, () => ''))
      for (let column = start; column < cells.length; column += 1) below.set(column, (cell.rowSpan ?? 1) - 1)
    }
    skipMerged()
    return cells
  })
  return tabbed(rows)
}
