import { exactNameAt } from './exact-name'
import type { Near } from './find-commune'
import type { Gazetteer } from './gazetteer'
import type { Reader } from './reader'
import type { Token } from './tokens'

export type RunPiece = { tokens: Token[]; near: Near[] } | { tokens: Token[]; near: null; suspect: boolean }

export type RunContext = {
  reader: Reader
  /** A kind of place stands directly before the run. */
  explicit: boolean
  /** The run stands in a list of places. */
  inList: boolean
  /** The run stands under a district, where the text gives no capitals to go by. */
  inDistrict: boolean
}

/**
 * Finds the names in a run of words. The whole run is tried first; names inside
 * it count only where no capitalised word touches them, since that word would
 * belong to another name ("Phong Nẫm Tây" is not Phong Nẫm).
 */
export function readRun(run: Token[], context: RunContext): RunPiece[] {
  const { explicit, inList, inDistrict } = context
  const { find, script } = context.reader
  const capitals = run.every((token) => token.capital || token.kind === 'number')
  const whole = explicit || inList || (script.caseless ? inDistrict : capitals) ? find(run) : []
  if (whole.length > 0) return [{ tokens: run, near: whole }]
  const pieces = namesInside(run, context)
  if (pieces) return pieces
  if (explicit) {
    for (let length = Math.min(4, run.length - 1); length >= 2; length -= 1) {
      const near = run[length]?.capital && !script.caseless ? [] : find(run.slice(0, length))
      if (near.length > 0) return [{ tokens: run.slice(0, length), near }, unread(run.slice(length), false)]
    }
  }
  const mayName = script.caseless || script.plain || run.some((token) => token.capital)
  return [unread(run, explicit || hidesName(run, context.reader) || (inList && run.length <= 4 && mayName))]
}

/** A name that could not be told from the words around it must not pass for prose. */
const hidesName = (run: readonly Token[], { gazetteer, script }: Reader): boolean =>
  run.some((_, at) => exactEnd(run, at, gazetteer, script.caseless) > at)

const unread = (tokens: Token[], suspect: boolean): RunPiece => ({ tokens, near: null, suspect })

function namesInside(run: Token[], context: RunContext): RunPiece[] | null {
  const { explicit } = context
  const { gazetteer, find, script } = context.reader
  const pieces: RunPiece[] = []
  let loose: Token[] = []
  let touching = false
  for (let at = 0; at < run.length; ) {
    const end = exactEnd(run, at, gazetteer, script.caseless || (explicit && at === 0))
    const fits =
      end > at && !touching && (script.caseless || !run[end]?.capital || exactEnd(run, end, gazetteer, false) > end)
    if (fits) {
      if (loose.length > 0) pieces.push(unread(loose, explicit && pieces.length === 0))
      loose = []
      pieces.push({ tokens: run.slice(at, end), near: find(run.slice(at, end)) })
      at = end
      continue
    }
    const token = run[at]
    if (token) loose.push(token)
    touching = token?.capital === true && !script.caseless
    at += 1
  }
  if (loose.length > 0) pieces.push(unread(loose, explicit && pieces.length === 0))
  const found = pieces.filter((piece) => piece.near !== null)
  // Without capitals nothing tells a name from common words, except that names fill the run or follow their kind.
  const trusted = !script.caseless || explicit ? found.length > 0 : found.length === pieces.length
  return found.length > 0 && trusted ? pieces : null
}

function exactEnd(run: readonly Token[], at: number, gazetteer: Gazetteer, anyCase: boolean): number {
  const end = at + exactNameAt(gazetteer, run, at)
  const capitals = run.slice(at, end).every((word) => word.capital || word.kind === 'number')
  return anyCase || capitals ? end : at
}
