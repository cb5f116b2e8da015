import styles from '../messages.module.css'

export type SelectGroup = { code: string; name: string; communes: readonly { code: string; name: string }[] }
type CommuneSelectProps = {
  id: string
  groups: readonly SelectGroup[]
  /** The choice that stands for none; left out where one has to be chosen. */
  none?: string
  name?: string
  defaultValue?: string
  value?: string
  onChoose?: (code: string) => void
}

/** All communes by district, as the device's own list: quick on a phone and by keyboard. */
export function CommuneSelect({ id, groups, none, name, defaultValue, value, onChoose }: CommuneSelectProps) {
  return (
    <select
      id={id}
      className={styles.input}
      {...(name === undefined ? {} : { name })}
      {...(value === undefined ? { defaultValue } : { value })}
      {...(onChoose ? { onChange: (event) => onChoose(event.target.value) } : {})}
    >
      {none === undefined ? null : <option value="">{none}</option>}
      {groups.map((group) => (
        <optgroup key={group.code} label={group.name}>
          {group.communes.map((commune) => (
            <option key={commune.code} value={commune.code}>
              {commune.name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}
