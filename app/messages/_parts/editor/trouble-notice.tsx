'use client'

import { useTranslations } from 'use-intl'
import styles from '../../messages.module.css'
import type { Problem } from '../ask-door'
import { WordDiff } from './word-diff'

type TroubleNoticeProps = {
  problem: Problem
  mine: string
  lang: string
  onJoin: (base: string) => void
  onOver: (saves: number) => void
}

/** What a refusal says. Where the words moved, all of them side by side, so that they can be joined. */
export function TroubleNotice({ problem, mine, lang, onJoin, onOver }: TroubleNoticeProps) {
  const t = useTranslations('messages.editor')
  const words = { removed: t('removed'), added: t('added'), same: t('same') }
  const { saved, inForce, base } = problem
  const key = inForce?.key
  return (
    <div className={styles.failure}>
      <p>
        <strong>{problem.detail}</strong>
      </p>
      {saved ? (
        <>
          <WordDiff
            left={{ name: t('movedSaved'), text: saved.text }}
            right={{ name: t('movedProposed'), text: mine }}
            words={words}
            lang={lang}
          />
          <button type="button" className={styles.button} onClick={() => onOver(saved.saves)}>
            {t('takeSaved')}
          </button>
        </>
      ) : null}
      {inForce?.text !== undefined && key !== undefined ? (
        <>
          <p>{t('moved')}</p>
          {base?.text ? (
            <WordDiff
              left={{ name: t('movedBase'), text: base.text }}
              right={{ name: t('movedInForce'), text: inForce.text }}
              words={words}
            />
          ) : null}
          <WordDiff
            left={{ name: t('movedInForce'), text: inForce.text }}
            right={{ name: t('movedProposed'), text: mine }}
            words={words}
          />
          <button type="button" className={styles.button} onClick={() => onJoin(key)}>
            {t('join')}
          </button>
        </>
      ) : null}
      {problem.faults?.map(({ code, what }) => (
        <p key={`${code}${what}`}>{t(`fault.${code}`, { what })}</p>
      ))}
    </div>
  )
}
