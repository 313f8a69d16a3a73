import { describe, expect, it } from 'vitest'
import { currencyOn, overlapInTime, versionOn } from '../../../../electron/contract/rules/validity'

const version = (validFrom: string | null, validTo: string | null, confirmed = true) => ({
  validFrom,
  validTo,
  confirmed,
})

describe('a version of rules', () => {
  const old = version('2020-04-01', '2021-03-31')
  const next = version('2026-04-01', null)

  it('counts from its first day until its successor begins, also past its own end', () => {
    expect(versionOn([next, old], '2020-04-01')).toBe(old)
    expect(versionOn([next, old], '2026-03-31')).toBe(old)
    expect(versionOn([next, old], '2026-04-01')).toBe(next)
  })

  it('to come is better than none', () => {
    expect(versionOn([next], '2025-01-01')).toBe(next)
    expect(versionOn([], '2025-01-01')).toBeNull()
  })

  it('without a beginning is older than all', () => {
    const undated = version(null, null)
    expect(versionOn([undated, old], '2019-01-01')).toBe(undated)
    expect(versionOn([undated, old], '2020-04-01')).toBe(old)
  })

  it('is in force on both of its ends, past and future beyond them', () => {
    expect(currencyOn(old, '2020-03-31')).toBe('future')
    expect(currencyOn(old, '2020-04-01')).toBe('in-force')
    expect(currencyOn(old, '2021-03-31')).toBe('in-force')
    expect(currencyOn(old, '2021-04-01')).toBe('past')
  })

  it('that nobody confirmed is not called in force', () => {
    expect(currencyOn(version(null, null, false), '2026-11-20')).toBe('unconfirmed')
  })
})

it.each([
  [version(null, null), version('2020-04-01', null), true],
  [version('2020-04-01', '2021-03-31'), version('2021-03-31', null), true],
  [version('2020-04-01', '2021-03-31'), version('2021-04-01', null), false],
  [version(null, '2021-03-31'), version('2021-04-01', '2022-03-31'), false],
])('%o and %o hold on a common day: %s', (a, b, together) => {
  expect(overlapInTime(a, b)).toBe(together)
  expect(overlapInTime(b, a)).toBe(together)
})
