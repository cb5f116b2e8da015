import { expect, test } from 'vitest'
import { fullBuildName, screensBuildName } from '@/lib/release'

test.each([
  [undefined, 'aB3_-x'],
  ['2021-10-01', 'aB3_-x+2021-10-01'],
  ['2021+hot.1', 'aB3_-x+2021+hot.1'],
])('release %s: clients see that it is another, the worker sees its own build', (release, full) => {
  expect(fullBuildName('aB3_-x', release)).toBe(full)
  expect(screensBuildName(full)).toBe('aB3_-x')
})
