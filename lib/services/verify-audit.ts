import { type AuditRow, auditHash, GENESIS } from './audit-chain'

export type AuditEnd = { seq: number; hash: string }

/** What verifying reads. Both answer what is committed when they are asked. */
export type AuditChainSource = {
  /** The end that the log's head remembers; null in an installation that has not written since heads remember. */
  end(): Promise<AuditEnd | null>
  /** Rows after a seq, in order. */
  page(after: number, limit: number): Promise<AuditRow[]>
}

/**
 * `altered`: what the entry says is not what was hashed. `missing`: entries `from`
 * to `to` are gone. `unlinked`: it does not follow the one before it, so one of
 * the two was replaced or moved. `cut-off`: the head knows entries `from` to `to`
 * that are not there. `added`: entries that the head does not know. `head`: the
 * head's hash is not its entry's.
 */
export type AuditFault =
  | { kind: 'altered' | 'unlinked' | 'head'; seq: number }
  | { kind: 'missing' | 'cut-off' | 'added'; from: number; to: number }

export type AuditVerdict = {
  entries: number
  /** The last entry, to be noted outside; null where there is none. */
  last: AuditEnd | null
  /** Whether the head remembers an end at all. */
  hasHead: boolean
  faults: AuditFault[]
  /** More faults than are listed. */
  more: number
  /** Where the expected hash was found; null where it was not, absent where none was expected. */
  expectedAt?: number | null
}

const PAGE = 1_000
const LISTED = 100

function faultsOf(row: AuditRow, before: AuditEnd): AuditFault[] {
  const faults: AuditFault[] = []
  const gap = row.seq - before.seq - 1
  if (gap > 0) faults.push({ kind: 'missing', from: before.seq + 1, to: row.seq - 1 })
  else if (row.prevHash !== before.hash) faults.push({ kind: 'unlinked', seq: row.seq })
  if (auditHash(row) !== row.hash) faults.push({ kind: 'altered', seq: row.seq })
  return faults
}

function faultsOfEnd(end: AuditEnd, last: AuditEnd, hashAtEnd: string | undefined): AuditFault[] {
  if (end.seq > last.seq) return [{ kind: 'cut-off', from: last.seq + 1, to: end.seq }]
  const added: AuditFault[] = last.seq > end.seq ? [{ kind: 'added', from: end.seq + 1, to: last.seq }] : []
  return hashAtEnd === end.hash ? added : [{ kind: 'head', seq: end.seq }, ...added]
}

/**
 * Walks the whole chain in pages and says every way in which it is not what was
 * written. Entries may be written meanwhile. Somebody who rewrites all hashes
 * from one entry to the end, the head's too, is found only by a hash that was
 * noted outside: `expect`.
 */
export const verifyAudit =
  (source: AuditChainSource) =>
  async (expect?: string): Promise<AuditVerdict> => {
    const faults: AuditFault[] = []
    let last: AuditEnd = { seq: 0, hash: GENESIS }
    let entries = 0
    let expectedAt: number | null = null
    let hashAtEnd: string | undefined
    for (;;) {
      // Before the page: an empty page then means that the walk has reached all that this end knows.
      const end = await source.end()
      const rows = await source.page(last.seq, PAGE)
      if (end && end.seq === last.seq) hashAtEnd = last.hash
      for (const row of rows) {
        faults.push(...faultsOf(row, last))
        last = { seq: row.seq, hash: row.hash }
        entries += 1
        if (row.hash === expect) expectedAt = row.seq
        if (row.seq === end?.seq) hashAtEnd = row.hash
      }
      if (rows.length > 0) continue
      if (end) faults.push(...faultsOfEnd(end, last, hashAtEnd))
      return {
        entries,
        last: entries > 0 ? last : null,
        hasHead: end !== null,
        faults: faults.slice(0, LISTED),
        more: Math.max(0, faults.length - LISTED),
        ...(expect ? { expectedAt } : {}),
      }
    }
  }
