import { getTranslator } from '../../i18n/translator'
import { opensOnlyHere } from '../../takeaway/only-here'
import { qrModules, qrPath } from '../../takeaway/qr'
import styles from './take-away.module.css'

const t = getTranslator('takeAway')

function Code({ url }: { url: string }) {
  const modules = qrModules(url)
  return (
    <>
      <p>{t('qrScan')}</p>
      <svg
        className={styles.code}
        viewBox={`0 0 ${modules.length} ${modules.length}`}
        width="256"
        height="256"
        role="img"
        aria-label={t('qrAlt', { url })}
        shapeRendering="crispEdges"
      >
        {/* Black on white in the dark too: cameras read it so. */}
        <rect width="100%" height="100%" fill="#ffffff" />
        <path d={qrPath(modules)} fill="#000000" />
      </svg>
    </>
  )
}

/** A change's address for another phone. Where the address leads nowhere but to the server itself, says so instead. */
export function AddressCode({ url }: { url: string }) {
  return (
    <details className={styles.qr}>
      <summary>{t('qr')}</summary>
      {opensOnlyHere(url) ? <p>{t('qrOnlyHere')}</p> : <Code url={url} />}
      <p className={styles.address}>
        <a href={url}>{url}</a>
      </p>
    </details>
  )
}
