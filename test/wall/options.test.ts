import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_OPTIONS, readOptions } from '@/app/wall/_parts/options/read-options'

const DISTRICTS = new Set(['950', '941'])
const read = (query: string) => readOptions(query, DISTRICTS)

describe('the options in the wall’s address', () => {
  it('are read', () => {
    const { options, problems } = read('?district=950&scale=1,5&theme=light&sound=on&quiet=22-6&nightly=04:05&pace=0.1')
    expect(problems).toEqual([])
    expect(options).toEqual({
      district: '950',
      scale: 1.5,
      theme: 'light',
      sound: true,
      quiet: { from: 22, until: 6 },
      nightly: 4 * 3600 + 5 * 60,
      pace: 0.1,
    })
    expect(read('?nightly=off').options.nightly).toBeNull()
    expect(read('').options).toEqual(DEFAULT_OPTIONS)
  })

  it('keep their defaults where they make no sense, and every one of them is told', () => {
    const query = 'district=999&scale=0&theme=pink&sound=loud&quiet=22&nightly=25:00&pace=x'
    const { options, problems } = read(query)
    expect(options).toEqual(DEFAULT_OPTIONS)
    expect(problems.map(({ option }) => option)).toEqual(Object.keys(DEFAULT_OPTIONS))
    expect(read('scale=&theme=toString&quiet=6-6').problems).toHaveLength(3)
  })

  it('never break the wall', () => {
    const names = fc.constantFrom(...Object.keys(DEFAULT_OPTIONS))
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string())), (given) => {
        const { options } = read(new URLSearchParams(given).toString())
        expect(options.scale).toBeGreaterThanOrEqual(0.5)
        expect(options.pace).toBeGreaterThan(0)
        expect(options.nightly === null || (options.nightly >= 0 && options.nightly < 86_400)).toBe(true)
      }),
    )
  })
})
