import type { TextUse } from '@/lib/domain/map-items'
import { ZONES, type ZoneOrNone } from '@/lib/domain/zone'
import { getTranslator } from '@/lib/i18n/translator'
import { zoneKey } from '@/lib/map/zone-style'
import styles from '../../messages.module.css'

const t = getTranslator('messages')
const zones = getTranslator('zones')
const zoneName = (zone: string): string => zones(zoneKey(ZONES.find((one) => one === zone) ?? (null as ZoneOrNone)))

function useWords(use: TextUse): string {
  if (use.part === 'name') return t('editor.inNames')
  const place = t(`part.${use.place}`)
  if (use.part === 'common') return t('editor.inCommon', { place })
  if (use.part === 'keep-green') return t('editor.inKeepGreen', { zone: zoneName(use.neighbourZone), place })
  const [from = '', to = ''] = use.move.split('>')
  return t('editor.inMove', { from: zoneName(from), to: zoneName(to), place })
}

/** Everywhere that a text stands: who edits it edits it there. */
export function WhereUsed({ uses }: { uses: readonly TextUse[] }) {
  const all = [...new Set(uses.map(useWords))]
  return (
    <details className={styles.fold}>
      <summary>{t('editor.whereList')}</summary>
      <ul className={styles.bullets}>
        {all.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </details>
  )
}
