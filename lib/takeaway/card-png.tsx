import { ImageResponse } from 'next/og'
import { previewFonts } from '../preview/fonts'
import { MEANT_COLOURS } from '../preview/palette'
import { toPalette } from '../preview/to-palette'
import { CARD_SIZE, Card } from './card'
import type { PackageDocument } from './package-document'

/** The card to post and to send: PNG of 1080×1350, in at most 256 colours. */
export async function cardPng(document: PackageDocument): Promise<Uint8Array> {
  const image = new ImageResponse(<Card document={document} />, { ...CARD_SIZE, fonts: await previewFonts() })
  return toPalette(Buffer.from(await image.arrayBuffer()), MEANT_COLOURS)
}
