/** What a writer asked for; `key` marks it in the log: a decision's number, a reason, an answer's note. */
export type Act =
  | { kind: 'publish'; key: string; communes: readonly string[]; isScheduled: boolean }
  | { kind: 'revoke'; key: string; number: string }
  | { kind: 'answer'; key: string; assignment: string }

/** The first answer that came; `none` where whoever asked gave up without one. */
export type Outcome =
  | { kind: 'accepted'; id: string; seqs: readonly number[] }
  | { kind: 'refused'; code: string }
  | { kind: 'none' }

export type Entry = { act: Act; outcome: Outcome }

/** Everything that was asked and what came of it, in the order of the answers. */
export function createLedger() {
  const entries: Entry[] = []
  const statuses = new Map<string, number>()
  let waiting: (() => void)[] = []
  return {
    entries: entries as readonly Entry[],
    statuses: statuses as ReadonlyMap<string, number>,
    add(act: Act, outcome: Outcome): void {
      entries.push({ act, outcome })
      for (const go of waiting.splice(0)) go()
    },
    /** Counts an answer by status and code, or a connection that broke. */
    count(what: string): void {
      statuses.set(what, (statuses.get(what) ?? 0) + 1)
    },
    /** Resolves with the next entry. */
    next: () => new Promise<void>((go) => waiting.push(go)),
    release(): void {
      waiting = []
    },
  }
}
export type Ledger = ReturnType<typeof createLedger>
