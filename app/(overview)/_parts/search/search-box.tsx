'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { communeFullName } from '@/lib/domain/commune'
import type { PlaceName } from '@/lib/map/place-name'
import { searchIndex, searchPlaces } from '@/lib/map/search-places'
import { useBoardStore } from '@/lib/ui/board-provider'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import styles from '../controls.module.css'
import { usePlaces } from '../places'

export type SearchBoxProps = {
  id: string
  initialText: string
  /** Whether the field that this one replaces held the keyboard. */
  takeKeyboard: boolean
  onPick: (code: string) => void
}

/** The field with its suggestions; a pick empties it for the next search. */
export function SearchBox({ id, initialText, takeKeyboard, onPick }: SearchBoxProps) {
  const t = useTranslations('overview')
  const { list } = usePlaces()
  const store = useBoardStore()
  const [text, setText] = useState(initialText)
  const index = useMemo(() => searchIndex(list), [list])
  const found = useMemo(() => searchPlaces(index, text), [index, text])
  const asked = text.trim() !== ''
  // What was typed before this field came is answered at once.
  const [open, setOpen] = useState(takeKeyboard && asked)
  function pick({ code }: PlaceName) {
    setText('')
    setOpen(false)
    onPick(code)
  }
  return (
    <Autocomplete.Root
      items={found}
      mode="none"
      value={text}
      onValueChange={(value, { reason }) => {
        if (reason !== 'item-press') setText(value)
      }}
      itemToStringValue={communeFullName}
      autoHighlight="always"
      open={open}
      onOpenChange={setOpen}
    >
      <Autocomplete.Input
        id={id}
        className={styles.input}
        placeholder={t('searchExample')}
        // It takes over from the field that the person is typing in.
        autoFocus={takeKeyboard}
        // With the list open, Enter takes what is marked there; where it is closed, what it would mark.
        onKeyDown={(event) => {
          const [first] = found
          if (event.key === 'Enter' && !open && first && !event.nativeEvent.isComposing) pick(first)
        }}
      />
      <Autocomplete.Portal>
        <Autocomplete.Positioner className={styles.positioner} sideOffset={4}>
          <Autocomplete.Popup className={styles.popup}>
            <Autocomplete.Status className={styles.status}>
              {asked
                ? found.length > 0
                  ? t('searchFound', { count: found.length })
                  : t('searchNone')
                : t('searchExample')}
            </Autocomplete.Status>
            <Autocomplete.List className={styles.list}>
              {(place: PlaceName) => (
                <Autocomplete.Item key={place.code} value={place} className={styles.option} onClick={() => pick(place)}>
                  <span className={styles.optionName}>
                    {place.name}
                    <small>{place.districtName}</small>
                  </span>
                  <ZoneBadge zone={store.get().zones[place.code]?.zone ?? null} short />
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  )
}
