'use client'

import { Dialog } from '@base-ui/react/dialog'
import { useTranslations } from 'use-intl'
import { useWallPlaces } from '../wall-places'
import styles from './kiosk.module.css'

const KEYS = ['space', 'next', 'mute', 'fullScreen', 'help', 'escape'] as const
const OPTIONS = {
  district: '?district=950',
  scale: '?scale=1.2',
  theme: '?theme=light',
  sound: '?sound=on',
  quiet: '?quiet=22-6',
  nightly: '?nightly=03:30',
  pace: '?pace=0.5',
} as const

export type HelpDialogProps = { isOpen: boolean; onOpen(open: boolean): void; isAwake: boolean }

/** All keys and all options of the address, and whether the screen is kept awake. */
export function HelpDialog({ isOpen, onOpen, isAwake }: HelpDialogProps) {
  const t = useTranslations('wall.help')
  const { districts } = useWallPlaces()
  const codes = [...districts.values()].map(({ code, name }) => `${code} ${name}`).join(', ')
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => onOpen(open)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.help}>
          <Dialog.Title>{t('title')}</Dialog.Title>
          <section>
            <h3>{t('keys')}</h3>
            <dl>
              {KEYS.map((key) => (
                <div key={key}>
                  <dt>
                    <kbd>{t(`key.${key}`)}</kbd>
                  </dt>
                  <dd>{t(`keyMeaning.${key}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
          <section>
            <h3>{t('options')}</h3>
            <dl>
              {(Object.keys(OPTIONS) as (keyof typeof OPTIONS)[]).map((name) => (
                <div key={name}>
                  <dt>
                    <code>{OPTIONS[name]}</code>
                  </dt>
                  <dd>{name === 'district' ? t('optionMeaning.district', { codes }) : t(`optionMeaning.${name}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
          <section>
            <h3>{t('awake')}</h3>
            <p>{t(isAwake ? 'awakeOn' : 'awakeOff')}</p>
          </section>
          <p className={styles.ways}>
            <span>{t('table')}</span> <a href="/?view=table">{t('toTable')}</a>
            <Dialog.Close className={styles.close}>{t('close')}</Dialog.Close>
          </p>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
