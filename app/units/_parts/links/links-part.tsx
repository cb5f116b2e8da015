'use client'

import { useEffect, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { LinkView } from '@/lib/domain/link-view'
import { ask } from '../ask'
import list from '../list/list.module.css'
import { LinkLine } from './link-line'
import { MakeLink } from './make-link'
import { type MadeLink, NewLink } from './new-link'

type LinksPartProps = { assignmentId: string; now: number | null; isOver: boolean }

/** Personal links to one assignment: those there are, and a new one. */
export function LinksPart({ assignmentId, now, isOver }: LinksPartProps) {
  const t = useTranslations('units.links')
  const id = useId()
  const [links, setLinks] = useState<readonly LinkView[] | null>(null)
  const [made, setMade] = useState<MadeLink | null>(null)
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at anew after each act.
  useEffect(
    function load() {
      let over = false
      void ask<{ links: LinkView[] }>(`/api/v1/assignments/${assignmentId}/links`).then((said) => {
        if (!over && said.kind === 'done') setLinks(said.value.links)
      })
      return () => {
        over = true
      }
    },
    [assignmentId, round],
  )
  return (
    <section className={list.part} aria-labelledby={id}>
      <h4 id={id}>{t('title')}</h4>
      {isOver ? null : (
        <>
          <p className={list.quiet}>{t('hint')}</p>
          <MakeLink
            assignmentId={assignmentId}
            onMade={(link) => {
              setMade(link)
              setRound((before) => before + 1)
            }}
          />
        </>
      )}
      <div role="status">{made ? <NewLink link={made} /> : null}</div>
      {links && links.length > 0 ? (
        <ul className={list.plain} aria-label={t('list')}>
          {links.map((link) => (
            <LinkLine
              key={link.id}
              link={link}
              now={now}
              onWithdrawn={() => {
                if (made?.id === link.id) setMade(null)
                setRound((before) => before + 1)
              }}
            />
          ))}
        </ul>
      ) : null}
    </section>
  )
}
