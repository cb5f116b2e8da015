import { getTranslator } from '../i18n/translator'
import type { PackageDocument } from './package-document'

const t = getTranslator('takeAway')

/** What stands over the address: to scan the code or, without one, why there is none. */
export const addressWords = ({ onlyHere }: Pick<PackageDocument, 'onlyHere'>): string =>
  t(onlyHere ? 'document.onlyHere' : 'document.scan')
