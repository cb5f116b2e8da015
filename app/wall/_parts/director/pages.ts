import { isOvertaken, type Showing, toldIn } from '@/lib/domain/showing'
import { readableMs, wordsIn } from '@/lib/domain/showing-time'
import type { ShownPackage } from './fetch-package'

/** `loading` and `failed`: the facts of the change are shown while the package is asked for, again and again. */
export type PackageState = { state: 'none' | 'loading' | 'failed' } | { state: 'known'; value: ShownPackage }

/** One screenful of a showing, and how long it stands, ms. `locate`: where in the province it is. */
export type Page =
  | { kind: 'locate' | 'facts' | 'summary' | 'untold'; ms: number }
  | { kind: 'messages' | 'near' | 'far'; ms: number; texts: readonly string[] }

const LOCATE_MS = 1_800
/** Names, zones and the decision that stand above every page. */
const HEAD_WORDS = 24
const WORDS_A_DISTRICT = 9
const NOTICE_WORDS = 30
const WAIT_FOR_PACKAGE_MS = 12_000

/** What fits beside the map in letters large enough for six metres. */
const LINES_A_PAGE = 8
const LETTERS_A_LINE = 46

const page = (kind: 'facts' | 'summary' | 'untold', words: number): Page => ({ kind, ms: readableMs(words) })
const linesOf = (text: string): number => Math.ceil(text.length / LETTERS_A_LINE)

/** Texts on as few pages as hold them, none cut in two; the first page's reader has the head to read too. */
function list(kind: 'messages' | 'near' | 'far', texts: readonly string[], headWords = 0): Page[] {
  const pages: string[][] = []
  let room = 0
  for (const text of texts) {
    const lines = linesOf(text)
    if (lines > room || pages.length === 0) {
      pages.push([])
      room = LINES_A_PAGE
    }
    pages.at(-1)?.push(text)
    room -= lines
  }
  return pages.map((own, index) => {
    const words = own.reduce((sum, text) => sum + wordsIn(text), index === 0 ? headWords : 0)
    return { kind, texts: own, ms: readableMs(words) }
  })
}

/** The screenfuls of a showing, in order. What no longer holds is one short notice. */
export function pagesOf(showing: Showing, pack: PackageState, districtOf: (commune: string) => string): Page[] {
  if (showing.kind === 'untold') return [page('untold', NOTICE_WORDS)]
  if (showing.kind === 'summary') {
    const districts = new Set(toldIn(showing).map(({ change }) => districtOf(change.commune))).size
    return [page('summary', HEAD_WORDS + districts * WORDS_A_DISTRICT)]
  }
  const locate: Page = { kind: 'locate', ms: LOCATE_MS }
  if (isOvertaken(showing)) return [locate, page('facts', HEAD_WORDS)]
  if (pack.state !== 'known') return [locate, { kind: 'facts', ms: WAIT_FOR_PACKAGE_MS }]
  const { keyMessages, near, far } = pack.value
  const told = [...list('messages', keyMessages, HEAD_WORDS), ...list('near', near), ...list('far', far)]
  return [locate, ...(told.length > 0 ? told : [page('facts', HEAD_WORDS)])]
}
