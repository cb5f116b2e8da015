import { type Audience, audienceOf, type EventDraft } from './event'

/** Where the log stands: its last row, and the last row that the public can see. */
export type LogHead = { epoch: string; seq: number; publicSeq: number }

/** A row ready to be written, with a predecessor for each audience. */
export type LogRow = EventDraft & { seq: number; audience: Audience; prevPublic: number; prevStaff: number }

/** The seq at which an audience stands. */
export const headFor = (head: LogHead, audience: Audience): number => (audience === 'staff' ? head.seq : head.publicSeq)

/** Gives drafts their places behind `head`, in their order, and says where the log stands afterwards. */
export function chain(head: LogHead, drafts: readonly EventDraft[]): { rows: LogRow[]; head: LogHead } {
  let { seq, publicSeq } = head
  const rows = drafts.map((draft) => {
    const audience = audienceOf(draft.type)
    const { type, data } = draft
    const row = { type, data, seq: seq + 1, audience, prevPublic: publicSeq, prevStaff: seq } as LogRow
    seq += 1
    if (audience === 'public') publicSeq = seq
    return row
  })
  return { rows, head: { ...head, seq, publicSeq } }
}
