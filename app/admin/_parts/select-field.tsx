'use client'

import { type ComponentProps, useId } from 'react'
import styles from './admin.module.css'

type SelectFieldProps = { label: string; options: readonly { value: string; name: string }[] } & Omit<
  ComponentProps<'select'>,
  'id' | 'className'
>

/** A labelled choice. */
export function SelectField({ label, options, ...select }: SelectFieldProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <select id={id} className={styles.input} {...select}>
        {options.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
