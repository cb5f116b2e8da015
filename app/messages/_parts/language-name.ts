import { getTranslator } from '@/lib/i18n/translator'

const t = getTranslator('messages')

/** A language's name for people; the code where it has none here. */
export const languageName = (code: string): string =>
  code === 'vi' || code === 'km' ? t(`languageName.${code}`) : t('languageName.other', { code })
