import Link from 'next/link'
import { getTranslator } from '@/lib/i18n/translator'
import type { ChangeView } from '@/lib/services/view-change'
import { Channels } from '@/lib/ui/package/channels'
import { Guidance } from '@/lib/ui/package/guidance'
import { Moves } from '@/lib/ui/package/moves'
import styles from '@/lib/ui/package/place-page.module.css'
import { SayNow } from '@/lib/ui/package/say-now'
import { TakeAway } from '@/lib/ui/take-away/take-away'

const t = getTranslator('commune')

/** What is to be said in the commune now: the package of its newest change. `site` is this installation's address. */
export function PackageInForce({ change, site }: { change: ChangeView; site: string }) {
  return (
    <>
      <SayNow messages={change.package} />
      <p className={styles.noPrint}>
        <Link href={`/changes/${change.seq}`} className={styles.action}>
          {t('toChange')}
        </Link>
      </p>
      <Channels messages={change.package} link={`${site}/changes/${change.seq}`} />
      <TakeAway seq={change.seq} place={change.communeName} />
      <Moves messages={change.package} />
      <Guidance messages={change.package} />
    </>
  )
}
