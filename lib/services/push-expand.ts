import { groupActs, NEWS_FOR_MS, planAct } from '../domain/push-plan'
import type { Clock } from './ports'
import type { Expansion, PushStore } from './push-ports'

/** More than the largest act, which is never cut in two. */
const CHANGES_AT_ONCE = 2_000
const FOLLOWERS_AT_ONCE = 2_000

/** `overdue`: changes that were too old to be news. `more`: the log has further changes. */
export type Expanded = { deliveries: number; overdue: number; more: boolean }

const NOTHING: Expanded = { deliveries: 0, overdue: 0, more: false }

/** Whole acts only: where the page is full its last act may go on behind it. */
function wholeActs<T extends { batch: number }>(changes: readonly T[]): { acts: T[][]; more: boolean } {
  const acts = groupActs(changes)
  const more = changes.length === CHANGES_AT_ONCE
  return { acts: more && acts.length > 1 ? acts.slice(0, -1) : acts, more }
}

async function expand(step: Expansion, now: Date): Promise<Expanded> {
  const { cursor, head } = step
  if (cursor.epoch !== head.epoch || cursor.seq > head.seq) {
    await step.forgetOther(head.epoch)
    await step.moveTo(head.epoch, head.seq)
    return NOTHING
  }
  if (cursor.seq === head.seq) return NOTHING
  const { acts, more } = wholeActs(await step.changes(cursor.seq, head.seq, CHANGES_AT_ONCE))
  const isNews = (act: (typeof acts)[number]) => act.every(({ at }) => now.getTime() - at.getTime() < NEWS_FOR_MS)
  const news = acts.filter(isNews)
  let deliveries = 0
  for (let after = ''; news.length > 0; ) {
    const followers = await step.followers(after, FOLLOWERS_AT_ONCE)
    const rows = followers.flatMap((to) =>
      news.flatMap((act) => {
        const [first] = act
        if (!first || first.seq <= to.sinceSeq) return []
        return planAct(to.follows, act).map((planned) => ({ ...planned, to, at: first.at }))
      }),
    )
    await step.insert(rows, now)
    deliveries += rows.length
    after = followers.at(-1)?.id ?? ''
    if (followers.length < FOLLOWERS_AT_ONCE) break
  }
  const overdue = acts.flat().length - news.flat().length
  await step.moveTo(head.epoch, more ? (acts.at(-1)?.at(-1)?.seq ?? head.seq) : head.seq)
  return { deliveries, overdue, more }
}

/**
 * Turns the log's new changes into deliveries, each exactly once whichever process
 * does it: the cursor is locked and moves in the same write. A change that the
 * log does not hold yet can therefore never be announced. Null where all is done,
 * and while another process is at it.
 */
export const expandPush =
  ({ store, clock }: { store: Pick<PushStore, 'advance'>; clock: Clock }) =>
  (): Promise<Expanded | null> =>
    store.advance((step) => expand(step, clock.now()))
