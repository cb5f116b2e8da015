import type { Assignment } from '@/lib/domain/assignment'

const SENT = '2021-10-01T00:00:00.000Z'

/** An assignment that was just sent, with only what matters left to say. */
export const assignment = (part: Partial<Assignment> = {}): Assignment => ({
  id: 'a1',
  unit: { id: 'ubnd-31783', name: 'Ủy ban nhân dân Phường 1', level: 'commune' },
  decision: { id: 'd1', number: '12/QĐ-BCĐ' },
  communes: ['31783'],
  keepGreen: [],
  state: 'sent',
  sentAt: SENT,
  acknowledgedAt: null,
  doneAt: null,
  who: null,
  note: null,
  channels: [],
  dueAt: null,
  overdueAt: null,
  escalatedAt: null,
  escalatedTo: null,
  supersededAt: null,
  answers: [],
  ...part,
})
