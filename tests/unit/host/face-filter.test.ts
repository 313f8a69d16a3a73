import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { faced, shown } from '../../../electron/contract/face'
import { Parcel } from '../../../electron/contract/parcels'
import { publicFaceOf } from '../../../electron/host/face-filter'

const Person = faced({ shown: { town: z.string() }, internal: { name: z.string() } })

describe('publicFaceOf', () => {
  it('leaves internal fields out of the result, keys included', () => {
    expect(publicFaceOf(Person, { town: '米沢市', name: '秘密' })).toEqual({ town: '米沢市' })
  })

  it('reaches into lists, nullable values and unions', () => {
    const Envelope = shown({
      people: z.array(Person),
      first: Person.nullable(),
      either: z.discriminatedUnion('kind', [
        faced({ shown: { kind: z.literal('open') }, internal: { why: z.string() } }),
        faced({ shown: { kind: z.literal('shut'), until: z.string() }, internal: { by: z.string() } }),
      ]),
    })
    const value = {
      people: [{ town: 'a', name: 'x' }],
      first: { town: 'b', name: 'y' },
      either: { kind: 'shut', until: '2026', by: 'z' },
    }
    expect(publicFaceOf(Envelope, value)).toEqual({
      people: [{ town: 'a' }],
      first: { town: 'b' },
      either: { kind: 'shut', until: '2026' },
    })
  })

  it('drops a field that no schema declares', () => {
    expect(publicFaceOf(shown({ a: z.string() }), { a: '1', stowaway: '2' })).toEqual({ a: '1' })
  })

  it('keeps an internal field of a parcel from the public even when the handler put one there', () => {
    const parcel = {
      number: 'D-6',
      note: 'CANARY',
      missing: ['CANARY'],
      occupants: [{ name: null, note: 'CANARY' }],
    }
    expect(JSON.stringify(publicFaceOf(Parcel, parcel))).not.toContain('CANARY')
  })
})
