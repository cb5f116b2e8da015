import { createTranslator } from 'use-intl/core'
import { LOCALE, TIME_ZONE } from './locale'
import { type Messages, vi } from './vi'

/** Words for server-drawn parts and doors: `getTranslator('change')('title')`. */
export const getTranslator = <Screen extends keyof Messages>(namespace: Screen) =>
  createTranslator<Messages, Screen>({ locale: LOCALE, messages: vi, timeZone: TIME_ZONE, namespace })
