'use client'

import { useSearchParams } from 'next/navigation'

export type View = 'map' | 'table'
export type UrlChoice = { district: string | null; view: View }

/** The address that keeps a choice: what is usual is left out. */
export function choiceAddress({ district, view }: UrlChoice): string {
  const query = new URLSearchParams()
  if (district) query.set('district', district)
  if (view === 'table') query.set('view', 'table')
  return query.size > 0 ? `/?${query}` : '/'
}

/** District and view, kept in the address so that they can be sent on and survive a reload. */
export function useUrlChoice(districts: readonly { code: string }[]) {
  const query = useSearchParams()
  const asked = query.get('district')
  const choice: UrlChoice = {
    district: districts.some(({ code }) => code === asked) ? asked : null,
    view: query.get('view') === 'table' ? 'table' : 'map',
  }
  return {
    choice,
    choose(part: Partial<UrlChoice>) {
      // Next reads the browser's own history: no request is made.
      window.history.replaceState(null, '', choiceAddress({ ...choice, ...part }))
    },
  }
}
