import { BLANKS, type Blank } from './blank'
import { fillWhatIsThere } from './fill-blanks'
import type { TextUse } from './map-items'
import type { TextForm } from './text-form'
import { countWords } from './text-measures'
import { LEADING_LANGUAGE, type Words } from './text-revision'

/** What keeps a text from being used at all. `what` is the blank or bracket at fault. */
export type TextFault = { code: 'unknown-blank' | 'blank-not-here'; what: string }
/** What an editor should look at before handing a text in; all of it may be meant. */
export type TextWarning =
  | { code: 'banner-long'; words: number }
  | { code: 'digits-spoken'; digits: string[] }
  /** A blank without which the text cannot be used in these districts: they have nothing to fill it. */
  | { code: 'local-missing'; blank: 'hotline' | 'localNote'; districts: string[] }
export type TextCheck = { faults: TextFault[]; warnings: TextWarning[] }

export const BANNER_WORDS = 12

const OF_NEIGHBOUR: readonly Blank[] = ['neighbour', 'neighbourZone']
const OF_RUMOUR: readonly Blank[] = ['rumour', 'fact', 'factSource']
const SPOKEN: readonly (TextForm | null)[] = ['script-long', 'script-short']

/** Blanks that something fills, wherever the text is used. */
export function blanksFor(uses: readonly TextUse[]): Blank[] {
  const isNeighbourly = uses.length > 0 && uses.every((use) => use.part === 'keep-green')
  const isAnswer = uses.length > 0 && uses.every((use) => use.part === 'common' && use.subject === 'rumour')
  return BLANKS.filter(
    (blank) => (isNeighbourly || !OF_NEIGHBOUR.includes(blank)) && (isAnswer || !OF_RUMOUR.includes(blank)),
  )
}

const EVERY_BLANK = Object.fromEntries(BLANKS.map((blank) => [blank, 'x']))
const namesIn = (text: string): string[] => [...text.matchAll(/\{([^{}]*)\}/gu)].map(([, name]) => name ?? '')

function faultsIn(text: string, allowed: readonly string[]): TextFault[] {
  const filled = fillWhatIsThere(text, EVERY_BLANK)
  const unknown = filled.ok ? [] : filled.blanks.filter((name) => !(name in EVERY_BLANK))
  const elsewhere = namesIn(text).filter((name) => name in EVERY_BLANK && !allowed.includes(name))
  return [
    ...unknown.map((what): TextFault => ({ code: 'unknown-blank', what })),
    ...elsewhere.map((what): TextFault => ({ code: 'blank-not-here', what })),
  ]
}

/** What a text says outside its optional parts: without this it cannot be used. */
const mandatory = (text: string): string => text.replace(/\[\[[\s\S]*?\]\]/gu, '')

/** Looks a text over as it would be used. `without` names the districts that have entered no hotline or no note. */
export function checkText(
  { title, text }: Words,
  about: { uses: readonly TextUse[]; form: TextForm | null; language: string },
  without: Readonly<Record<'hotline' | 'localNote', readonly string[]>> = { hotline: [], localNote: [] },
): TextCheck {
  const allowed = blanksFor(about.uses)
  const found = [...(title === null ? [] : faultsIn(title, allowed)), ...faultsIn(text, allowed)]
  const faults = [...new Map(found.map((fault) => [`${fault.code} ${fault.what}`, fault])).values()]
  const warnings: TextWarning[] = []
  const words = countWords(text)
  if (about.form === 'banner' && words > BANNER_WORDS) warnings.push({ code: 'banner-long', words })
  const isSpoken =
    SPOKEN.includes(about.form) || about.uses.some((use) => 'place' in use && use.place === 'loudspeaker')
  const digits = [...new Set(text.replace(/\{[^{}]*\}/gu, '').match(/\d+/gu))]
  if (isSpoken && about.language === LEADING_LANGUAGE && digits.length > 0)
    warnings.push({ code: 'digits-spoken', digits })
  for (const blank of ['hotline', 'localNote'] as const)
    if (namesIn(mandatory(text)).includes(blank) && without[blank].length > 0)
      warnings.push({ code: 'local-missing', blank, districts: [...without[blank]] })
  return { faults, warnings }
}
