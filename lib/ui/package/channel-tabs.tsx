'use client'

import { Tabs } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import styles from './channel-tabs.module.css'

export type ChannelPanel = { channel: string; name: string; count: number; texts: ReactNode }

/** The channels side by side; all stay in the page, so that printing gives all of them. */
export function ChannelTabs({ label, panels }: { label: string; panels: readonly ChannelPanel[] }) {
  return (
    <Tabs.Root defaultValue={panels[0]?.channel}>
      <Tabs.List className={styles.list} aria-label={label} activateOnFocus>
        {panels.map(({ channel, name, count }) => (
          <Tabs.Tab key={channel} value={channel} className={styles.tab}>
            {name} <span className={styles.count}>{count}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {panels.map(({ channel, name, texts }) => (
        <Tabs.Panel key={channel} value={channel} keepMounted className={styles.panel}>
          <p className={styles.printed} aria-hidden="true">
            {name}
          </p>
          {texts}
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  )
}
