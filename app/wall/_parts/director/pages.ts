import { isOvertaken, type Showing, toldIn } from '@/lib/domain/showing'
import { readableMs, wordsIn } from '@/lib/domain/showing-time'
import type { ShownPackage } from './fetch-package'

/** `loading` and `failed`: the facts of the change are shown while the package is asked for, again and again. */
export type PackageState = { state: 'none' | 'loading' | 'failed' } | { state: 'known'; value: ShownPackage }

/** One screenful of a showing, and how long it stands, ms. `locate`: where in the province it is. */
export type Page = { kind: 'locate' | 'facts' | 'messages' | 'near' | 'far' | 'summary' | 'untold'; ms: number }

const LOCATE_MS = 1_800
/** Names, zones and the decision that stand above every page. */
const HEAD_WORDS = 24
const WORDS_A_DISTRICT = 9
const NOTICE_WORDS = 30
const WAIT_FOR_PACKAGE_MS = 12_000

const page = (kind: Page['kind'], words: number): Page => ({ kind, ms: readableMs(words) })
const list = (kind: Page['kind'], texts: readonly string[], more = 0): Page[] =>
  texts.length > 0 ? [page(kind, more + texts.reduce((sum, text) => sum + wordsIn(text), 0))] : []

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
