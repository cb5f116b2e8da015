import { getTranslator } from '@/lib/i18n/translator'
import { admin } from '@/lib/i18n/vi/admin'

const t = getTranslator('admin')
type Known = keyof typeof admin.audit.actions

export const KNOWN_ACTIONS = Object.keys(admin.audit.actions) as Known[]

/** What was done, in words; an action without words is shown as it is. */
export const actionWords = (action: string): string =>
  (KNOWN_ACTIONS as string[]).includes(action) ? t(`audit.actions.${action as Known}`) : action
