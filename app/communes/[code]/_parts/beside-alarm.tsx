import Link from 'next/link'
import { getTranslator } from '@/lib/i18n/translator'
import styles from '@/lib/ui/package/place-page.module.css'

const t = getTranslator('commune')

export type Alarm = { seq: number; place: string; zone: string }

/** Leads a green place to the text that keeps it green, for each place beside it that turned red or orange. */
export function BesideAlarm({ code, alarms }: { code: string; alarms: readonly Alarm[] }) {
  return alarms.map(({ seq, place, zone }) => (
    <p key={seq} className={styles.noPrint}>
      {t('besideAlarm', { place, zone })}{' '}
      <Link href={`/changes/${seq}#keep-green-${code}`} className={styles.action}>
        {t('toKeepGreen')}
      </Link>
    </p>
  ))
}
