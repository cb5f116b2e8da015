import { type EditionContent, fillsFor, keepGreenFills } from '../../content'
import { checkText, type TextCheck } from '../../domain/check-text'
import { fillItem } from '../../domain/fill-package'
import type { ChangeFills, MessageItem } from '../../domain/message-package'
import { accept, type Result, refuse } from '../../domain/result'
import { measureSms, type SmsMeasure } from '../../domain/sms'
import { readingSeconds } from '../../domain/text-measures'
import { LEADING_LANGUAGE, type Words } from '../../domain/text-revision'
import type { GuidelineText } from '../../domain/texts-of'
import { zoneByLanguage } from '../../domain/with-variants'
import type { Zone } from '../../domain/zone'
import type { Clock, Places } from '../ports'
import { type createCurrentTexts, districtsWithout, textByKey } from './current-texts'
import type { LocalRecord, TextStore } from './ports'

export type TryDeps = {
  texts: TextStore
  current: ReturnType<typeof createCurrentTexts>
  places: Places
  clock: Clock
  content: EditionContent
}
export type Tried = TextCheck & {
  /** As it would read in the sample commune; `missing` names blanks that nothing fills there. */
  preview: { title: string | null; text: string; missing: string[] } | null
  sms: SmsMeasure | null
  /** Of what is read out. */
  seconds: number | null
}

const SAMPLE_DECISION = '12/QĐ-BCĐ'

function fillsIn(
  text: GuidelineText,
  code: string,
  local: ReadonlyMap<string, LocalRecord>,
  { places, clock, content }: TryDeps,
): ChangeFills | null {
  const commune = places.communes.get(code)
  const district = commune && places.districts.get(commune.districtCode)
  if (!commune || !district) return null
  const use = text.uses[0]
  const zone: Zone | null = use?.part === 'package' ? use.zone : use?.part === 'keep-green' ? 'green' : 'yellow'
  const facts = {
    commune,
    district,
    zone,
    effectiveAt: clock.now(),
    decisionNumber: SAMPLE_DECISION,
    local: local.get(district.code) ?? { hotline: null, localNote: null },
  }
  const beside = places.communes.get(places.neighbours(code)[0]?.code ?? '')
  return use?.part === 'keep-green' && beside
    ? keepGreenFills(
        { ...facts, neighbour: beside, neighbourZone: use.neighbourZone === 'red' ? 'red' : 'orange' },
        content,
      )
    : fillsFor(facts, content)
}

const isSpoken = ({ form, uses }: GuidelineText): boolean =>
  form?.startsWith('script') === true || uses.some((use) => 'place' in use && use.place === 'loudspeaker')

/** Looks words over as they would stand in a text, and fills them for a sample commune. Refusals: `unknown-text`, `unknown-commune`. */
export const tryText =
  (deps: TryDeps) =>
  async (input: Words & { key: string; language: string; commune: string }): Promise<Result<Tried>> => {
    const { texts, current, places } = deps
    const now = await current()
    const text = textByKey(now, input.key, await texts.revisions(now.edition))
    if (!text) return refuse('unknown-text', { key: input.key })
    const local = new Map((await texts.localAdditions()).map((one) => [one.districtCode, one]))
    const fills = fillsIn(text, input.commune, local, deps)
    if (!fills) return refuse('unknown-commune', { communes: [input.commune] })
    const { title, language } = input
    const words = { ...(title === null ? {} : { title }), text: input.text }
    const own = { id: text.itemIds[0] ?? 'text', source: text.source, ...(text.form ? { form: text.form } : {}) }
    const item: MessageItem =
      language === LEADING_LANGUAGE
        ? { ...own, ...words }
        : { ...own, text: text.text, variants: { [language]: words } }
    const zone = text.uses[0]?.part === 'package' ? text.uses[0].zone : null
    const given = isSpoken(text) ? { ...fills, ...fills.spoken } : fills
    const filled = fillItem(item, given, zoneByLanguage(now.catalogue, zone))
    const shown = filled.ok
      ? language === LEADING_LANGUAGE
        ? filled.value
        : filled.value.variants?.[language]
      : undefined
    const check = checkText(input, { ...text, language }, districtsWithout(places.districts.values(), local))
    return accept({
      ...check,
      preview: shown ? { title: shown.title ?? null, text: shown.text, missing: shown.missing ?? [] } : null,
      sms: shown && text.form === 'sms' ? measureSms(shown.text) : null,
      seconds: shown && isSpoken(text) ? readingSeconds(shown.text) : null,
    })
  }
