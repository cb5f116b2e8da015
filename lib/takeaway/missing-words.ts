import { BLANKS, type Blank } from '../domain/message-package'
import { getTranslator } from '../i18n/translator'

const t = getTranslator('takeAway')
const isBlank = (name: string): name is Blank => (BLANKS as readonly string[]).includes(name)

/** Why a text is not to be used yet: the blanks that nothing filled, by their names for people. */
export const missingWords = (missing: readonly string[]): string =>
  t('document.missing', { blanks: missing.map((name) => (isBlank(name) ? t(`blank.${name}`) : name)).join(', ') })
