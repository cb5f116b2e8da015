import { CHANNELS } from '@/lib/domain/channel'
import type { ZoneOrNone } from '@/lib/domain/zone'
import { getTranslator } from '@/lib/i18n/translator'
import { ZONE_KEYS, zoneKey } from '@/lib/map/zone-style'
import styles from '../messages.module.css'
import { CommuneSelect, type SelectGroup } from './commune-select'

const t = getTranslator('messages')
const zones = getTranslator('zones')

type ChooseFormProps = {
  groups: readonly SelectGroup[]
  from: ZoneOrNone
  to: ZoneOrNone
  channel: string | null
  commune: string | null
}

/** Chooses by address, so that a choice can be kept, shared, and works before any script. */
export function ChooseForm({ groups, from, to, channel, commune }: ChooseFormProps) {
  const zoneSelect = (name: 'from' | 'to', value: ZoneOrNone) => (
    <div className={styles.field}>
      <label htmlFor={`choose-${name}`}>{t(name)}</label>
      <select id={`choose-${name}`} name={name} className={styles.input} defaultValue={zoneKey(value)}>
        {ZONE_KEYS.map((key) => (
          <option key={key} value={key}>
            {zones(key)}
          </option>
        ))}
      </select>
    </div>
  )
  return (
    <form
      key={`${from}${to}${channel}${commune}`}
      method="get"
      action="/messages"
      className={styles.panel}
      aria-label={t('choose')}
    >
      <div className={styles.row}>
        <div className={styles.field}>
          <label htmlFor="choose-commune">{t('commune')}</label>
          <CommuneSelect
            id="choose-commune"
            name="commune"
            groups={groups}
            none={t('noCommune')}
            defaultValue={commune ?? ''}
          />
        </div>
        {zoneSelect('from', from)}
        {zoneSelect('to', to)}
        <div className={styles.field}>
          <label htmlFor="choose-channel">{t('channel')}</label>
          <select id="choose-channel" name="channel" className={styles.input} defaultValue={channel ?? ''}>
            <option value="">{t('allChannels')}</option>
            {CHANNELS.map((one) => (
              <option key={one} value={one}>
                {t(`part.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className={styles.primary}>
          {t('show')}
        </button>
      </div>
      <p className={styles.muted}>{t('communeWins')}</p>
    </form>
  )
}
