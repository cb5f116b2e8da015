import { buildScreens, isBuilt } from '../../../lib/boot/build-screens'

/** Real servers serve built screens: those of the sources that lie here. */
export async function buildIfNeeded(): Promise<void> {
  if (isBuilt()) return
  console.log('building the screens')
  await buildScreens()
}
