'use client'

import { useTranslations } from 'use-intl'
import parts from '../parts.module.css'
import type { Readiness } from './readiness'

/** Why nothing can be published yet, each with the way there. */
export function Obstacles({ ready }: { ready: Readiness }) {
  const t = useTranslations('operator.obstacle')
  const field = useTranslations('operator.check.field')
  const { missing, openQuestions, unseenDoubts, hasMoved, isChecked, isReady } = ready
  const names = missing.map((each) => field(each)).join(', ')
  const said: [string, string][] = []
  if (missing.length > 0) said.push([missing.includes('items') ? '#put-in' : '#look', t('missing', { names })])
  if (openQuestions > 0) said.push(['#questions', t('questions', { count: openQuestions })])
  if (hasMoved) said.push(['#check', t('moved')])
  if (unseenDoubts > 0) said.push(['#check', t('doubts', { count: unseenDoubts })])
  if (said.length === 0 && !isChecked) said.push(['#check', t('checking')])
  return (
    <div id="publish-obstacles">
      {isReady ? (
        <p>{t('ready')}</p>
      ) : (
        <>
          <p className={parts.lead}>{t('title')}</p>
          <ul>
            {said.map(([to, words]) => (
              <li key={words}>
                <a href={to} className={parts.link}>
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
