'use client'

import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { withoutMarks } from '../../../domain/sms'
import type { TextForm } from '../../../domain/text-form'
import { CopyButton } from '../copy-button'
import { BlankMarks, MissingNotice } from './blank-marks'
import { ScriptTools } from './script-tools'
import { SmsTools } from './sms-tools'
import styles from './tools.module.css'

type ReadyTextProps = {
  text: string
  title: string
  form?: TextForm | undefined
  missing?: readonly string[] | undefined
  big: boolean
  /** Address of the page that a post leads to. */
  link?: string | undefined
  textClass: string | undefined
  headClass: string | undefined
  /** The heading and what else stands beside the copy button. */
  head: ReactNode
}

const SCRIPTS: readonly (TextForm | undefined)[] = ['script-long', 'script-short']

/** A text with what its form needs: a reading time, a count of messages, a link to post with it. Incomplete, it cannot be copied, and says why. */
export function ReadyText({ text, title, form, missing, big, link, textClass, headClass, head }: ReadyTextProps) {
  const t = useTranslations('textTools')
  const [plain, setPlain] = useState(false)
  const said = form === 'sms' && plain ? withoutMarks(text) : text
  const isWhole = !missing || missing.length === 0
  return (
    <>
      <div className={headClass}>
        {head}
        {isWhole ? <CopyButton text={said} what={title} strong={big} /> : null}
      </div>
      {isWhole ? null : <MissingNotice blanks={missing} />}
      <p className={textClass}>{isWhole ? said : <BlankMarks text={text} />}</p>
      {isWhole && SCRIPTS.includes(form) ? <ScriptTools text={text} /> : null}
      {isWhole && form === 'sms' ? <SmsTools text={said} plain={plain} onPlain={setPlain} /> : null}
      {isWhole && form === 'post' && link ? (
        <div className={styles.tools}>
          <CopyButton text={`${text}\n\n${t('seeMore', { url: link })}`} what={title} label={t('copySocial')} />
        </div>
      ) : null}
    </>
  )
}
