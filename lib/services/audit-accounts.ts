import type { AuditDraft, LogStore } from './ports'

/** How sign-in tells the audit what happens to accounts. */
export type AccountAudit = {
  /** Keeps what has happened already. */
  note(entry: AuditDraft): Promise<void>
  /**
   * Does something to an account with its entry written first, in a write that is
   * still open: where the entry cannot be written nothing is done, and where
   * nothing was done no entry stays. Accounts are stored on a connection of their
   * own: only if the database is lost between the act and the end of the write
   * is the act done without its entry, and then this rejects.
   */
  during<T>(entry: AuditDraft, act: () => Promise<{ value: T; isDone: boolean }>): Promise<T>
}

/** Ends a write in which nothing was done, so that none of it stays. */
class NotDone extends Error {}

/** Audits accounts in the one chain. */
export const auditAccounts = ({ log }: { log: LogStore }): AccountAudit => ({
  note: (entry) => log.write((write) => write.audit(entry)),
  during: async <T>(entry: AuditDraft, act: () => Promise<{ value: T; isDone: boolean }>) => {
    let done: { value: T } | undefined
    await log
      .write(async (write) => {
        await write.audit(entry)
        const outcome = await act()
        done = outcome
        if (!outcome.isDone) throw new NotDone()
      })
      .catch((error: unknown) => {
        if (!(error instanceof NotDone)) throw error
      })
    if (!done) throw new Error('The act did not run.')
    return done.value
  },
})
