import { describe, expect, test } from 'vitest'
import { isOlder, outdated, readReport } from '../../.ci/audit-dependencies.mjs'

const hole = (severity: string) => ({
  name: 'left-pad',
  severity,
  range: '<1.0.0',
  via: [{ title: 'Pads without end', url: 'https://example.org/1' }, 'right-pad'],
})
const answer = (severity: string, count: number) =>
  JSON.stringify({
    vulnerabilities: { x: hole(severity) },
    metadata: { vulnerabilities: { [severity]: count, total: count } },
  })

describe('the audit of dependencies', () => {
  test.each(['high', 'critical'])('a %s hole is told with its package and its story', (severity) => {
    const report = readReport(answer(severity, 1))
    expect(report).toMatchObject({ answered: true, lesser: [] })
    expect(report.holes).toEqual([`${severity}: left-pad <1.0.0: Pads without end https://example.org/1; by right-pad`])
  })

  test('a lesser one is only counted', () => {
    expect(readReport(answer('moderate', 3))).toEqual({ answered: true, holes: [], lesser: ['3 moderate'] })
  })

  test.each([
    ['', 'nothing that can be read'],
    ['<html>', 'nothing that can be read'],
    ['{"message":"405 Method Not Allowed"}', '405 Method Not Allowed'],
    ['{"error":{"summary":"offline"}}', 'offline'],
    ['{}', 'another kind of answer'],
    ['null', 'another kind of answer'],
  ])('%j is no answer, and never taken for "no holes"', (text, why) => {
    expect(readReport(text)).toEqual({ answered: false, why })
  })

  test('a package older than its mending is found, wherever it lies', () => {
    const packages = {
      '': { version: '0.0.1' },
      'node_modules/ws': { version: '8.21.3' },
      'node_modules/a/node_modules/ws': { version: '8.20.9' },
      'node_modules/b/node_modules/ws': { version: '7.0.0', dev: true },
      'node_modules/wsx': { version: '1.0.0' },
    }
    expect(outdated({ packages }, { ws: '8.21.0' })).toEqual([
      expect.stringMatching(/^node_modules\/a\/node_modules\/ws 8\.20\.9/),
    ])
    expect(isOlder('16.3.3', '16.3.3')).toBe(false)
    expect(isOlder('16.10.0', '16.3.3')).toBe(false)
    expect(isOlder('9.0.0', '16.3.3')).toBe(true)
  })
})
