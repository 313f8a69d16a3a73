import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figure, percentile } from '../../bench/measure'

describe('the statistics of the bench', () => {
  it('take the nearest rank', () => {
    const samples = [5, 1, 4, 2, 3]
    expect(percentile(samples, 0.5)).toBe(3)
    expect(percentile(samples, 0.95)).toBe(5)
    expect(
      percentile(
        Array.from({ length: 100 }, (_, index) => index + 1),
        0.95,
      ),
    ).toBe(95)
  })

  it('lie between the smallest and the largest sample', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 }), (samples) => {
        const found = percentile(samples, 0.95)
        expect(samples).toContain(found)
        expect(percentile(samples, 0.5)).toBeLessThanOrEqual(found)
      }),
    )
  })

  it('say whether a limit is kept on the statistic it was set on', () => {
    const samples = [10, 10, 10, 40]
    expect(figure('x', samples, { limit: { value: 20, on: 'median' } }).kept).toBe(true)
    expect(figure('x', samples, { limit: { value: 20, on: 'p95' } }).kept).toBe(false)
  })
})
