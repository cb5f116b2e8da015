import { describe, expect, it } from 'vitest'
import { askDoor } from '@/app/operator/_parts/ask-door'

const answering = (status: number, body: string) => async () => new Response(body, { status })
const problem = JSON.stringify({ title: 'T', status: 409, detail: 'Đã đổi', code: 'board-moved' })

describe('askDoor', () => {
  it('sends text byte for byte, under its key', async () => {
    let sent: RequestInit | undefined
    await askDoor('/x', '{"a":1}', { key: 'k1' }, async (_, init) => {
      sent = init
      return new Response('{}')
    })
    expect(sent?.body).toBe('{"a":1}')
    expect(sent?.headers).toMatchObject({ 'idempotency-key': 'k1', 'content-type': 'application/json' })
  })

  it('tells a refusal from an answer that never came', async () => {
    expect(await askDoor('/x', '{}', {}, answering(200, '{"id":"1"}'))).toEqual({ kind: 'done', value: { id: '1' } })
    expect(await askDoor('/x', '{}', {}, answering(409, problem))).toMatchObject({ kind: 'refused' })
    const lost = [
      answering(500, problem),
      answering(502, '<html>'),
      answering(200, 'cut of'),
      answering(404, '{"message":"some proxy"}'),
      () => Promise.reject(new TypeError('Failed to fetch')),
    ]
    for (const send of lost) expect(await askDoor('/x', '{}', {}, send)).toEqual({ kind: 'lost' })
  })
})
