// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { tableText } from '@/app/operator/_parts/put-in/clipboard-table'

const html =
  '<p>Quyết định 90</p><table><tr><th>Xã</th><th>Vùng</th></tr><tr><td><p>Xã An Mỹ</p></td><td>đỏ</td></tr></table>'

describe('tableText', () => {
  it('keeps the columns of a table whose plain text lost them', () => {
    expect(tableText('Xã Vùng Xã An Mỹ đỏ', html)).toBe('Quyết định 90\nXã\tVùng\nXã An Mỹ\tđỏ')
  })
  it('leaves alone what has its columns, and what has no table', () => {
    expect(tableText('Xã\tVùng', html)).toBeNull()
    expect(tableText('chữ', '<p>chữ</p>')).toBeNull()
    expect(tableText('', '')).toBeNull()
  })
})
