/** Kinds of ready text. A form says which tools fit: a reading time for scripts, segments for messages. */
export const TEXT_FORMS = [
  'post',
  'sms',
  'script-long',
  'script-short',
  'banner',
  'leaflet',
  'talk',
  'house-call',
  'questions',
] as const
export type TextForm = (typeof TEXT_FORMS)[number]
