import type { Doubt } from '@/lib/domain/check-decision'
import { getTranslator } from '@/lib/i18n/translator'

const words = getTranslator('doubts')

/** Doubts with their words. */
export const sayDoubts = (doubts: readonly Doubt[]) =>
  doubts.map((doubt) => ({
    ...doubt,
    text: words(doubt.code, { count: doubt.communes?.length ?? doubt.decisions?.length ?? 0 }),
  }))
