import { z } from 'zod'
import type { Role } from './columns'
import type { ReadHeader } from './decision-reading'
import type { Row } from './delimited'

/** What a table's columns say of the decision itself; a column with several values says nothing. */
export function tableHeader(rows: readonly Row[], columns: readonly (Role | undefined)[]): ReadHeader {
  const only = (role: Role): string | undefined => {
    const at = columns.indexOf(role)
    const values = new Set(at < 0 ? [] : rows.map(({ cells }) => cells[at] ?? '').filter((value) => value !== ''))
    return values.size === 1 ? [...values][0] : undefined
  }
  const [number, issuer] = [only('number'), only('issuer')]
  const signedOn = day(only('signed-on'))
  const effectiveAt = instant(only('effective-at'))
  return {
    ...(number ? { number } : {}),
    ...(issuer ? { issuer } : {}),
    ...(signedOn ? { signedOn } : {}),
    ...(effectiveAt ? { effectiveAt } : {}),
  }
}

function day(value = ''): string | undefined {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value)
  const iso = parts ? `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}` : value.slice(0, 10)
  return z.iso.date().safeParse(iso).success ? iso : undefined
}

const VIETNAM_OFFSET_MS = 7 * 3_600_000

/** An instant as ISO 8601 with Viet Nam's offset; a day alone counts from its midnight. */
function instant(value = ''): string | undefined {
  if (z.iso.datetime({ offset: true }).safeParse(value).success) {
    if (value.endsWith('+07:00')) return value
    return `${new Date(Date.parse(value) + VIETNAM_OFFSET_MS).toISOString().slice(0, 19)}+07:00`
  }
  const midnight = day(value)
  return midnight ? `${midnight}T00:00:00+07:00` : undefined
}
