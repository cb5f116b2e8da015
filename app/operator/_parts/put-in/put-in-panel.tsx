'use client'

import { Tabs } from '@base-ui/react/tabs'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Zone } from '@/lib/domain/zone'
import type { DraftDesk } from '../draft/use-draft'
import { FileBox } from './file-box'
import { PasteBox } from './paste-box'
import { PickInList } from './pick-in-list'
import { PickOnMap } from './pick-on-map'
import styles from './put-in.module.css'
import { ReadResult } from './read-result'
import { useReading } from './use-reading'

/** Four ways in; what each gives lands in the same draft. */
export function PutInPanel({ desk }: { desk: DraftDesk }) {
  const t = useTranslations('operator.putIn')
  const reading = useReading(desk)
  const [zone, setZone] = useState<Zone | null>('red')
  const picking = { desk, zone, onZone: setZone }
  return (
    <>
      <Tabs.Root defaultValue="text" className={styles.tabs}>
        <Tabs.List className={styles.tabList} aria-label={t('ways')}>
          <Tabs.Tab value="text" className={styles.tab}>
            {t('paste')}
          </Tabs.Tab>
          <Tabs.Tab value="file" className={styles.tab}>
            {t('file')}
          </Tabs.Tab>
          <Tabs.Tab value="map" className={styles.tab}>
            {t('map')}
          </Tabs.Tab>
          <Tabs.Tab value="list" className={styles.tab}>
            {t('list')}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="text" className={styles.panel}>
          <PasteBox desk={desk} reading={reading} />
        </Tabs.Panel>
        <Tabs.Panel value="file" className={styles.panel}>
          <FileBox hasItems={desk.draft.items.length > 0} reading={reading} />
        </Tabs.Panel>
        <Tabs.Panel value="map" className={styles.panel}>
          <PickOnMap {...picking} />
        </Tabs.Panel>
        <Tabs.Panel value="list" className={styles.panel}>
          <PickInList {...picking} />
        </Tabs.Panel>
      </Tabs.Root>
      <ReadResult outcome={reading.outcome} />
    </>
  )
}
