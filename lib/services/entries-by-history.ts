import type { BoardEntry } from '../domain/board'
import { entryFromNewest, type NewestRulings, type Ruling, withRuling } from '../domain/standing'
import type { LogWrite } from './ports'

/** Enough for nearly every commune; where a zone lasted through more rulings, all are read. */
const NEWEST = 12

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
  if (codes.length === 0) return entries
  for (const [code, known] of await write.newestRulings(codes, NEWEST)) look(code, known)
  const unclear = codes.filter((code) => !entries.has(code))
  if (unclear.length === 0) return entries
  const history = await write.rulings(unclear)
  for (const code of unclear) look(code, { rulings: history.get(code) ?? [], isWhole: true })
  return entries
}
