import type { Metadata } from 'next'
import { getTranslator } from '@/lib/i18n/translator'
import { IMAGE_SIZE } from '@/lib/preview/frame'
import { getRuntime } from '@/lib/runtime'

const t = getTranslator('preview')
const common = getTranslator('common')

export type Preview = {
  title: string
  description: string
  /** Path of the page; left out where many pages share the preview. */
  url?: string
  /** Path of the image, and what it shows in words. */
  image: { path: string; alt: string }
}

type Card = Pick<Metadata, 'description' | 'openGraph' | 'twitter'>

function cardOf({ title, description, url, image }: Preview): Card {
  const images = [{ url: image.path, ...IMAGE_SIZE, alt: image.alt, type: 'image/png' }]
  return {
    description,
    openGraph: {
      type: 'website',
      locale: 'vi_VN',
      siteName: common('appName'),
      title,
      description,
      images,
      ...(url ? { url } : {}),
    },
    twitter: { card: 'summary_large_image', title, description, images },
  }
}

/** What a link shows that says nothing of any zone: everywhere but on the public pages about zones. */
export const neutralCard = (): Card =>
  cardOf({
    title: common('appName'),
    description: t('description'),
    image: { path: '/preview/neutral.png', alt: t('image.altNeutral') },
  })

/** What a shared link to a page shows; neutral where nobody reads without signing in. */
export const previewCard = (preview: Preview): Card =>
  getRuntime().access === 'public' ? cardOf(preview) : neutralCard()
