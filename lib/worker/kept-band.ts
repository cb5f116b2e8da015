import { formatDateTime } from '../i18n/format-time'
import { offline } from '../i18n/vi/offline'
import { KEPT_BAND } from './names'

/** Colours of the page's own styles; their plain values where those did not load. */
const STYLE =
  'padding:8px 16px;font-weight:600;text-align:center;border-block:2px solid currentcolor;' +
  'color:var(--color-warning,#7a4b00);background:var(--color-warning-bg,#fff1d1)'

/**
 * A band across a kept page that needs no script: of when the page is. `date`: the
 * Date header that the server sent with it. The board takes it away when it stands
 * with a band of its own.
 */
export function keptBand(date: string | null): string {
  const time = Date.parse(date ?? '')
  const words = Number.isNaN(time)
    ? offline.keptPage
    : offline.keptPageAt.replace('{time}', formatDateTime(new Date(time).toISOString()))
  return `<aside id="${KEPT_BAND}" style="${STYLE}">${words}</aside>`
}
