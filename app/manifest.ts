import type { MetadataRoute } from 'next'
import { getTranslator } from '@/lib/i18n/translator'

/** What a device needs to put the map among its applications (W3C Web Application Manifest). */
export default function manifest(): MetadataRoute.Manifest {
  const t = getTranslator('common')
  const icon = { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' }
  return {
    id: '/',
    name: t('appName'),
    short_name: t('appShort'),
    description: t('appDescription'),
    lang: 'vi',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    theme_color: '#0b5cab',
    background_color: '#f4f6f8',
    categories: ['government', 'health'],
    icons: [
      icon,
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: t('following'), url: '/following', icons: [icon] },
      { name: t('shortcutTable'), url: '/?view=table', icons: [icon] },
    ],
  }
}
