import type { Metadata } from 'next'
import { requireAction } from '@/app/_root/session'
import { getTranslator } from '@/lib/i18n/translator'
import { getRuntime } from '@/lib/runtime'
import styles from '../_parts/admin.module.css'
import { Registry } from './_parts/registry'

export const dynamic = 'force-dynamic'

const t = getTranslator('admin')

export const metadata: Metadata = { title: t('pages.units') }

type Props = { searchParams: Promise<{ q?: string | string[] }> }

export default async function AdminUnitsPage({ searchParams }: Props) {
  await requireAction('unit:manage', '/admin/units')
  const { q } = await searchParams
  const { communes, districts } = getRuntime().places
  return (
    <>
      <div className={styles.head}>
        <h1>{t('pages.units')}</h1>
        <p className={styles.hint}>{t('units.purpose')}</p>
      </div>
      <Registry
        query={typeof q === 'string' ? q.slice(0, 200) : ''}
        districts={[...districts.values()].map(({ code, name }) => ({ code, name }))}
        communes={[...communes.values()].map(({ code, name, districtName }) => ({
          code,
          name: `${name} (${districtName})`,
        }))}
      />
    </>
  )
}
