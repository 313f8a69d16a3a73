import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { throttled } from '../../../../renderer/ui/throttled'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('calls at once, then no sooner than the pause, and never loses the last value', () => {
  const told: number[] = []
  const tell = throttled(50, (value: number) => told.push(value))
  for (const value of [1, 2, 3]) tell(value)
  expect(told).toEqual([1])
  vi.advanceTimersByTime(50)
  expect(told).toEqual([1, 3])
  tell(4)
  expect(told).toEqual([1, 3])
  vi.advanceTimersByTime(50)
  expect(told).toEqual([1, 3, 4])
  vi.advanceTimersByTime(500)
  tell(5)
  expect(told).toEqual([1, 3, 4, 5])
  tell(6)
  tell.cancel()
  vi.advanceTimersByTime(500)
  expect(told).toEqual([1, 3, 4, 5])
})
