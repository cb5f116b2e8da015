import { emptyDraft, type OperatorDraft } from '@/app/operator/_parts/draft/operator-draft'
import type { DecisionReading, ReadItem, ReadQuestion } from '@/lib/domain/reading/decision-reading'

/** A draft with nothing missing, and only what matters left to say. */
export const draftWith = (part: Partial<OperatorDraft> = {}): OperatorDraft => {
  const empty = emptyDraft('key-1')
  const header = { ...empty.header, number: '90/QĐ-BCĐ', issuer: 'Ban Chỉ đạo', signedOn: '2021-10-01' }
  return { ...empty, header, items: [{ communeCode: '31498', zone: 'red', by: 'hand' }], ...part }
}

export const readItem = (communeCode: string, part: Partial<ReadItem> = {}): ReadItem => ({
  communeCode,
  zone: 'yellow',
  matched: 'xã A',
  confidence: 1,
  line: 1,
  ...part,
})

export const readQuestion = (part: Partial<ReadQuestion> = {}): ReadQuestion => ({
  id: 'q1',
  text: 'Địa bàn nào?',
  kind: 'ambiguous-commune',
  matched: 'Phường 1',
  zone: 'red',
  candidates: [
    { communeCode: '31495', label: 'Phường 1 (Thành phố Sóc Trăng)' },
    { communeCode: '31732', label: 'Phường 1 (Thị xã Ngã Năm)' },
  ],
  line: 2,
  ...part,
})

export const reading = (part: Partial<DecisionReading> = {}): DecisionReading => ({
  header: {},
  items: [],
  questions: [],
  unread: [],
  ...part,
})
