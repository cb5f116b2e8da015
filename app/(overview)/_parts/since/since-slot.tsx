'use client'

import { type ComponentType, useEffect, useState } from 'react'
import { whenAtRest } from '@/lib/ui/phone/when-at-rest'

/** The place of what changed since the last look; what it needs is loaded once the page stands. */
export function SinceSlot() {
  const [Panel, setPanel] = useState<ComponentType | null>(null)
  useEffect(function loadPanel() {
    whenAtRest(
      () =>
        void import('./since-panel').then(
          ({ SincePanel }) => setPanel(() => SincePanel),
          () => {},
        ),
    )
  }, [])
  return Panel ? <Panel /> : null
}
