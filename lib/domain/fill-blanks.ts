import { BLANKS, type Blank, type Fills, type MessageItem, type MessagePackage } from './message-package'

/** `blanks` names every blank at fault, each once; `unknown-blank` wins when both kinds of fault occur. */
export type FillRefusal = { ok: false; reason: 'unknown-blank' | 'empty-blank'; blanks: string[] }
export type Filled<T> = { ok: true; value: T } | FillRefusal

/** A whole blank, or a stray brace, which is refused as a blank that nobody knows. */
const BLANK_OR_BRACE = /\{([^{}]*)\}|[{}]/gu

/** True where a sentence begins: at the start, on a new line, after a full stop; an opening quote or list dash may stand between. */
const OPENS_SENTENCE = /(?:^|\n|[.!?…]\s)[–•“"\s]*$/u

const known = new Set<string>(BLANKS)
const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

function faultOf(name: string | undefined, fills: Fills): FillRefusal['reason'] | null {
  if (name === undefined || !known.has(name)) return 'unknown-blank'
  const value = fills[name as Blank]
  if (value === undefined || value.trim() === '') return 'empty-blank'
  return /[{}]/.test(value) ? 'unknown-blank' : null
}

/** Every blank at fault in a text, with its fault; a fill that itself holds a brace is at fault too. */
function faultsIn(text: string, fills: Fills): Map<string, FillRefusal['reason']> {
  const faults = new Map<string, FillRefusal['reason']>()
  for (const [whole, name] of text.matchAll(BLANK_OR_BRACE)) {
    const fault = faultOf(name, fills)
    if (fault !== null) faults.set(name ?? whole, fault)
  }
  return faults
}

function refusal(faults: Map<string, FillRefusal['reason']>): FillRefusal {
  const unknown = [...faults.values()].includes('unknown-blank')
  return { ok: false, reason: unknown ? 'unknown-blank' : 'empty-blank', blanks: [...faults.keys()] }
}

const replaceBlanks = (text: string, fills: Fills): string =>
  text.replace(BLANK_OR_BRACE, (_, name: Blank, at: number) => {
    const value = (fills[name] ?? '').trim()
    return OPENS_SENTENCE.test(text.slice(0, at)) ? upperFirst(value) : value
  })

/**
 * Puts the fills into a text. A fill that opens a sentence gets a capital, so
 * fills are written as they read inside one ("xã An Mỹ").
 * Refuses a text with an unknown or empty blank: no brace ever survives.
 */
export function fillBlanks(text: string, fills: Fills): Filled<string> {
  const faults = faultsIn(text, fills)
  return faults.size > 0 ? refusal(faults) : { ok: true, value: replaceBlanks(text, fills) }
}

/** Fills every text and title of a package, or refuses with all the blanks at fault anywhere in it. */
export function fillPackage(template: MessagePackage, fills: Fills): Filled<MessagePackage> {
  const faults = new Map<string, FillRefusal['reason']>()
  const fill = (text: string): string => {
    for (const [blank, fault] of faultsIn(text, fills)) faults.set(blank, fault)
    return replaceBlanks(text, fills)
  }
  const value = mapItems(template, (item) => ({
    ...item,
    ...(item.title === undefined ? {} : { title: fill(item.title) }),
    text: fill(item.text),
  }))
  return faults.size > 0 ? refusal(faults) : { ok: true, value }
}

function mapItems(pkg: MessagePackage, change: (item: MessageItem) => MessageItem): MessagePackage {
  const { online, loudspeaker, visual, print, meeting } = pkg.channels
  return {
    ...pkg,
    purpose: change(pkg.purpose),
    keyMessages: pkg.keyMessages.map(change),
    dos: pkg.dos.map(change),
    donts: pkg.donts.map(change),
    starts: pkg.starts.map(change),
    continues: pkg.continues.map(change),
    stops: pkg.stops.map(change),
    channels: {
      online: online.map(change),
      loudspeaker: loudspeaker.map(change),
      visual: visual.map(change),
      print: print.map(change),
      meeting: meeting.map(change),
    },
  }
}
