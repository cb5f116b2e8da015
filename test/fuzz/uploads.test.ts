import { afterAll, describe, expect, it } from 'vitest'
import { readBytes } from '@/app/api/_door/read-body'
import { refusals } from '@/lib/i18n/vi/refusals'
import { createReadingRoom, ROOM_LIMITS } from '@/lib/reader/reading-room'
import { createSlots } from '@/lib/reader/slots'
import { readUpload } from '@/lib/services/read-tables'
import { type HostileFile, hostileFiles } from '../support/hostile-files'
import { documentXml, docx } from '../support/office-file'
import { province } from '../support/province'

/** Those that only a process of its own may be given: they take its memory or its time. */
const NEEDS_PROCESS = /million and a half|million quotes|million line ends|million marks|counts/
const named = (files: readonly HostileFile[]) => files.map((file) => [file.what, file] as const)

describe('files made to harm', () => {
  it.each(named(hostileFiles.filter(({ what }) => !NEEDS_PROCESS.test(what))))(
    '%s',
    async (_, { name, make, expected }) => {
      const read = await readUpload({ name, type: '', bytes: make() })
      expect(expected).toContain(read.ok ? 'read' : read.reason)
    },
  )
})

describe('the reading room', () => {
  const limits = { ...ROOM_LIMITS, heapMb: 64, jobMs: 3_000 }
  const room = createReadingRoom(province, limits)
  afterAll(room.stop)
  const sentence = 'Tại huyện Kế Sách, xã An Mỹ thuộc vùng đỏ.'
  const bomb = docx(documentXml('<w:p/>'.repeat(1_500_000)))

  it('ends what takes too much memory or time, and reads the next', async () => {
    const [hostile, good] = await Promise.all([
      room.readFile({ name: 'a.docx', type: '', bytes: bomb }),
      room.readFile({ name: 'a.txt', type: '', bytes: Buffer.from(sentence) }),
    ])
    expect(hostile).toMatchObject({ ok: false, reason: 'reading-too-long' })
    expect(good).toMatchObject({ ok: true, value: { items: [{ zone: 'red' }] } })
  }, 60_000)

  it('leaves what nobody waits for any more', async () => {
    const gone = await room.readFile({ name: 'a.docx', type: '', bytes: bomb }, AbortSignal.abort())
    expect(gone).toMatchObject({ ok: false, reason: 'body-unfinished' })
  })

  it('reads a short text at once and a long one apart, alike', async () => {
    const short = await room.readText(sentence)
    const long = await room.readText(sentence + ' '.repeat(5_000))
    expect(long).toEqual(short)
    expect(short).toMatchObject({ ok: true })
  }, 60_000)

  it('has so many places in all and so many for each', () => {
    const slots = createSlots(3, 2)
    const [a, b] = [slots.take('one'), slots.take('one')]
    expect(a && b).not.toBeNull()
    expect(slots.take('one')).toBeNull()
    const c = slots.take('two')
    expect(slots.take('three')).toBeNull()
    a?.()
    a?.()
    expect(slots.taken()).toBe(2)
    const again = slots.take('three')
    expect(again).not.toBeNull()
    for (const leave of [b, c, again]) leave?.()
    expect(slots.taken()).toBe(0)
  })
})

it('every refusal of a file says how to mend it', () => {
  for (const code of [
    'unreadable-file',
    'file-too-large',
    'suspicious-archive',
    'reading-too-long',
    'too-many-uploads',
    'body-unfinished',
  ] as const)
    expect(refusals[code]).toMatch(/Hãy /)
})

it('a body that breaks off is a refusal, not an error', async () => {
  const body = new ReadableStream({
    pull: (controller) => controller.error(new Error('gone')),
  })
  const request = new Request('http://a/', { method: 'POST', body, duplex: 'half' } as RequestInit)
  expect(await readBytes(request, 100)).toMatchObject({ ok: false, reason: 'body-unfinished' })
})
