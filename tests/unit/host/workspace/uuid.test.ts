import { expect, it } from 'vitest'
import { Uid } from '../../../../electron/contract/values'
import { uuidv7 } from '../../../../electron/host/workspace/uuid'

it('makes identities of version 7 that differ and sort in the order of their making', () => {
  const made = Array.from({ length: 20_000 }, () => uuidv7())
  expect(new Set(made).size).toBe(made.length)
  expect(made.toSorted()).toEqual(made)
  for (const uid of made.slice(0, 100)) {
    expect(Uid.safeParse(uid).success).toBe(true)
    expect(uid[14]).toBe('7')
    expect('89ab').toContain(uid[19])
  }
})

it('keeps the order when the clock goes back', () => {
  const later = uuidv7(Date.now() + 5000)
  expect(uuidv7(0) > later).toBe(true)
})

it('carries the millisecond of its making', () => {
  const moment = Date.now() + 60_000
  expect(parseInt(uuidv7(moment).replaceAll('-', '').slice(0, 12), 16)).toBe(moment)
})
