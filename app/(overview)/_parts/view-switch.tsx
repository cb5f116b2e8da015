'use client'

import { Map as MapIcon, Table2 } from 'lucide-react'
import type { MouseEvent } from 'react'
import { useTranslations } from 'use-intl'
import styles from './controls.module.css'
import { choiceAddress, type UrlChoice, type View } from './use-url-choice'

const PLAIN_CLICK = (event: MouseEvent) => !(event.ctrlKey || event.metaKey || event.shiftKey || event.button)

/** Map or table. Links, so that both can be reached without scripts and opened beside each other. */
export function ViewSwitch({ choice, onChoose }: { choice: UrlChoice; onChoose: (view: View) => void }) {
  const t = useTranslations('overview')
  const views = [
    { view: 'map', name: t('viewMap'), Icon: MapIcon },
    { view: 'table', name: t('viewTable'), Icon: Table2 },
  ] as const
  return (
    <nav className={styles.switch} aria-label={t('view')}>
      {views.map(({ view, name, Icon }) => (
        <a
          key={view}
          href={choiceAddress({ ...choice, view })}
          aria-current={choice.view === view ? 'page' : undefined}
          onClick={(event) => {
            if (!PLAIN_CLICK(event)) return
            event.preventDefault()
            onChoose(view)
          }}
        >
          <Icon size="1.15em" aria-hidden="true" />
          {name}
        </a>
      ))}
    </nav>
  )
}
