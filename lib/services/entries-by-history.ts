import type { BoardEntry } from '../domain/board'
import { entryFromNewest, type NewestRulings, type Ruling, withRuling } from '../domain/standing'
import type { LogWrite } from './ports'

/** Rulings of a commune that are read at first, and then; where a zone lasted through more, all are. */
const NEWEST = [12, 120] as const

type Asked = {
  codes: readonly string[]
  at: Date
  /** A ruling of the act itself on each commune, which storage may not know as in force yet. */
  own?: (code: string) => Ruling
}

/** How communes stand at an instant by all that was ever ruled on them. */
export async function entriesByHistory(
  write: Pick<LogWrite, 'rulings' | 'newestRulings'>,
  { codes, at, own }: Asked,
): Promise<Map<string, BoardEntry>> {
  const entries = new Map<string, BoardEntry>()
  const look = (code: string, known: NewestRulings): void => {
    const entry = entryFromNewest(own ? withRuling(known, own(code)) : known, at)
    if (entry) entries.set(code, entry)
  }
  let unclear = codes
  for (const most of NEWEST) {
    if (unclear.length === 0) return entries
    for (const [code, known] of await write.newestRulings(unclear, most)) look(code, known)
    unclear = codes.filter((code) => !entries.has(code))
  }
  if (unclear.length === 0) return entries
  const history = await write.rulings(unclear)
  for (const code of unclear) look(code, { rulings: history.get(code) ?? [], isWhole: true })
  return entries
}
