import type { Messages } from './vi'

declare module 'use-intl' {
  interface AppConfig {
    Locale: 'vi'
    Messages: Messages
  }
}
