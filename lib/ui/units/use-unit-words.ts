import { useTranslations } from 'use-intl'
import type { AssignmentAnswerEntry } from '../../domain/assignment'
import { timeSpan } from '../../domain/time-span'

/** A length of time in words: "1 giờ 20 phút". */
export function useSpanWords(): (ms: number) => string {
  const t = useTranslations('units.span')
  return (ms) => {
    const { unit, ...parts } = timeSpan(ms)
    return t(unit, parts)
  }
}

/** What somebody answered: "Đã làm: Loa, xe lưu động". */
export function useAnswerWords(): (entry: Pick<AssignmentAnswerEntry, 'answer' | 'channel'>) => string {
  const t = useTranslations('units')
  return ({ answer, channel }) =>
    answer === 'done' && channel ? t('what.doneBy', { channel: t(`channel.${channel}`) }) : t(`what.${answer}`)
}
