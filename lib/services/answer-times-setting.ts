import { type AnswerTimes, DEFAULT_ANSWER_TIMES } from '../domain/answer-times'
import { answerTimesSchema } from '../domain/answer-times-schema'
import { accept, type Result, refuse } from '../domain/result'
import { toIso } from '../domain/time'
import type { Actor, LogStore, ReadStore } from './ports'
import type { StoredSetting } from './unit-ports'

export const ANSWER_TIMES_KEY = 'answer-times'

export type AnswerTimesView = {
  revision: number
  times: AnswerTimes
  defaults: AnswerTimes
  updatedAt: string | null
  updatedBy: string | null
}

const present = (stored: StoredSetting | null): AnswerTimesView => ({
  revision: stored?.revision ?? 0,
  times: stored ? answerTimesSchema.parse(stored.value) : DEFAULT_ANSWER_TIMES,
  defaults: DEFAULT_ANSWER_TIMES,
  updatedAt: stored && toIso(stored.updatedAt),
  updatedBy: stored?.updatedBy ?? null,
})

/** How long units have to answer. A change counts for the assignments made after it. */
export const createAnswerTimes = ({ log, read }: { log: LogStore; read: Pick<ReadStore, 'setting'> }) => ({
  read: async (): Promise<AnswerTimesView> => present(await read.setting(ANSWER_TIMES_KEY)),

  /** Refusal: `setting-moved` with what stands now. */
  save: (revision: number, times: AnswerTimes, actor: Actor): Promise<Result<AnswerTimesView>> =>
    log.write(async (write) => {
      const before = present(await write.setting(ANSWER_TIMES_KEY))
      if (before.revision !== revision) return refuse('setting-moved', { current: before })
      const stored = { value: times, revision: revision + 1, updatedAt: write.at, updatedBy: actor.name }
      await write.saveSetting(ANSWER_TIMES_KEY, stored)
      const data = { before: before.times, after: times }
      await write.audit({ actor, action: 'setting:save', subject: ANSWER_TIMES_KEY, data })
      return accept(present(stored))
    }),
})
