import { setTimeout as sleep } from 'node:timers/promises'
import type { DecisionDraft } from '../../../lib/domain/decision'
import type { Published } from '../../../lib/services/publish-decision'
import type { Api } from '../../support/api'

const PATIENCE_MS = 120_000

/** Publishes as an honest program does: the same key again until there is an answer, through whichever server is picked. */
export async function publishUntilAnswered(pick: () => Api, draft: DecisionDraft, key: string): Promise<Published> {
  const begun = performance.now()
  for (;;) {
    try {
      return await pick().publish(draft, key)
    } catch (error) {
      const isRefused = error instanceof Error && /answered 4(?!29)/.test(error.message)
      if (isRefused || performance.now() - begun > PATIENCE_MS) throw error
      await sleep(100)
    }
  }
}
