import { expect, it } from 'vitest'
import { freeBytes } from '../../../../electron/host/workspace/free-bytes'

it('gives the memory of whole bytes back at once, over and over, and of a part of a buffer never', () => {
  for (let round = 0; round < 3; round++) {
    const bytes = new Uint8Array(1_000_000).fill(7)
    freeBytes(bytes)
    expect(bytes.length).toBe(0)
  }
  const whole = new Uint8Array(100).fill(7)
  freeBytes(whole.subarray(10, 20))
  expect(whole[15]).toBe(7)
  const pooled = Buffer.from('plan')
  freeBytes(pooled)
  expect(pooled.toString()).toBe('plan')
})
