import type { DraftQuestion } from '../draft/operator-draft'

/** Whether the answer may name several communes at once: "the whole district", "the remaining ones". */
export const takesMany = ({ kind }: Pick<DraftQuestion, 'kind'>): boolean =>
  kind === 'whole-district' || kind === 'rest-uncertain'
